import { AWARDS } from './award.ts';
import { type ConditionLeaf, leavesOf } from './condition-leaves.ts';
import { bandFor, wholePlaces } from './evaluate-condition.ts';
import type { ResultFacts } from './promotion-input.ts';
import type { PromotionRule, Quota, ScorePart } from './promotion-rule.ts';

/** Fields of few and of many, and the sizes at which shares and quotas usually turn. */
const COUNTS = [...Array.from({ length: 40 }, (_, index) => index + 1), 50, 60, 99, 100, 101, 200];
const FEW_COUNTS = [10, 12, 33, 100];

/** Contestants who differ in rank alone, best first: one line along which a pack is walked. */
export type Field = {
  /** null where no rule of the scope asks how many there were. */
  readonly count: number | null;
  readonly rows: readonly ResultFacts[];
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

const bandEnds = ({ bands }: Quota): readonly number[] =>
  bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));

const countsOf = (leaves: readonly ConditionLeaf[]): readonly number[] => {
  const last = Math.max(0, ...leaves.map((leaf) => (leaf.kind === 'rank' ? leaf.to + 1 : 0)));
  if (!leaves.some(isSized)) return [Math.max(last, 1)];
  const few = leaves.some(({ kind }) => kind === 'award' || kind === 'score');
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

type Marks = Pick<ResultFacts, 'award' | 'theory' | 'practical' | 'total'>;

const marksSeen = (leaves: readonly ConditionLeaf[]): readonly Marks[] => {
  const awards = leaves.some(({ kind }) => kind === 'award') ? [null, ...AWARDS] : [null];
  return awards.flatMap((award) =>
    marksOf(leaves, 'theory').flatMap((theory) =>
      marksOf(leaves, 'practical').flatMap((practical) =>
        marksOf(leaves, 'total').map((total) => ({ award, theory, practical, total })),
      ),
    ),
  );
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
  const leaves = rules.flatMap(({ when }) => leavesOf(when));
  const sized = leaves.some(isSized);
  const fields: Field[] = [];
  let rowCount = 0;
  for (const count of countsOf(leaves)) {
    const counts = { entered: count, started: count, finished: count };
    const ranks = ranksOf(leaves, count);
    for (const marks of marksSeen(leaves)) {
      rowCount += ranks.length;
      if (rowCount > rowsMax) return { fields, cut: true };
      const rows = ranks.map((rank) => ({ ...like, ...marks, counts, rank }));
      fields.push({ count: sized ? count : null, rows });
    }
  }
  return { fields, cut: false };
};
