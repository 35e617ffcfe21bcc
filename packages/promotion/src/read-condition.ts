import { exact } from '@jinbang/kernel/exact';
import { AWARDS } from './award.ts';
import { leavesOf } from './condition-leaves.ts';
import {
  amount,
  byKind,
  listOf,
  oneOf,
  orElse,
  orNull,
  type Read,
  range,
  record,
  whole,
  wrong,
} from './json-reader.ts';
import { LEVELS } from './ladder.ts';
import {
  type AgeCondition,
  CONTEST_STAGES,
  COUNT_BASES,
  type Condition,
  type PercentileCondition,
  type PlacesCondition,
  type QuotaBand,
  type RankCondition,
  ROUNDINGS,
  SCORE_PARTS,
} from './promotion-rule.ts';

const AGE_MAX = 120;
const RANK_MAX = 1_000_000;
const DEPTH_MAX = 6;
const PARTS_MAX = 20;
const LEAVES_MAX = 60;

const rank: Read<RankCondition> = range(
  record<RankCondition>({
    kind: oneOf(['rank']),
    from: orElse(whole(1, RANK_MAX), 1),
    to: whole(1, RANK_MAX),
  }),
);

const band = range(
  record<QuotaBand>({
    from: whole(1, RANK_MAX),
    to: orNull(whole(1, RANK_MAX)),
    places: whole(0, RANK_MAX),
  }),
);

const age: Read<AgeCondition> = range(
  record<AgeCondition>({
    kind: oneOf(['age']),
    from: orElse(whole(0, AGE_MAX), 0),
    to: orElse(orNull(whole(1, AGE_MAX)), null),
  }),
);

/** So many places by the size of the field: of a condition, and of a title's quota. */
export const quotaFields = { base: oneOf(COUNT_BASES), bands: listOf(band, 1, 50) };

const percentile: Read<PercentileCondition> = (value, at, issues) => {
  const read = record<PercentileCondition>({
    kind: oneOf(['percentile']),
    above: orElse(amount(0, 100), '0'),
    upTo: amount(0, 100),
    base: orElse(orNull(oneOf(COUNT_BASES)), null),
    rounding: orElse(orNull(oneOf(ROUNDINGS)), null),
  })(value, at, issues);
  if (read && exact(read.above).compare(exact(read.upTo)) >= 0) {
    return wrong(issues, `${at}.upTo`, 'empty-range');
  }
  return read;
};

const combined =
  <Kind extends 'all' | 'any'>(
    kind: Kind,
    depth: number,
  ): Read<{ readonly kind: Kind; readonly of: readonly Condition[] }> =>
  (value, at, issues) => {
    if (depth >= DEPTH_MAX) return wrong(issues, at, 'too-deep', { limit: DEPTH_MAX });
    return record<{ readonly kind: Kind; readonly of: readonly Condition[] }>({
      kind: oneOf([kind]),
      of: listOf(conditionAt(depth + 1), 1, PARTS_MAX),
    })(value, at, issues);
  };

const conditionAt = (depth: number): Read<Condition> =>
  byKind<Condition>({
    rank,
    percentile,
    places: record<PlacesCondition>({ kind: oneOf(['places']), ...quotaFields }),
    award: record({ kind: oneOf(['award']), atLeast: oneOf(AWARDS) }),
    score: record({
      kind: oneOf(['score']),
      of: oneOf(SCORE_PARTS),
      atLeast: amount(0, 1_000_000),
    }),
    held: record({ kind: oneOf(['held']), atLeast: oneOf(LEVELS) }),
    stage: record({ kind: oneOf(['stage']), atLeast: oneOf(CONTEST_STAGES) }),
    age,
    all: combined('all', depth),
    any: combined('any', depth),
  });

/** The condition of a rule or a title: at most six deep, with at most sixty single conditions. */
export const condition: Read<Condition> = (value, at, issues) => {
  const read = conditionAt(0)(value, at, issues);
  if (!read || leavesOf(read).length <= LEAVES_MAX) return read;
  return wrong(issues, at, 'too-many-parts', { limit: LEAVES_MAX });
};
