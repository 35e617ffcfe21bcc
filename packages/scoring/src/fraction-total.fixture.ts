import { type Exact, exact, roundHalfUp, sumExact, zero } from '@jinbang/kernel/exact';
import type { ZeroReach } from './aspect.ts';
import type { Penalty, TakenPenalty } from './penalty.ts';
import type {
  CriterionTree,
  FloorLevel,
  ModuleTree,
  SchemeTree,
  SubCriterionTree,
} from './scheme-outline.ts';
import type { PartTotal, SubjectMarks, SubjectTotal, Zeroing } from './total.ts';

type FractionMarks = Omit<SubjectMarks, 'values'> & { readonly values: ReadonlyMap<string, Exact> };

/**
 * The total of one subject in fractions alone, step by step as domain §3 says it: slow and plain, what
 * the arithmetic in whole units must agree with.
 */
export const fractionTotalOf = (scheme: SchemeTree, marks: FractionMarks): SubjectTotal => {
  const sums = scheme.modules.map((module) => sumModule(scheme, module, marks));
  const missing = sums.flatMap((sum) => sum.missing);
  const { floorAt, totalDecimals } = scheme.rule;
  const plain = floored(sumExact(sums.map((sum) => sum.weighted)), 'total', floorAt);
  return {
    state: missing.length === 0 ? 'complete' : 'provisional',
    missing,
    total: rounded(plain, totalDecimals),
    max: sumExact(sums.map((sum) => sum.max)),
    modules: new Map(sums.map((sum) => [sum.moduleId, sum.points])),
    criteria: addedUp(sums.flatMap((sum) => sum.criteria)),
    subCriteria: addedUp(sums.flatMap((sum) => sum.subCriteria)),
    practical: partOf(sums.filter((sum) => sum.kind === 'practical')),
    theory: partOf(sums.filter((sum) => sum.kind === 'theory')),
    zeroings: sums.flatMap((sum) => sum.zeroings),
    penalties: sums.flatMap((sum) => sum.penalties),
  };
};

type Named = readonly [name: string, points: Exact];

type Sum = {
  readonly points: Exact;
  readonly missing: readonly string[];
  readonly zeroings: readonly Zeroing[];
};
type CriterionSum = Sum & { readonly subCriteria: readonly Named[] };
type ModuleSum = CriterionSum & {
  readonly moduleId: string;
  readonly kind: ModuleTree['kind'];
  readonly weighted: Exact;
  readonly max: Exact;
  /** Before the weight. */
  readonly plainMax: Exact;
  readonly criteria: readonly Named[];
  readonly penalties: readonly TakenPenalty[];
};

const rounded = (value: Exact, places: number | null): Exact =>
  places === null ? value : roundHalfUp(value, places);

const floored = (
  value: Exact,
  level: FloorLevel,
  floorAt: readonly FloorLevel[] | undefined,
): Exact => (value.lt(zero) && floorAt?.includes(level) ? zero : value);

const addedUp = (named: readonly Named[]): ReadonlyMap<string, Exact> => {
  const sums = new Map<string, Exact>();
  for (const [name, points] of named) sums.set(name, (sums.get(name) ?? zero).add(points));
  return sums;
};

/** A zeroed level awaits nothing: with a crack in the weld nobody measures its width. */
const unlessZeroed = <Part extends Sum & Partial<Pick<ModuleSum, 'subCriteria' | 'criteria'>>>(
  part: Part,
  level: ZeroReach,
): Part =>
  part.zeroings.some((zeroing) => zeroing.level === level)
    ? {
        ...part,
        points: zero,
        missing: [],
        ...(part.subCriteria ? { subCriteria: emptied(part.subCriteria) } : {}),
        ...(part.criteria ? { criteria: emptied(part.criteria) } : {}),
      }
    : part;

const emptied = (named: readonly Named[]): readonly Named[] => named.map(([name]) => [name, zero]);

const sumSubCriterion = (
  scheme: SchemeTree,
  tree: SubCriterionTree,
  enclosing: Readonly<Record<ZeroReach, string>>,
  { values }: FractionMarks,
): Sum => {
  let points = zero;
  const missing: string[] = [];
  const zeroings: Zeroing[] = [];
  for (const { aspectId, scale, fixed, zeroes } of tree.aspects) {
    const value = fixed ?? values.get(aspectId);
    if (value === undefined) missing.push(aspectId);
    else if (zeroes === null) points = points.add(value.mul(scale));
    else if (!value.equals(zero)) {
      zeroings.push({ level: zeroes, name: enclosing[zeroes], aspectId });
    }
  }
  const kept = floored(points, 'sub-criterion', scheme.rule.floorAt);
  return unlessZeroed({ points: kept, missing, zeroings }, 'sub-criterion');
};

const sumCriterion = (
  scheme: SchemeTree,
  tree: CriterionTree,
  moduleId: string,
  marks: FractionMarks,
): CriterionSum => {
  const { criterion, subCriteria } = tree;
  const sums = subCriteria.map((sub) => {
    const enclosing = { 'sub-criterion': sub.subCriterion, criterion, module: moduleId };
    return { name: sub.subCriterion, ...sumSubCriterion(scheme, sub, enclosing, marks) };
  });
  const points = sumExact(sums.map((sum) => sum.points));
  const whole = {
    points: floored(points, 'criterion', scheme.rule.floorAt),
    missing: sums.flatMap((sum) => sum.missing),
    zeroings: sums.flatMap((sum) => sum.zeroings),
    subCriteria: sums.map((sum): Named => [sum.name, sum.points]),
  };
  return unlessZeroed(whole, 'criterion');
};

const sumModule = (scheme: SchemeTree, tree: ModuleTree, marks: FractionMarks): ModuleSum => {
  const { moduleId, kind, weight, max, criteria } = tree;
  const decided: readonly Zeroing[] = marks.zeroedModules?.has(moduleId)
    ? [{ level: 'module', name: moduleId, aspectId: null }]
    : [];
  const sums = criteria.map((criterion) => ({
    name: criterion.criterion,
    ...sumCriterion(scheme, criterion, moduleId, marks),
  }));
  const plain = sumExact(sums.map((sum) => sum.points));
  const whole = unlessZeroed(
    {
      points: floored(plain, 'module', scheme.rule.floorAt),
      missing: sums.flatMap((sum) => sum.missing),
      zeroings: [...decided, ...sums.flatMap((sum) => sum.zeroings)],
      subCriteria: sums.flatMap((sum) => sum.subCriteria),
      criteria: sums.map((sum): Named => [sum.name, sum.points]),
    },
    'module',
  );
  const penalties = takePenalties(whole.points, moduleId, marks.penalties ?? []);
  const left = whole.points.sub(sumExact(penalties.map(({ taken }) => taken)));
  const points = rounded(left, scheme.rule.moduleDecimals);
  return {
    ...whole,
    points,
    penalties,
    moduleId,
    kind,
    weighted: points.mul(weight),
    max: max.mul(weight),
    plainMax: max,
  };
};

/** In the order they were given; each takes at most what the ones before it have left. */
const takePenalties = (
  points: Exact,
  moduleId: string,
  penalties: readonly Penalty[],
): readonly TakenPenalty[] => {
  let left = points.lt(zero) ? zero : points;
  return penalties
    .filter((penalty) => penalty.moduleId === moduleId)
    .map((penalty) => {
      const taken = penalty.points.gt(left) ? left : penalty.points;
      left = left.sub(taken);
      return { ...penalty, taken };
    });
};

const partOf = (all: readonly ModuleSum[]): PartTotal | null => {
  if (all.length === 0) return null;
  // A part that counts nothing in the total (theory as a gate) is still a mark of its own.
  const isWeighed = all.some((sum) => sum.max.gt(zero));
  const sums = isWeighed
    ? all
    : all.map(({ points, plainMax }) => ({ weighted: points, max: plainMax }));
  const points = sumExact(sums.map((sum) => sum.weighted));
  const max = sumExact(sums.map((sum) => sum.max));
  const percent = max.gt(zero) ? points.mul(exact(100)).div(max) : zero;
  return { points, max, percent };
};
