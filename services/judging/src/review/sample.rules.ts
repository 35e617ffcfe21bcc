import type { ReviewRule } from '@jinbang/contracts/review-rule';
import { drawBySeed, inOrder, type SeededDraw } from '@jinbang/draws/seeded-draw';
import { compareExact, exact } from '@jinbang/kernel/exact';

/** Somebody who was marked, as the review found them when it began. */
export type Drawable = {
  readonly subjectId: string;
  readonly group: string | null;
  /** In this module, exact. */
  readonly total: string;
  readonly hash: string;
};

/** So many of `count` that they are at least this share: what is not whole is taken, never left out. */
export const shareOf = (percent: string, count: number): number =>
  Number(exact(percent).mul(count).div(100).ceil().toString());

const topOfGroup = (
  { topCount, topPercent }: ReviewRule,
  group: readonly Drawable[],
): readonly Drawable[] => {
  const wanted = Math.max(
    topCount ?? 0,
    topPercent === null ? 0 : shareOf(topPercent, group.length),
  );
  if (wanted === 0) return [];
  const ranked = group.toSorted((left, right) =>
    compareExact(exact(right.total), exact(left.total)),
  );
  const last = ranked[Math.min(wanted, ranked.length) - 1];
  if (!last) return [];
  // Whoever is level with the last one taken is taken, too: no list order decides.
  return ranked.filter(({ total }) => compareExact(exact(total), exact(last.total)) >= 0);
};

/** All of the top of each group that is ranked apart (M06). */
export const topOf = (rule: ReviewRule, all: readonly Drawable[]): readonly string[] =>
  inOrder(
    [...Map.groupBy(all, ({ group }) => group).values()].flatMap((group) =>
      topOfGroup(rule, group).map(({ subjectId }) => subjectId),
    ),
  );

export type SampleGround = {
  readonly top: readonly string[];
  /** The rest, who draw numbers. */
  readonly takers: readonly string[];
  readonly items: readonly string[];
  /** Whoever draws one of the numbers up to this is looked at. */
  readonly taken: number;
};

/** What is settled before the draw: the top, who draws, and how many of them are taken. */
export const groundOf = (rule: ReviewRule, all: readonly Drawable[]): SampleGround => {
  const top = topOf(rule, all);
  const isTop = new Set(top);
  const takers = inOrder(all.map(({ subjectId }) => subjectId).filter((one) => !isTop.has(one)));
  return {
    top,
    takers,
    items: takers.map((_, place) => `${place + 1}`),
    taken: shareOf(rule.restPercent, takers.length),
  };
};

/** The name of the draw inside its hashes. */
export const reviewPlace = (moduleId: string): string => `review:${moduleId}`;

/** Who of the rest is looked at; the same for whoever draws it once more. */
export const lotsOf = (
  draw: SeededDraw,
  { taken }: Pick<SampleGround, 'taken'>,
): readonly string[] =>
  drawBySeed(draw).flatMap(({ taker, item }) => (Number(item) <= taken ? [taker] : []));
