import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { penaltyTable } from '../penalty.tables.ts';
import type { BookPenalty } from './penalty.rules.ts';

type Row = typeof penaltyTable.$inferSelect;

/** Keeps what was told newest of each penalty; what was taken back stays, so that it cannot return. */
export const keepPenalties = async (tx: Transaction, rows: readonly Row[]): Promise<void> => {
  // One statement may not touch a row twice: of several facts about a penalty the newest is kept.
  const inOrder = rows.toSorted((left, right) => left.version - right.version);
  const newest = [...new Map(inOrder.map((row) => [row.penaltyId, row])).values()];
  await tx
    .insert(penaltyTable)
    .values(newest)
    .onConflictDoUpdate({
      target: penaltyTable.penaltyId,
      set: { standing: sql`excluded.standing`, version: sql`excluded.version` },
      setWhere: sql`${penaltyTable.version} < excluded.version`,
    });
};

const PAGE_ROWS = 2_000;

const findPage = (
  db: Database | Transaction,
  eventIds: string[],
  after: string | undefined,
): Promise<readonly Row[]> =>
  db
    .select()
    .from(penaltyTable)
    .where(
      and(
        inArray(penaltyTable.eventId, eventIds),
        eq(penaltyTable.standing, true),
        after === undefined ? undefined : gt(penaltyTable.penaltyId, after),
      ),
    )
    .orderBy(asc(penaltyTable.penaltyId))
    .limit(PAGE_ROWS);

/** The penalties that stand, by event, in the order they were given; all of them, page after page. */
export const findPenalties = async (
  db: Database | Transaction,
  eventIds: string[],
): Promise<ReadonlyMap<string, readonly BookPenalty[]>> => {
  const rows: Row[] = [];
  let page: readonly Row[];
  do {
    page = await findPage(db, eventIds, rows.at(-1)?.penaltyId);
    rows.push(...page);
  } while (page.length === PAGE_ROWS);
  return Map.groupBy(rows, (row) => row.eventId);
};
