import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import type { SchemeTree } from './scheme-outline.ts';
import type { SubjectTotal } from './total.ts';

/** One step of a tie chain as configured (domain §4); the first step that differs decides. */
export type TieStep =
  | { readonly by: 'practical' }
  | { readonly by: 'theory' }
  | { readonly by: 'modules-by-weight' }
  | { readonly by: 'module'; readonly moduleId: string }
  | { readonly by: 'criteria-by-weight' }
  | { readonly by: 'criterion'; readonly criterion: string }
  | { readonly by: 'time' }
  | { readonly by: 'better-ranks' }
  | { readonly by: 'decision' };

/** What a tie was, or was not, decided by: a step with the by-weight ones taken apart. */
export type DecidedBy =
  | { readonly by: 'total' }
  | Exclude<TieStep, { by: 'modules-by-weight' | 'criteria-by-weight' }>;

/** One subject as it enters a ranking. */
export type RankSubject = {
  readonly id: string;
  /** OK unless told otherwise; every other code lists after the ranked rows. */
  readonly code?: 'OK' | 'DNS' | 'DNF' | 'WD' | 'DSQ' | undefined;
  readonly totals: SubjectTotal;
  /** Time taken, for chains that ask for it; shorter is better. */
  readonly seconds?: Exact | undefined;
  /** Ranks in parts of the contest, for `better-ranks`: more firsts, then more seconds, and so on. */
  readonly placings?: readonly number[] | undefined;
  /** The place a recorded decision (a draw, the chief judge) gave among equals; 1 is first. */
  readonly decision?: number | undefined;
  /** Held back by a gate at this place of its stage: listed without a rank, whatever its marks. */
  readonly heldAt?: number | undefined;
};

/** Heaviest first, as `modules-by-weight` and `criteria-by-weight` walk them. */
export type TieOrder = {
  readonly modules: readonly string[];
  readonly criteria: readonly string[];
};

export type TieKey = {
  readonly decidedBy: DecidedBy;
  readonly better: 'higher' | 'lower';
  /** undefined: this subject has nothing to compare here. */
  readonly values: (subject: RankSubject) => readonly Exact[] | undefined;
};

/** The order by contribution to the total; equally heavy ones stand as the scheme lists them. */
export const tieOrderOf = ({ modules }: SchemeTree): TieOrder => {
  const criteria = new Map<string, Exact>();
  for (const { weight, criteria: within } of modules) {
    for (const { criterion, max } of within) {
      const before = criteria.get(criterion);
      criteria.set(criterion, before ? before.add(max.mul(weight)) : max.mul(weight));
    }
  }
  return {
    modules: heaviestFirst(
      modules.map((module) => [module.moduleId, module.max.mul(module.weight)]),
    ),
    criteria: heaviestFirst([...criteria]),
  };
};

const heaviestFirst = (weighed: readonly (readonly [string, Exact])[]): readonly string[] =>
  weighed.toSorted(([, left], [, right]) => right.compare(left)).map(([name]) => name);

const single = (value: Exact | undefined): readonly Exact[] | undefined =>
  value === undefined ? undefined : [value];

/** The chain as a list of keys, the total first. */
export const tieKeys = (steps: readonly TieStep[], order: TieOrder): readonly TieKey[] => [
  { decidedBy: { by: 'total' }, better: 'higher', values: ({ totals }) => [totals.total] },
  ...steps.flatMap((step) => keysOf(step, order)),
];

const keysOf = (step: TieStep, order: TieOrder): readonly TieKey[] => {
  switch (step.by) {
    case 'modules-by-weight':
      return order.modules.map((moduleId) => keyOf({ by: 'module', moduleId }));
    case 'criteria-by-weight':
      return order.criteria.map((criterion) => keyOf({ by: 'criterion', criterion }));
    default:
      return [keyOf(step)];
  }
};

const keyOf = (decidedBy: Exclude<DecidedBy, { by: 'total' }>): TieKey => {
  switch (decidedBy.by) {
    case 'practical':
    case 'theory': {
      const part = decidedBy.by;
      return { decidedBy, better: 'higher', values: (s) => single(s.totals[part]?.points) };
    }
    case 'module': {
      const { moduleId } = decidedBy;
      return { decidedBy, better: 'higher', values: (s) => single(s.totals.modules.get(moduleId)) };
    }
    case 'criterion': {
      const { criterion } = decidedBy;
      const values = (s: RankSubject) => single(s.totals.criteria.get(criterion));
      return { decidedBy, better: 'higher', values };
    }
    case 'time':
      return { decidedBy, better: 'lower', values: (s) => single(s.seconds) };
    case 'better-ranks':
      return { decidedBy, better: 'lower', values: sortedPlacings };
    case 'decision': {
      const values = (s: RankSubject) =>
        s.decision === undefined ? undefined : [exact(s.decision)];
      return { decidedBy, better: 'lower', values };
    }
  }
};

const sortedPlacings = ({ placings }: RankSubject): readonly Exact[] | undefined =>
  placings?.toSorted((left, right) => left - right).map(placingExact);

/** Fractional placings come in halves. */
const placingExact = (placing: number): Exact => exact(Math.round(placing * 2)).div(exact(2));

/** Negative: `left` stands before `right`. Where one list ends first, the longer one is better. */
export const compareKeyed = (
  { better }: TieKey,
  left: readonly Exact[],
  right: readonly Exact[],
): number => {
  for (const [index, mine] of left.entries()) {
    const theirs = right[index];
    if (theirs === undefined) return -1;
    const order = mine.compare(theirs);
    if (order !== 0) return better === 'higher' ? -order : order;
  }
  return right.length - left.length;
};

export const keyText = (values: readonly Exact[]): string => values.map(exactText).join(' ');
