import type { ResultContext } from '../decision/decide-result.rules.ts';
import type { EntryTime } from './simulation.store.ts';

type Gained = { readonly fromEntryId: string | null } | { readonly entryId: string };

export type Moment = {
  readonly firstFinalAt: Date;
  /** Events whose decisions are being simulated: what they gave for real does not count. */
  readonly simulated: ReadonlySet<string>;
};

const entryOf = (gained: Gained): string | null =>
  'entryId' in gained ? gained.entryId : gained.fromEntryId;

const listed = <Value>(lists: ReadonlyMap<string, readonly Value[]>): readonly Value[] =>
  [...lists.values()].flat();

/** Entries whose decisions gave these people anything. */
export const entriesBehind = ({ holdingsOf, yearGrantsOf }: ResultContext): readonly string[] => {
  const all = [...listed<Gained>(holdingsOf), ...listed<Gained>(yearGrantsOf)];
  return [...new Set(all.flatMap((gained) => entryOf(gained) ?? []))];
};

const keep = <Value extends Gained>(
  lists: ReadonlyMap<string, readonly Value[]>,
  counts: (gained: Gained) => boolean,
): ReadonlyMap<string, readonly Value[]> =>
  new Map([...lists].map(([personId, list]) => [personId, list.filter(counts)]));

/**
 * What people held and had been granted when a result became final: nothing that a later event gave,
 * and nothing of events that are simulated themselves, which carry their own.
 */
export const asOf = (
  context: ResultContext,
  times: ReadonlyMap<string, EntryTime>,
  { firstFinalAt, simulated }: Moment,
): ResultContext => {
  const counts = (gained: Gained): boolean => {
    const entryId = entryOf(gained);
    const time = entryId === null ? undefined : times.get(entryId);
    if (!time) return true;
    if (simulated.has(time.eventId)) return false;
    return time.firstFinalAt !== null && time.firstFinalAt < firstFinalAt;
  };
  return {
    ...context,
    holdingsOf: keep(context.holdingsOf, counts),
    yearGrantsOf: keep(context.yearGrantsOf, counts),
  };
};
