import { AWARDS } from './award.ts';
import { type ConditionLeaf, leavesOf } from './condition-leaves.ts';
import { bandFor, type ConditionFacts, wholePlaces } from './evaluate-condition.ts';
import { LEVELS, type Level } from './ladder.ts';
import type { AgeBand, ResultFacts } from './promotion-input.ts';
import {
  CONTEST_STAGES,
  type PromotionRule,
  type Quota,
  type ScorePart,
} from './promotion-rule.ts';

/** Fields of few and of many, and the sizes at which shares and quotas usually turn. */
const COUNTS = [...Array.from({ length: 40 }, (_, index) => index + 1), 50, 60, 99, 100, 101, 200];
const FEW_COUNTS = [10, 12, 33, 100];

/** Contestants who differ in rank alone, best first: one line along which a pack is walked. */
export type Field = {
  /** null where no rule of the scope asks how many there were. */
  readonly count: number | null;
  /** What they all hold; undefined where no condition asks, so that it matters to the step alone. */
  readonly held: Level | null | undefined;
  readonly rows: readonly ConditionFacts[];
};

const edgesOf = (leaf: ConditionLeaf, count: number): readonly number[] => {
  if (leaf.kind === 'rank') return [leaf.from - 1, leaf.from, leaf.to, leaf.to + 1];
  if (leaf.kind === 'places') {
    const places = bandFor(leaf, count)?.places ?? 0;
    return [places, places + 1];
  }
  if (leaf.kind !== 'percentile' || leaf.rounding === null) return [];
  const first = wholePlaces(leaf.above, count, leaf.rounding) + 1;
  const last = wholePlaces(leaf.upTo, count, leaf.rounding);
  return [first - 1, first, last, last + 1];
};

/** Only where some condition begins or ends can anything change. */
const ranksOf = (leaves: readonly ConditionLeaf[], count: number): readonly number[] => {
  const edges = new Set([1, count, ...leaves.flatMap((leaf) => edgesOf(leaf, count))]);
  const inside = [...edges].filter((rank) => rank >= 1 && rank <= count);
  return inside.toSorted((left, right) => left - right);
};

const isSized = ({ kind }: ConditionLeaf): boolean => kind === 'percentile' || kind === 'places';

/** Kinds that multiply the contestants to look at, so that fewer sizes of field must do. */
const MANY_SIDED: ReadonlySet<ConditionLeaf['kind']> = new Set([
  'award',
  'score',
  'held',
  'stage',
  'age',
]);

const bandEnds = ({ bands }: Quota): readonly number[] =>
  bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));

const countsOf = (leaves: readonly ConditionLeaf[]): readonly number[] => {
  const last = Math.max(0, ...leaves.map((leaf) => (leaf.kind === 'rank' ? leaf.to + 1 : 0)));
  if (!leaves.some(isSized)) return [Math.max(last, 1)];
  const few = leaves.some(({ kind }) => MANY_SIDED.has(kind));
  const turning = leaves.flatMap((leaf) => (leaf.kind === 'places' ? bandEnds(leaf) : []));
  const counts = new Set([...(few ? FEW_COUNTS : COUNTS), ...turning, Math.max(last, 1)]);
  return [...counts].toSorted((left, right) => left - right);
};

const marksOf = (leaves: readonly ConditionLeaf[], part: ScorePart): readonly (string | null)[] => {
  const asked = leaves.flatMap((leaf) =>
    leaf.kind === 'score' && leaf.of === part ? [leaf.atLeast] : [],
  );
  return asked.length === 0 ? [null] : [null, ...new Set(asked)];
};

type Marks = Pick<ResultFacts, 'award' | 'theory' | 'practical' | 'total' | 'stage'>;

const marksSeen = (leaves: readonly ConditionLeaf[]): readonly Marks[] => {
  const awards = leaves.some(({ kind }) => kind === 'award') ? [null, ...AWARDS] : [null];
  const stages = leaves.some(({ kind }) => kind === 'stage') ? CONTEST_STAGES : [null];
  return awards.flatMap((award) =>
    marksOf(leaves, 'theory').flatMap((theory) =>
      marksOf(leaves, 'practical').flatMap((practical) =>
        marksOf(leaves, 'total').flatMap((total) =>
          stages.map((stage) => ({ award, theory, practical, total, stage })),
        ),
      ),
    ),
  );
};

type Who = { readonly held: Level | null | undefined; readonly age: AgeBand | null };

/** Only known ages: what nobody knows is met by nobody and leaves no gap of the rule's own. */
const agesSeen = (leaves: readonly ConditionLeaf[]): readonly (AgeBand | null)[] => {
  const edges = leaves.flatMap((leaf) => {
    if (leaf.kind !== 'age') return [];
    return [leaf.from - 1, leaf.from, ...(leaf.to === null ? [] : [leaf.to, leaf.to + 1])];
  });
  if (edges.length === 0) return [null];
  return [...new Set(edges)].filter((age) => age >= 0).map((age) => ({ from: age, to: age }));
};

const peopleSeen = (leaves: readonly ConditionLeaf[]): readonly Who[] => {
  const asked = leaves.some(({ kind }) => kind === 'held');
  const levels: readonly (Level | null | undefined)[] = asked ? [null, ...LEVELS] : [undefined];
  return agesSeen(leaves).flatMap((age) => levels.map((held) => ({ held, age })));
};

/**
 * Every kind of field in which the conditions of these rules could come out differently; the three
 * counts are taken as equal. `cut`: there were more contestants to look at than `rowsMax`.
 */
export const fieldsFor = (
  rules: readonly PromotionRule[],
  like: ResultFacts,
  rowsMax: number,
): { readonly fields: readonly Field[]; readonly cut: boolean } => {
  const leaves = rules.flatMap(({ when, title }) => [
    ...leavesOf(when),
    ...(title?.when ? leavesOf(title.when) : []),
  ]);
  const sized = leaves.some(isSized);
  const seen = marksSeen(leaves).flatMap((marks) =>
    peopleSeen(leaves).map((who) => ({ marks, ...who })),
  );
  const fields: Field[] = [];
  let rowCount = 0;
  for (const count of countsOf(leaves)) {
    const counts = { entered: count, started: count, finished: count };
    const ranks = ranksOf(leaves, count);
    for (const { marks, held, age } of seen) {
      rowCount += ranks.length;
      if (rowCount > rowsMax) return { fields, cut: true };
      const rows = ranks.map((rank) => ({
        result: { ...like, ...marks, counts, rank },
        held: held ?? null,
        age,
      }));
      fields.push({ count: sized ? count : null, held, rows });
    }
  }
  return { fields, cut: false };
};
