import type { UnitRule } from '@jinbang/contracts/ranking-rule';
import { exact } from '@jinbang/kernel/exact';
import type { Medal } from '@jinbang/scoring/medals';
import type { RankedRow } from '@jinbang/scoring/rank';
import {
  rankUnits,
  type UnitMember,
  type UnitRule as UnitTable,
} from '@jinbang/scoring/unit-standing';
import type { BookEntry, EventBook } from '../book/event-book.ts';
import { basisOf } from './opening.rules.ts';
import type { GroupStanding, StandingRow } from './standing.rules.ts';

const MEDALS: ReadonlySet<string> = new Set(['gold', 'silver', 'bronze', 'excellence']);

/** The contract lists the points rank by rank. */
export const tableOf = ({ table }: Pick<UnitRule, 'table'>): UnitTable =>
  table.by === 'points'
    ? {
        by: 'points',
        table: table.points.map((points, at) => ({ upTo: at + 1, points })),
        others: table.others,
        best: table.best,
      }
    : table;

const memberOf = (
  { entryId, organisationId, region }: BookEntry,
  { group, rank, total, award }: StandingRow & { readonly group: string },
  { of }: UnitRule,
  eventId: string,
): UnitMember => ({
  id: entryId,
  unitId: of === 'organisation' ? organisationId : region,
  // Groups are ranked apart, so each has points and a team of its own.
  eventId: `${eventId}/${group}`,
  rank,
  total: total === null ? null : exact(total),
  // Safe: these four words are medals.
  medal: award !== null && MEDALS.has(award) ? (award as Medal) : null,
});

/** One event whose members count for their units. */
export type CountedEvent = { readonly book: EventBook; readonly groups: readonly GroupStanding[] };

/** Who counts: nobody while the codes are closed, since whose unit it is would tell who it is. */
export const membersOf = (
  { book, groups }: CountedEvent,
  rule: UnitRule,
): readonly UnitMember[] => {
  if (basisOf(book) !== 'opened') return [];
  const entries = new Map(book.entries.map((entry) => [entry.entryId, entry]));
  return groups.flatMap(({ group, rows }) =>
    rows.flatMap((row) => {
      const entry = entries.get(row.line.entryId ?? '');
      return entry ? [memberOf(entry, { ...row, group }, rule, book.eventId)] : [];
    }),
  );
};

export type UnitRow = {
  readonly ranked: RankedRow;
  /** Of every event, those with a rank first. */
  readonly members: readonly UnitMember[];
};

export const rankUnitsOf = (
  events: readonly CountedEvent[],
  rule: UnitRule,
): { readonly rows: readonly UnitRow[]; readonly isComplete: boolean } => {
  const members = events.flatMap((event) => membersOf(event, rule));
  const byUnit = Map.groupBy(members, ({ unitId }) => unitId);
  return {
    rows: rankUnits(members, tableOf(rule)).rows.map((ranked) => ({
      ranked,
      members: byUnit.get(ranked.id) ?? [],
    })),
    isComplete: events.every(
      ({ book, groups }) =>
        basisOf(book) === 'opened' && groups.every(({ isComplete }) => isComplete),
    ),
  };
};
