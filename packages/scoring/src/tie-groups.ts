import type { Exact } from '@jinbang/kernel/exact';
import {
  compareKeyed,
  type DecidedBy,
  keyText,
  type RankSubject,
  type TieKey,
} from './tie-chain.ts';

/** What stands between two neighbours of the order. */
export type Boundary = {
  /** null: equal in every step of the chain. */
  readonly decidedBy: DecidedBy | null;
  readonly upper: string;
  readonly lower: string;
  /** Steps left out because somebody of the tied group had nothing to compare. */
  readonly skipped: readonly DecidedBy[];
};

/** Subjects in order; `boundaries[i]` stands between `subjects[i]` and `subjects[i + 1]`. */
export type Order = {
  readonly subjects: readonly RankSubject[];
  readonly boundaries: readonly Boundary[];
};

/**
 * Orders subjects by a chain of keys. A step is asked of a whole tied group, never of a pair, so
 * the order cannot run in circles: a step that lacks a value of one member is skipped for all of
 * them. Equal ones stand by id. O(n log n) for each step of the chain.
 */
export const orderByKeys = (subjects: readonly RankSubject[], keys: readonly TieKey[]): Order => {
  const order: Written = { subjects: [], boundaries: [] };
  splitGroup(order, subjects, keys, []);
  return order;
};

type Written = { readonly subjects: RankSubject[]; readonly boundaries: Boundary[] };
type Keyed = { readonly subject: RankSubject; readonly values: readonly Exact[] };

const splitGroup = (
  order: Written,
  group: readonly RankSubject[],
  [key, ...rest]: readonly TieKey[],
  skipped: readonly DecidedBy[],
): void => {
  if (!key || group.length === 1) {
    writeTied(order, group, skipped);
    return;
  }
  const keyed = allKeyed(group, key);
  if (!keyed) {
    splitGroup(order, group, rest, [...skipped, key.decidedBy]);
    return;
  }
  const sorted = keyed.toSorted((left, right) => compareKeyed(key, left.values, right.values));
  let last: Keyed | undefined;
  for (const same of runsOf(sorted, key)) {
    const [first] = same;
    if (last && first) order.boundaries.push(boundaryOf(key, last, first, skipped));
    splitGroup(
      order,
      same.map((one) => one.subject),
      rest,
      skipped,
    );
    last = first;
  }
};

const allKeyed = (group: readonly RankSubject[], key: TieKey): readonly Keyed[] | undefined => {
  const keyed: Keyed[] = [];
  for (const subject of group) {
    const values = key.values(subject);
    if (!values) return undefined;
    keyed.push({ subject, values });
  }
  return keyed;
};

const runsOf = (sorted: readonly Keyed[], key: TieKey): readonly (readonly Keyed[])[] => {
  const runs: Keyed[][] = [];
  for (const keyed of sorted) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first && compareKeyed(key, first.values, keyed.values) === 0) run.push(keyed);
    else runs.push([keyed]);
  }
  return runs;
};

const boundaryOf = (
  { decidedBy }: TieKey,
  upper: Keyed,
  lower: Keyed,
  skipped: readonly DecidedBy[],
): Boundary => ({
  decidedBy,
  upper: keyText(upper.values),
  lower: keyText(lower.values),
  skipped,
});

const byId = (left: RankSubject, right: RankSubject): number =>
  left.id < right.id ? -1 : Number(left.id > right.id);

const writeTied = (
  order: Written,
  group: readonly RankSubject[],
  skipped: readonly DecidedBy[],
): void => {
  for (const [index, subject] of group.toSorted(byId).entries()) {
    if (index > 0) order.boundaries.push({ decidedBy: null, upper: '', lower: '', skipped });
    order.subjects.push(subject);
  }
};
