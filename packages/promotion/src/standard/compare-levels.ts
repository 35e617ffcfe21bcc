import { isContestGrantable, LEVELS, type Level } from '../ladder.ts';
import { nearestTo } from './compare-standards.ts';
import { clauseImplies } from './implies.ts';
import type {
  Clause,
  LevelConditions,
  OccupationStandard,
  Requirement,
} from './occupation-standard.ts';

/** How one alternative of an enterprise stands to the national one nearest to it. */
export type ClauseComparison = {
  readonly clause: Clause;
  readonly mark: 'weaker' | 'equal' | 'stronger';
  readonly nearest: Clause | null;
  /** What the nearest asks for and this one does not; empty unless weaker. */
  readonly lacking: readonly Requirement[];
};

export type LevelMark =
  | 'weaker'
  | 'equal'
  | 'stronger'
  /** The national edition has no such level. */
  | 'not-national'
  /** The enterprise has no such level: it assesses nobody for it. */
  | 'not-own'
  /** 特级技师 and 首席技师: the enterprise's own, compared with nothing. */
  | 'appointed';

export type LevelComparison = {
  readonly level: Level;
  readonly mark: LevelMark;
  readonly own: readonly ClauseComparison[];
  readonly national: readonly Clause[];
};

const compareClause = (clause: Clause, national: LevelConditions): ClauseComparison => {
  const same = national.oneOf.find(
    (other) => clauseImplies(clause, other) && clauseImplies(other, clause),
  );
  if (same) return { clause, mark: 'equal', nearest: same, lacking: [] };
  const nearest = nearestTo(clause, national);
  const lacking = nearest?.lacking ?? [];
  const isWeaker = nearest === undefined || lacking.length > 0;
  return {
    clause,
    mark: isWeaker ? 'weaker' : 'stronger',
    nearest: nearest?.national ?? null,
    lacking,
  };
};

/** Is whoever meets the national conditions let in by the enterprise's, too? */
const admitsAll = (own: LevelConditions, national: LevelConditions): boolean =>
  national.oneOf.every((clause) => own.oneOf.some((other) => clauseImplies(clause, other)));

const uncompared = (conditions: LevelConditions | undefined): readonly ClauseComparison[] =>
  (conditions?.oneOf ?? []).map((clause) => ({
    clause,
    mark: 'stronger',
    nearest: null,
    lacking: [],
  }));

const compareLevel = (
  level: Level,
  own: LevelConditions | undefined,
  national: LevelConditions | undefined,
): LevelComparison => {
  const theirs = national?.oneOf ?? [];
  if (!isContestGrantable(level)) {
    return { level, mark: 'appointed', own: uncompared(own), national: theirs };
  }
  if (!own) return { level, mark: 'not-own', own: [], national: theirs };
  if (!national) return { level, mark: 'not-national', own: uncompared(own), national: [] };
  const clauses = own.oneOf.map((clause) => compareClause(clause, national));
  const isWeaker = clauses.some(({ mark }) => mark === 'weaker');
  const kept = admitsAll(own, national) ? 'equal' : 'stronger';
  return { level, mark: isWeaker ? 'weaker' : kept, own: clauses, national: theirs };
};

const conditionsOf = ({ levels }: OccupationStandard, level: Level) =>
  levels.find((one) => one.level === level);

/**
 * An enterprise's standard beside the national edition, level by level and lowest first: the picture
 * of what `compareWithNational` refuses. `weaker` or `not-national` stands wherever that finds
 * something, and nowhere else.
 */
export const compareLevelByLevel = (
  own: OccupationStandard,
  national: OccupationStandard,
): readonly LevelComparison[] =>
  LEVELS.flatMap((level) => {
    const [mine, theirs] = [conditionsOf(own, level), conditionsOf(national, level)];
    return mine || theirs ? [compareLevel(level, mine, theirs)] : [];
  });
