import { isContestGrantable, type Level } from '../ladder.ts';
import { lackingIn, subsumedClauses } from './implies.ts';
import type {
  Clause,
  LevelConditions,
  OccupationStandard,
  Requirement,
} from './occupation-standard.ts';

/** What an official asks about an enterprise's own standard, level by level (domain §5). */
export type StandardFinding =
  | { readonly kind: 'other-occupation'; readonly own: string; readonly national: string }
  /** This alternative admits somebody whom no alternative of the national edition admits. */
  | {
      readonly kind: 'weaker';
      readonly level: Level;
      readonly clause: Clause;
      /** The national alternative that lacks least, and what of it is not asked for. */
      readonly nearest: Clause | null;
      readonly lacking: readonly Requirement[];
    }
  /** The national edition does not know this level at all. */
  | { readonly kind: 'level-not-national'; readonly level: Level }
  | {
      readonly kind: 'subsumed';
      readonly level: Level;
      readonly clause: Clause;
      readonly by: Clause;
    };

/** How much of what is lacking is of a kind this clause does not ask about at all. */
const strangeIn = (clause: Clause, lacking: readonly Requirement[]): number =>
  lacking.filter(({ kind }) => clause.requires.every((asked) => asked.kind !== kind)).length;

/**
 * The alternative of these conditions that a clause comes nearest to, and what of it is not brought:
 * the one that lacks least, and of such the one that asks for the same kinds of things.
 */
export const nearestTo = (clause: Clause, { oneOf }: LevelConditions) =>
  oneOf
    .map((national) => {
      const lacking = lackingIn(clause, national);
      return { national, lacking, strange: strangeIn(clause, lacking) };
    })
    .toSorted(
      (left, right) => left.lacking.length - right.lacking.length || left.strange - right.strange,
    )[0];

const weakerThan = (own: LevelConditions, national: LevelConditions): readonly StandardFinding[] =>
  own.oneOf.flatMap((clause) => {
    const nearest = nearestTo(clause, national);
    if (nearest?.lacking.length === 0) return [];
    const { level } = own;
    const { national: by = null, lacking = [] } = nearest ?? {};
    return [{ kind: 'weaker' as const, level, clause, nearest: by, lacking }];
  });

/** Clauses another clause of the same level makes idle; legal, so only told. */
export const lintStandard = (standard: OccupationStandard): readonly StandardFinding[] =>
  standard.levels.flatMap((conditions) =>
    subsumedClauses(conditions).map(({ clause, by }) => ({
      kind: 'subsumed' as const,
      level: conditions.level,
      clause,
      by,
    })),
  );

/**
 * 不低于国家标准: is an enterprise's standard nowhere weaker than the national edition? Every
 * alternative must bring along some national alternative of the same level. 特级技师 and 首席技师
 * are the enterprise's own and compared with nothing.
 */
export const compareWithNational = (
  own: OccupationStandard,
  national: OccupationStandard,
): readonly StandardFinding[] => {
  if (own.occupation.code !== national.occupation.code) {
    const codes = { own: own.occupation.code, national: national.occupation.code };
    return [{ kind: 'other-occupation', ...codes }];
  }
  return own.levels
    .filter(({ level }) => isContestGrantable(level))
    .flatMap((conditions): readonly StandardFinding[] => {
      const same = national.levels.find(({ level }) => level === conditions.level);
      if (same) return weakerThan(conditions, same);
      return [{ kind: 'level-not-national', level: conditions.level }];
    });
};
