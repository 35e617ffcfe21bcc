import type { AmendmentChange } from './scheme.client.ts';

/** A change that waits to be proposed together with others. */
export type Gathered = { readonly code: string; readonly change: AmendmentChange };

/** The change of an aspect takes the place of an earlier one of it: an aspect is changed once. */
export const gather = (list: readonly Gathered[], one: Gathered): readonly Gathered[] => [
  ...list.filter(({ change }) => change.aspectId !== one.change.aspectId),
  one,
];

/** Everything that would be proposed now: what was gathered, and the change at hand. */
export const allChanges = (
  list: readonly Gathered[],
  present: AmendmentChange | null,
): readonly AmendmentChange[] => [
  ...list.flatMap(({ change }) => (change.aspectId === present?.aspectId ? [] : [change])),
  ...(present === null ? [] : [present]),
];

/** Names exactly these changes: an effect that was shown is of these and no others. */
export const namesOf = (changes: readonly AmendmentChange[]): string => JSON.stringify(changes);
