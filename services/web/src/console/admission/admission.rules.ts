import type { Office } from '@jinbang/contracts/office';
import type { Admission, Line } from './admission.client.ts';

const ADMITTING: readonly Office[] = ['platform-operator', 'organiser', 'approving-office'];

/** An auditor looks on: no button stands there for them. */
export const admitsHere = (offices: ReadonlySet<Office>): boolean =>
  ADMITTING.some((office) => offices.has(office));

/** The states of an entry in the order in which somebody works on them. */
export const STEPS = [
  'submitted',
  'open',
  'sent-back',
  'reserve',
  'approved',
  'refused',
  'withdrawn',
] as const;
export type StepName = (typeof STEPS)[number];

/** May this person decide on it? Who entered or handed in may not. */
export const isForAnother = (
  { enteredBy, submittedBy }: Pick<Admission, 'enteredBy' | 'submittedBy'>,
  personId: string,
): boolean => enteredBy === personId || submittedBy === personId;

type Seen = Pick<Admission, 'entryId' | 'version' | 'outcome'>;

/** How many entries of a list came, went or changed since it was shown. */
export const newsOf = (shown: readonly Seen[], latest: readonly Seen[]): number => {
  const before = new Map(shown.map((one) => [one.entryId, `${one.version} ${one.outcome}`]));
  const after = new Set(latest.map(({ entryId }) => entryId));
  const came = latest.filter(
    (one) => before.get(one.entryId) !== `${one.version} ${one.outcome}`,
  ).length;
  return came + shown.filter(({ entryId }) => !after.has(entryId)).length;
};

/** How many of those at the cut come in. */
export const tiePlaces = (lines: readonly Line[], quota: number): number =>
  lines.some(({ standing }) => standing === 'tie')
    ? quota - lines.filter(({ standing }) => standing === 'in').length
    : 0;

/** After which line of the list the cut is drawn: behind the last who comes in or stands at it. */
export const cutAfter = (lines: readonly Line[]): number =>
  lines.findLastIndex(({ standing }) => standing === 'in' || standing === 'tie');
