import type { AwardSheet, AwardUnitMark } from '@jinbang/contracts/http/award';
import { compareExact, exact, fixedText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { ClaimUnit } from './award-claims.rules.ts';

/** A unit's points as one person typed them, and whether another typed the same. */
export type UnitRow = AwardUnitMark & {
  readonly typedBy: string;
  readonly checkedBy: string | null;
};

const POINTS_MAX = '100';

/** Why these points do not fit the sheet, or null. */
export const flawOfPoints = (sheet: AwardSheet, { points }: AwardUnitMark): Rejection | null => {
  if (points.length !== sheet.criteria.length) {
    return {
      kind: 'invalid',
      code: 'award.points-count',
      params: { count: sheet.criteria.length },
    };
  }
  return points.some((one) => exact(one).gt(exact(POINTS_MAX)))
    ? { kind: 'invalid', code: 'award.points-high' }
    : null;
};

const isSame = (left: AwardUnitMark, right: AwardUnitMark): boolean =>
  left.name === right.name &&
  left.points.length === right.points.length &&
  left.points.every((one, place) => {
    const other = right.points[place];
    return other !== undefined && compareExact(exact(one), exact(other)) === 0;
  });

export type Turn = 'typed' | 'checked' | 'unchanged';

/**
 * What typing a unit's points means: the first reading, the second that agrees, or why not. Two people,
 * neither of whom settles it alone; what is checked is not typed over.
 */
export const turnOf = (
  there: UnitRow | undefined,
  typed: AwardUnitMark,
  personId: string,
): Turn | Rejection => {
  if (!there) return 'typed';
  const { organisationId } = typed;
  if (there.checkedBy !== null) {
    return isSame(there, typed)
      ? 'unchanged'
      : { kind: 'conflict', code: 'award.unit-checked', params: { organisationId } };
  }
  // Whoever typed it first may still mend a slip of their own.
  if (there.typedBy === personId) return isSame(there, typed) ? 'unchanged' : 'typed';
  return isSame(there, typed)
    ? 'checked'
    : { kind: 'conflict', code: 'award.unit-differs', params: { organisationId } };
};

const DECIMALS = 2;

const exactTotal = ({ criteria }: AwardSheet, { points }: AwardUnitMark) => {
  const whole = criteria.reduce((sum, { weight }) => sum.add(exact(weight)), exact('0'));
  const gained = criteria.reduce(
    (sum, { weight }, place) => sum.add(exact(weight).mul(exact(points[place] ?? '0'))),
    exact('0'),
  );
  return gained.div(whole);
};

/** The weighted mean as the sheet shows it, two decimals. */
export const totalOf = (sheet: AwardSheet, unit: AwardUnitMark): string =>
  fixedText(exactTotal(sheet, unit), DECIMALS);

/** Why a sheet decides nothing, or null. */
export const flawOfSheet = ({ criteria }: AwardSheet): Rejection | null =>
  criteria.some(({ weight }) => exact(weight).gt(exact('0')))
    ? null
    : { kind: 'invalid', code: 'award.weights-nought' };

/** The units that get 优秀组织奖: the best by exact total, equals at the last place all in. */
export const bestUnits = (sheet: AwardSheet, units: readonly UnitRow[]): readonly ClaimUnit[] => {
  const least = sheet.least === null ? null : exact(sheet.least);
  const scored = units
    .filter(({ checkedBy }) => checkedBy !== null)
    .map((unit) => ({ unit, total: exactTotal(sheet, unit) }))
    .filter(({ total }) => least === null || !total.lt(least));
  return scored.flatMap(({ unit: { organisationId, name }, total }) => {
    const rank = 1 + scored.filter((other) => other.total.gt(total)).length;
    return rank <= sheet.places ? [{ organisationId, name, rank }] : [];
  });
};
