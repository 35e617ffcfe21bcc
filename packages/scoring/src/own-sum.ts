import type { Exact } from '@jinbang/kernel/exact';
import { type Aspect, isMarkedBySeat } from './aspect.ts';
import { settleAspect } from './aspect-value.ts';
import type { JudgeMark } from './judge-mark.ts';
import { type AspectOutline, plantScheme } from './scheme-outline.ts';
import { totalOf } from './total.ts';

/** What one judge's own marks on one sheet come to so far. */
export type OwnSum = {
  /** Neither rounded nor floored: rules of the total come later. */
  readonly points: Exact;
  /** The most the sheet can give, whatever is marked so far. */
  readonly max: Exact;
  readonly given: number;
  readonly all: number;
  /** Marks of this judge's are in it that a panel shares: what the panel makes of them may differ. */
  readonly isAlone: boolean;
  /** A fatal fault was found: the sheet counts nothing. */
  readonly isZeroed: boolean;
};

/**
 * Adds up one judge's own marks of one sub-criterion at one subject. What is not in `marks` is not
 * marked, which is no 0: it adds nothing and is not counted as given. Every mark must have passed
 * `checkValue` for its aspect.
 */
export const ownSum = (
  aspects: readonly Aspect[],
  marks: ReadonlyMap<string, JudgeMark>,
): OwnSum => {
  const given = aspects.flatMap((aspect) => {
    const mark = marks.get(aspect.id);
    return mark === undefined ? [] : [{ aspect, value: aloneValue(aspect, mark) }];
  });
  const values = new Map(given.map(({ aspect, value }) => [aspect.id, value]));
  const { total, max, zeroings } = totalOf(sheetTree(aspects), { values });
  return {
    ...{ points: total, max, given: given.length, all: aspects.length },
    isAlone: given.some(({ aspect }) => isMarkedBySeat(aspect.calculation)),
    isZeroed: zeroings.length > 0,
  };
};

const SHEET = 'sheet';

const sheetTree = (aspects: readonly Aspect[]) =>
  plantScheme({
    modules: [{ moduleId: SHEET, kind: 'practical', weight: '1' }],
    aspects: aspects.map(
      ({ id, max, calculation }): AspectOutline => ({
        ...{ aspectId: id, moduleId: SHEET, criterion: SHEET, subCriterion: SHEET, max },
        zeroes: calculation.kind === 'fatal' ? calculation.zeroes : undefined,
      }),
    ),
    rule: { moduleDecimals: null, totalDecimals: null },
  });

/** The aspect's mark if this judge were the whole panel: nobody to drop, to differ from or to await. */
const aloneValue = (aspect: Aspect, mark: JudgeMark): Exact => {
  const settled = settleAspect(asAlone(aspect), new Map([[SHEET, mark]]), [SHEET]);
  if (settled.state === 'COMPLETE') return settled.value;
  throw new RangeError(`One mark of ${aspect.code} is ${settled.state}.`);
};

const asAlone = (aspect: Aspect): Aspect => {
  const { calculation } = aspect;
  if (calculation.kind === 'judgement') return { ...aspect, calculation: { kind: 'judgement' } };
  if (isMarkedBySeat(calculation)) {
    return { ...aspect, calculation: { ...calculation, combination: { rule: 'mean' } } };
  }
  return { ...aspect, entries: 'agreed' };
};
