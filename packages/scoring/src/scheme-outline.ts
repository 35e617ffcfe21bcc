import { type Exact, exact, one, sumExact, zero } from '@jinbang/kernel/exact';
import type { ZeroReach } from './aspect.ts';

/** Where an aspect's marks go; the shape judging publishes, with the amendments beside it. */
export type AspectOutline = {
  readonly aspectId: string;
  readonly moduleId: string;
  readonly criterion: string;
  readonly subCriterion: string;
  readonly max: string;
  /**
   * M10, a defective item after publication: full marks to all, the total counts without it, or its
   * maximum is spread over the other aspects of its sub-criterion.
   */
  readonly void?: 'full' | 'without' | 'spread' | undefined;
  /** Set where the aspect's calculation is `fatal`: any value but 0 zeroes what encloses it. */
  readonly zeroes?: ZeroReach | undefined;
};

export type ModuleOutline = {
  readonly moduleId: string;
  readonly kind: 'practical' | 'theory';
  /** Multiplies the module's rounded mark in the total. */
  readonly weight: string;
};

/** How marks add up; published with the event's rules. */
export type TotalRule = {
  /** Decimals kept, half up 四舍五入; null: not rounded. */
  readonly moduleDecimals: number | null;
  readonly totalDecimals: number | null;
  /** Levels at which a sum below zero counts as zero (deductions); default: none. */
  readonly floorAt?: readonly FloorLevel[] | undefined;
};
export type FloorLevel = ZeroReach | 'total';

export type SchemeOutline = {
  readonly modules: readonly ModuleOutline[];
  readonly aspects: readonly AspectOutline[];
  readonly rule: TotalRule;
};

/** An aspect with its amendment worked out: `scale` spreads a void neighbour, `fixed` replaces. */
export type PlacedAspect = {
  readonly aspectId: string;
  readonly scale: Exact;
  readonly fixed: Exact | null;
  readonly zeroes: ZeroReach | null;
};
export type SubCriterionTree = {
  readonly subCriterion: string;
  readonly max: Exact;
  readonly aspects: readonly PlacedAspect[];
};
export type CriterionTree = {
  readonly criterion: string;
  readonly max: Exact;
  readonly subCriteria: readonly SubCriterionTree[];
};
export type ModuleTree = {
  readonly moduleId: string;
  readonly kind: 'practical' | 'theory';
  readonly weight: Exact;
  readonly max: Exact;
  readonly criteria: readonly CriterionTree[];
};
export type SchemeTree = {
  readonly modules: readonly ModuleTree[];
  readonly rule: TotalRule;
};

/**
 * Reads an outline once, so that the totals of many subjects need not. Throws a RangeError where
 * the outline contradicts itself (unknown module, a void aspect with nobody to spread over): such
 * an amendment is refused before it is made.
 */
export const plantScheme = ({ modules, aspects, rule }: SchemeOutline): SchemeTree => {
  const byModule = Map.groupBy(aspects, (aspect) => aspect.moduleId);
  const known = new Set(modules.map((module) => module.moduleId));
  for (const moduleId of byModule.keys()) {
    if (!known.has(moduleId)) throw new RangeError(`An aspect names the module ${moduleId}.`);
  }
  return {
    rule,
    modules: modules.map(({ moduleId, kind, weight }) => {
      const criteria = plantCriteria(byModule.get(moduleId) ?? []);
      return { moduleId, kind, weight: exact(weight), max: maxOf(criteria), criteria };
    }),
  };
};

const maxOf = (parts: readonly { readonly max: Exact }[]): Exact =>
  sumExact(parts.map((part) => part.max));

const plantCriteria = (aspects: readonly AspectOutline[]): readonly CriterionTree[] =>
  [...Map.groupBy(aspects, (aspect) => aspect.criterion)].map(([criterion, within]) => {
    const groups = Map.groupBy(within, (aspect) => aspect.subCriterion);
    const subCriteria = [...groups].map(([name, members]) => plantSubCriterion(name, members));
    return { criterion, max: maxOf(subCriteria), subCriteria };
  });

const plantSubCriterion = (
  subCriterion: string,
  aspects: readonly AspectOutline[],
): SubCriterionTree => {
  const scale = spreadScale(subCriterion, aspects);
  const counted = aspects.filter((one) => one.void === undefined || one.void === 'full');
  const plain = sumExact(counted.map((one) => maxCounted(one)));
  const spread = sumExact(counted.filter(isScaled).map((one) => maxCounted(one)));
  return {
    subCriterion,
    max: plain.add(spread.mul(scale)).sub(spread),
    aspects: counted.map((aspect) => ({
      aspectId: aspect.aspectId,
      scale: isScaled(aspect) ? scale : one,
      fixed: aspect.void === 'full' ? exact(aspect.max) : null,
      zeroes: aspect.void === 'full' ? null : (aspect.zeroes ?? null),
    })),
  };
};

const maxCounted = (aspect: AspectOutline): Exact => (aspect.zeroes ? zero : exact(aspect.max));

/** Aspects that give marks grow when a neighbour is spread; deductions and void ones do not. */
const isScaled = (aspect: AspectOutline): boolean =>
  aspect.void === undefined && maxCounted(aspect).gt(zero);

const spreadScale = (subCriterion: string, aspects: readonly AspectOutline[]): Exact => {
  const lost = sumExact(aspects.filter((one) => one.void === 'spread').map(maxCounted));
  if (lost.equals(zero)) return one;
  const left = sumExact(aspects.filter(isScaled).map(maxCounted));
  if (left.equals(zero)) {
    throw new RangeError(`Nothing is left in ${subCriterion} to spread a void aspect over.`);
  }
  return left.add(lost).div(left);
};
