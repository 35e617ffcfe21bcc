import type { Exact } from '@jinbang/kernel/exact';
import { rankNumbers } from '@jinbang/scoring/numbering';
import type { Line } from './line.rules.ts';
import type { LineTotal } from './standing.rules.ts';

type Marked = { readonly id: string; readonly points: Exact };

/** Equal points share a rank and the next ones are skipped, as people count better ranks. */
const ranksIn = (marked: readonly Marked[]): readonly (readonly [string, number])[] => {
  const ordered = marked.toSorted((left, right) => right.points.compare(left.points));
  const sizes: number[] = [];
  for (const [at, { points }] of ordered.entries()) {
    if (at > 0 && ordered[at - 1]?.points.equals(points))
      sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
  }
  const ranks = rankNumbers(sizes, 'standard');
  return ordered.map(({ id }, at) => [id, ranks[at] ?? 0]);
};

/**
 * The rank of each line in each module, among those of the list who have a result: what the step
 * `better-ranks` of a tie chain counts (domain §4). Everybody's depend on everybody's marks.
 */
export const placingsOf = (
  lines: readonly Line[],
  totals: ReadonlyMap<string, LineTotal>,
): ReadonlyMap<string, readonly number[]> => {
  const marked = lines
    .filter(({ resultCode }) => resultCode === 'OK')
    .flatMap(({ id }) => {
      const modules = totals.get(id)?.totals.modules;
      return modules ? [...modules].map(([moduleId, points]) => ({ id, moduleId, points })) : [];
    });
  const found = new Map<string, number[]>();
  for (const inModule of Map.groupBy(marked, ({ moduleId }) => moduleId).values()) {
    for (const [id, rank] of ranksIn(inModule)) found.set(id, [...(found.get(id) ?? []), rank]);
  }
  return found;
};
