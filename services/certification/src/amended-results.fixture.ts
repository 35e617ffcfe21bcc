import type { AnyFact } from '@jinbang/contracts/fact';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
  rowsOf,
} from './contest.fixture.ts';

/** The rules give the first ten of twelve a level. */
const WORKERS = 12;
const PROMOTED = 10;
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * One way in which a final result is amended. Contestants are named by their place in the first
 * version, from 1; `order` is the amended one, in which two that stand together share a rank.
 */
export type Amendment = {
  readonly way: string;
  /** Disqualified in the first version, and then in the amended one. */
  readonly outBefore?: number;
  readonly outAfter?: number;
  readonly order: readonly (number | readonly number[])[];
  readonly lost: readonly number[];
  readonly gained: readonly number[];
};

export const AMENDMENTS: readonly Amendment[] = [
  { way: 'swap', order: [2, 1, ...range(3, 9), 11, 10, 12], lost: [10], gained: [11] },
  { way: 'tie', order: [...range(1, 9), [10, 11], 12], lost: [], gained: [11] },
  { way: 'DSQ', outAfter: 1, order: range(2, 12), lost: [1], gained: [11] },
  {
    way: 'mark corrected below the boundary',
    order: [...range(1, 3), ...range(5, 12), 4],
    lost: [4],
    gained: [11],
  },
  { way: 'a new winner', outBefore: 12, order: [12, ...range(1, 11)], lost: [10], gained: [12] },
];

export type Amended = Amendment & {
  readonly contest: Contest;
  /** Everything up to the first final result, and the amended one. */
  readonly before: readonly AnyFact[];
  readonly after: readonly AnyFact[];
  readonly promoted: readonly number[];
  readonly placeOf: (entryId: string) => number;
};

const rowsInOrder = (contest: Contest, { order, outAfter }: Amendment): readonly ResultRow[] => {
  const entry = (place: number) => contest.contestants[place - 1]?.entryId ?? '';
  const row = (place: number, rank: number | null): ResultRow => {
    const total = rank === null ? null : String(100 - rank);
    return {
      entryId: entry(place),
      group: 'worker',
      rank,
      code: rank === null ? 'DSQ' : 'OK',
      total,
      practical: total,
      theory: null,
      scale: null,
      award: null,
    };
  };
  let ahead = 0;
  const ranked = order.flatMap((places) => {
    const together = typeof places === 'number' ? [places] : places;
    const rank = ahead + 1;
    ahead += together.length;
    return together.map((place) => row(place, rank));
  });
  return outAfter === undefined ? ranked : [...ranked, row(outAfter, null)];
};

/** A contest of its own for one way of amending. */
export const amended = (amendment: Amendment): Amended => {
  const contest = contestOf({ workers: WORKERS });
  const { outBefore } = amendment;
  const out = contest.contestants[(outBefore ?? 0) - 1]?.entryId;
  const rows = rowsOf(contest.contestants, out === undefined ? {} : { [out]: 'DSQ' });
  return {
    ...amendment,
    contest,
    before: [
      competitionDeclared(contest),
      eventArranged(contest),
      ...entriesAdmitted(contest),
      ...resultTold(contest, { rows }),
    ],
    after: resultTold(contest, { rows: rowsInOrder(contest, amendment), resultVersion: 2 }),
    promoted: range(1, PROMOTED),
    placeOf: (entryId) => contest.contestants.findIndex((one) => one.entryId === entryId) + 1,
  };
};
