import { type Exact, exact, sumExact, zero } from '@jinbang/kernel/exact';
import {
  type Amount,
  amountOf,
  exactOf,
  isBelowZero,
  isNothing,
  minus,
  noPoints,
  plus,
  roundAmount,
  sumOf,
  times,
} from './amount.ts';
import type { ZeroReach } from './aspect.ts';
import { type Penalty, type TakenPenalty, takePenalties } from './penalty.ts';
import type {
  CriterionTree,
  FloorLevel,
  ModuleTree,
  SchemeTree,
  SubCriterionTree,
} from './scheme-outline.ts';

/** Marks by aspect, a map of exact numbers or anything that answers as one. */
export type MarkValues = { get(aspectId: string): Amount | undefined };

/** The settled marks of one subject; an aspect that has no value is not marked yet. */
export type SubjectMarks = {
  readonly values: MarkValues;
  /** Modules zeroed by a recorded decision (a safety breach); nothing in them is awaited. */
  readonly zeroedModules?: ReadonlySet<string> | undefined;
  /** Points the chief judge took off a module, each with the id of the recorded decision. */
  readonly penalties?: readonly Penalty[] | undefined;
};

/** Why something counts zero whatever was marked in it. */
export type Zeroing = {
  readonly level: ZeroReach;
  readonly name: string;
  /** The fatal fault found, or null for a recorded decision. */
  readonly aspectId: string | null;
};

/**
 * Practical or theory alone: weighted points, the most there can be, and on a scale of 100. A part
 * whose modules all weigh nothing has them before the weight.
 */
export type PartTotal = { readonly points: Exact; readonly max: Exact; readonly percent: Exact };

export type SubjectTotal = {
  readonly state: 'complete' | 'provisional';
  /** Aspects without a settled mark; while any is missing the total is provisional. */
  readonly missing: readonly string[];
  /** Weighted and rounded as the rule says; missing aspects count nothing. */
  readonly total: Exact;
  /** The most the total can be, amendments included. */
  readonly max: Exact;
  /** Rounded, before the weight; keyed by module id. */
  readonly modules: ReadonlyMap<string, Exact>;
  /** Neither rounded nor weighted; a criterion that stands in two modules is their sum. */
  readonly criteria: ReadonlyMap<string, Exact>;
  readonly subCriteria: ReadonlyMap<string, Exact>;
  readonly practical: PartTotal | null;
  readonly theory: PartTotal | null;
  readonly zeroings: readonly Zeroing[];
  readonly penalties: readonly TakenPenalty[];
};

/**
 * Adds up one subject (domain §3): aspects to sub-criteria, criteria and modules, rounds each
 * module, weights, adds, rounds the total. Exact until a rule rounds, half up.
 */
export const totalOf = (scheme: SchemeTree, marks: SubjectMarks): SubjectTotal => {
  const sums = scheme.modules.map((module) => sumModule(scheme, module, marks));
  const missing = sums.flatMap((sum) => sum.missing);
  const { floorAt, totalDecimals } = scheme.rule;
  const plain = floored(sumOf(sums.map((sum) => sum.weighted)), 'total', floorAt);
  return {
    state: missing.length === 0 ? 'complete' : 'provisional',
    missing,
    total: exactOf(roundAmount(plain, totalDecimals)),
    max: sumExact(sums.map((sum) => sum.max)),
    modules: new Map(sums.map((sum) => [sum.moduleId, exactOf(sum.points)])),
    criteria: addedUp(sums.flatMap((sum) => sum.criteria)),
    // Papers ask for these, rankings of a hundred thousand never do.
    get subCriteria() {
      return addedUp(sums.flatMap((sum) => sum.subCriteria));
    },
    practical: partOf(sums.filter((sum) => sum.kind === 'practical')),
    theory: partOf(sums.filter((sum) => sum.kind === 'theory')),
    zeroings: sums.flatMap((sum) => sum.zeroings),
    penalties: sums.flatMap((sum) => sum.penalties),
  };
};

/** A total that came from elsewhere whole (a team's sum, an imported list), ready to be ranked. */
export const plainTotal = (total: Exact): SubjectTotal => ({
  state: 'complete',
  missing: [],
  total,
  max: total,
  modules: new Map(),
  criteria: new Map(),
  subCriteria: new Map(),
  practical: null,
  theory: null,
  zeroings: [],
  penalties: [],
});

type Named = { readonly name: string; readonly points: Amount };

type Sum = Named & {
  readonly missing: readonly string[];
  readonly zeroings: readonly Zeroing[];
};
type CriterionSum = Sum & { readonly subCriteria: readonly Named[] };
type ModuleSum = CriterionSum & {
  readonly moduleId: string;
  readonly kind: ModuleTree['kind'];
  readonly weighted: Amount;
  readonly max: Exact;
  /** Before the weight. */
  readonly plainMax: Exact;
  readonly criteria: readonly Named[];
  readonly penalties: readonly TakenPenalty[];
};

const floored = (
  value: Amount,
  level: FloorLevel,
  floorAt: readonly FloorLevel[] | undefined,
): Amount => (floorAt?.includes(level) && isBelowZero(value) ? noPoints : value);

const addedUp = (named: readonly Named[]): ReadonlyMap<string, Exact> => {
  const sums = new Map<string, Exact>();
  for (const { name, points } of named) {
    const before = sums.get(name);
    sums.set(name, exactOf(before ? plus(amountOf(before), points) : points));
  }
  return sums;
};

const sumPoints = (parts: readonly Named[]): Amount => {
  let sum = noPoints;
  for (const { points } of parts) sum = plus(sum, points);
  return sum;
};

const NONE: readonly never[] = [];

/** What the parts of a level have in lists of their own; nearly always nothing. */
const gathered = <Part, One>(
  parts: readonly Part[],
  listOf: (part: Part) => readonly One[],
): readonly One[] =>
  parts.every((part) => listOf(part).length === 0) ? NONE : parts.flatMap(listOf);

/** A zeroed level awaits nothing: with a crack in the weld nobody measures its width. */
const unlessZeroed = <Part extends Sum & Partial<Pick<ModuleSum, 'subCriteria' | 'criteria'>>>(
  part: Part,
  level: ZeroReach,
): Part =>
  part.zeroings.some((zeroing) => zeroing.level === level)
    ? {
        ...part,
        points: noPoints,
        missing: NONE,
        ...(part.subCriteria ? { subCriteria: emptied(part.subCriteria) } : {}),
        ...(part.criteria ? { criteria: emptied(part.criteria) } : {}),
      }
    : part;

const emptied = (named: readonly Named[]): readonly Named[] =>
  named.map(({ name }) => ({ name, points: noPoints }));

/** A value that came as an exact number is turned into units where it can be. */
const asAmount = (value: Amount | undefined): Amount | undefined =>
  typeof value === 'object' ? amountOf(value) : value;

const addedTo = <One>(list: One[] | undefined, one: One): One[] => {
  if (!list) return [one];
  list.push(one);
  return list;
};

/** What a fatal fault can zero, by name. */
type Enclosing = Readonly<Record<Exclude<ZeroReach, 'sub-criterion'>, string>>;

const sumSubCriterion = (
  scheme: SchemeTree,
  { subCriterion, aspects }: SubCriterionTree,
  enclosing: Enclosing,
  { values }: SubjectMarks,
): Sum => {
  let points = noPoints;
  // Nearly always there are none: two lists for each sub-criterion of everybody would be made for nothing.
  let missing: string[] | undefined;
  let zeroings: Zeroing[] | undefined;
  for (const { aspectId, scale, fixed, zeroes } of aspects) {
    const value = asAmount(fixed ?? values.get(aspectId));
    if (value === undefined) missing = addedTo(missing, aspectId);
    else if (zeroes === null) points = plus(points, times(value, scale));
    else if (!isNothing(value)) {
      const name = zeroes === 'sub-criterion' ? subCriterion : enclosing[zeroes];
      zeroings = addedTo(zeroings, { level: zeroes, name, aspectId });
    }
  }
  const kept = floored(points, 'sub-criterion', scheme.rule.floorAt);
  const sum = { name: subCriterion, points: kept, missing: missing ?? NONE };
  return unlessZeroed({ ...sum, zeroings: zeroings ?? NONE }, 'sub-criterion');
};

const sumCriterion = (
  scheme: SchemeTree,
  { criterion, subCriteria }: CriterionTree,
  moduleId: string,
  marks: SubjectMarks,
): CriterionSum => {
  const enclosing = { criterion, module: moduleId };
  const sums = subCriteria.map((sub) => sumSubCriterion(scheme, sub, enclosing, marks));
  const whole = {
    name: criterion,
    points: floored(sumPoints(sums), 'criterion', scheme.rule.floorAt),
    missing: gathered(sums, (sum) => sum.missing),
    zeroings: gathered(sums, (sum) => sum.zeroings),
    subCriteria: sums,
  };
  return unlessZeroed(whole, 'criterion');
};

const sumModule = (scheme: SchemeTree, tree: ModuleTree, marks: SubjectMarks): ModuleSum => {
  const { moduleId, kind, weight, max, criteria } = tree;
  const decided: readonly Zeroing[] = marks.zeroedModules?.has(moduleId)
    ? [{ level: 'module', name: moduleId, aspectId: null }]
    : NONE;
  const sums = criteria.map((criterion) => sumCriterion(scheme, criterion, moduleId, marks));
  const whole = unlessZeroed(
    {
      name: moduleId,
      points: floored(sumPoints(sums), 'module', scheme.rule.floorAt),
      missing: gathered(sums, (sum) => sum.missing),
      zeroings: [...decided, ...gathered(sums, (sum) => sum.zeroings)],
      subCriteria: sums.flatMap((sum) => sum.subCriteria),
      criteria: sums,
    },
    'module',
  );
  const penalties = takePenalties(whole.points, moduleId, marks.penalties ?? NONE);
  const left = penalties.reduce((rest, { taken }) => minus(rest, amountOf(taken)), whole.points);
  const points = roundAmount(left, scheme.rule.moduleDecimals);
  return {
    ...whole,
    points,
    penalties,
    moduleId,
    kind,
    weighted: times(points, weight),
    max: max.mul(weight),
    plainMax: max,
  };
};

const partOf = (all: readonly ModuleSum[]): PartTotal | null => {
  if (all.length === 0) return null;
  // A part that counts nothing in the total (theory as a gate) is still a mark of its own.
  const isWeighed = all.some((sum) => sum.max.gt(zero));
  const sums = isWeighed
    ? all
    : all.map(({ points, plainMax }) => ({ weighted: points, max: plainMax }));
  const points = exactOf(sumOf(sums.map((sum) => sum.weighted)));
  const max = sumExact(sums.map((sum) => sum.max));
  const percent = max.gt(zero) ? points.mul(exact(100)).div(max) : zero;
  return { points, max, percent };
};
