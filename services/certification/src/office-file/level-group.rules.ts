import type { Level } from '@jinbang/contracts/level';
import { compareLevels } from '@jinbang/promotion/ladder';
import type { OfficeRow } from './office-row.ts';

/** A sheet of the summary: everybody who is to get one level. */
export type LevelSheet = { readonly level: Level; readonly rows: readonly OfficeRow[] };

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By event and group, best place first; who shares a place stands in the order of the keys. */
const inOrder = (one: OfficeRow, other: OfficeRow): number => {
  const [left, right] = [one.decision.inputs.result, other.decision.inputs.result];
  return (
    text(one.event.zh, other.event.zh) ||
    text(left.group, right.group) ||
    (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
    text(one.key, other.key)
  );
};

/** The rows split by the level they lead to, 高级技师 first, as offices ask for them (M18). */
export const byLevel = (rows: readonly OfficeRow[]): readonly LevelSheet[] =>
  [...Map.groupBy(rows, ({ level }) => level)]
    .toSorted(([one], [other]) => compareLevels(other, one))
    .map(([level, own]) => ({ level, rows: own.toSorted(inOrder) }));
