import { type Exact, exact, exactText, zero } from '@jinbang/kernel/exact';
import { type RankedRow, rankSubjects } from './rank.ts';
import type { RankSubject, TieOrder, TieStep } from './tie-chain.ts';

/** Who of a group goes on from one stage to the next (domain §3: "≥ 60 and top 35 go on"). */
export type GateSettings = {
  /** Least mark of the stage on a scale of 100, exact text; null: none. */
  readonly atLeast: string | null;
  /** How many go on; null: everybody with the least mark. */
  readonly places: number | null;
  /** Where so many or fewer are in the group, everybody goes on whatever the mark. */
  readonly openUpTo: number;
  readonly base: 'entered' | 'started';
  /** Equals across the last place: all go on, none, or the tie chain decides. */
  readonly ties: 'all' | 'none' | 'chain';
};

/** Why somebody goes on, or not. */
export type GateReason =
  /** So few are in the group that nobody is held back. */
  | 'few'
  | 'within'
  /** Below the least mark. */
  | 'below'
  /** The mark is enough, the place is not. */
  | 'outside'
  /** Equals across the last place, of whom the rule lets none go on. */
  | 'tie';

export type GatePlace = {
  readonly id: string;
  /** `open`: marks of the stage are still missing. `undecided`: a recorded decision is awaited. */
  readonly outcome: 'through' | 'held' | 'open' | 'undecided' | 'absent';
  readonly because: GateReason | null;
  /** In the stage; null while it is open and for who has no result of it. */
  readonly rank: number | null;
  /** On a scale of 100, exact text; null without a result. */
  readonly reached: string | null;
};

export type GateResult = {
  /** `waived`: too few for a gate. */
  readonly state: 'waived' | 'open' | 'undecided' | 'closed';
  /** Who was counted for whether there is a gate at all. */
  readonly counted: number;
  readonly through: number;
  readonly places: ReadonlyMap<string, GatePlace>;
  /** Groups of ids that await a decision, because the last place runs through them. */
  readonly undecided: readonly (readonly string[])[];
};

/** How equals of the stage are told apart, where the rule asks for it. */
export type GateChain = { readonly ties: readonly TieStep[]; readonly order: TieOrder };

/**
 * Decides the gate for one group by the totals of the stage before it, and by nothing later. While
 * a mark of anybody who takes part is missing nobody goes on and nobody is held back.
 */
export const gateOf = (
  subjects: readonly RankSubject[],
  rule: GateSettings,
  chain: GateChain,
): GateResult => {
  const present = subjects.filter(isPresent);
  const started = subjects.filter(({ code }) => code !== 'DNS');
  const counted = rule.base === 'entered' ? subjects.length : started.length;
  const absent = subjects.filter((subject) => !isPresent(subject)).map(absentPlace);
  if (counted <= rule.openUpTo) return waived(present, absent, counted);
  if (present.some(({ totals }) => totals.state === 'provisional')) {
    return resultOf('open', counted, [...absent, ...present.map(openPlace)], []);
  }
  const reached = (subject: RankSubject) => percentOf(subject.totals);
  const least = rule.atLeast === null ? null : exact(rule.atLeast);
  const isEnough = (subject: RankSubject) => least === null || reached(subject).gte(least);
  const rows = rankSubjects(present, {
    ties: rule.ties === 'chain' ? chain.ties : [],
    order: chain.order,
    shared: rule.ties !== 'chain',
    numbering: 'standard',
  }).rows;
  const subjectOf = new Map(present.map((subject) => [subject.id, subject]));
  const places = rows.flatMap((row) => {
    const subject = subjectOf.get(row.id);
    return subject ? [placeOf(row, exactText(reached(subject)), isEnough(subject), rule)] : [];
  });
  const undecided = [...Map.groupBy(places, ({ rank }) => rank).values()]
    .filter((group) => group[0]?.outcome === 'undecided')
    .map((group) => group.map(({ id }) => id));
  const state = undecided.length > 0 ? 'undecided' : 'closed';
  return resultOf(state, counted, [...absent, ...places], undecided);
};

const isPresent = ({ code = 'OK' }: RankSubject): boolean => code === 'OK';

const percentOf = ({ total, max }: RankSubject['totals']): Exact =>
  max.gt(zero) ? total.mul(exact(100)).div(max) : zero;

const absentPlace = ({ id }: RankSubject): GatePlace => ({
  id,
  outcome: 'absent',
  because: null,
  rank: null,
  reached: null,
});

const openPlace = (subject: RankSubject): GatePlace => ({
  ...absentPlace(subject),
  outcome: 'open',
});

const waived = (
  present: readonly RankSubject[],
  absent: readonly GatePlace[],
  counted: number,
): GateResult => {
  const through = present.map(
    (subject): GatePlace => ({
      ...absentPlace(subject),
      outcome: 'through',
      because: 'few',
      reached: subject.totals.state === 'complete' ? exactText(percentOf(subject.totals)) : null,
    }),
  );
  return resultOf('waived', counted, [...absent, ...through], []);
};

/** A tie is of those that share the rank: with `standard` numbers it reaches to `rank + sharedBy − 1`. */
const placeOf = (
  { id, rank, sharedBy }: RankedRow,
  reached: string,
  isEnough: boolean,
  { places, ties }: GateSettings,
): GatePlace => {
  const first = rank ?? 0;
  const at = { id, rank, reached };
  if (!isEnough) return { ...at, outcome: 'held', because: 'below' };
  if (places === null || first + sharedBy - 1 <= places) {
    return { ...at, outcome: 'through', because: 'within' };
  }
  if (first > places) return { ...at, outcome: 'held', because: 'outside' };
  if (ties === 'all') return { ...at, outcome: 'through', because: 'within' };
  return ties === 'none'
    ? { ...at, outcome: 'held', because: 'tie' }
    : { ...at, outcome: 'undecided', because: null };
};

const resultOf = (
  state: GateResult['state'],
  counted: number,
  places: readonly GatePlace[],
  undecided: GateResult['undecided'],
): GateResult => ({
  state,
  counted,
  through: places.filter(({ outcome }) => outcome === 'through').length,
  places: new Map(places.map((place) => [place.id, place])),
  undecided,
});
