import type { NewId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { certificateTable, statusIndexTable, statusListTable } from '../tables.ts';

export type StatusListRow = typeof statusListTable.$inferSelect;

export const lockLists = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`status-list/${bodyId}`}, 0))`,
  );
};

/** The newest revocation list of a body. */
export const findNewestList = async (
  tx: Transaction,
  bodyId: string,
): Promise<StatusListRow | undefined> => {
  const [row] = await tx
    .select()
    .from(statusListTable)
    .where(and(eq(statusListTable.bodyId, bodyId), eq(statusListTable.purpose, 'revocation')))
    .orderBy(desc(statusListTable.listId))
    .limit(1);
  return row;
};

export const openList = async (
  tx: Transaction,
  {
    newId,
    bodyId,
    bitCount,
    openedAt,
  }: {
    newId: NewId;
    bodyId: string;
    bitCount: number;
    openedAt: Date;
  },
): Promise<StatusListRow> => {
  const row = {
    listId: newId(),
    bodyId,
    purpose: 'revocation' as const,
    bitCount,
    usedCount: 0,
    revision: 1,
    openedAt,
  };
  await tx.insert(statusListTable).values(row);
  return row;
};

export const findUsed = async (
  tx: Transaction,
  listId: string,
  indexes: readonly number[],
): Promise<ReadonlySet<number>> => {
  const rows = await tx
    .select({ index: statusIndexTable.index })
    .from(statusIndexTable)
    .where(
      and(
        eq(statusIndexTable.listId, listId),
        sql`${statusIndexTable.index} = any (${sql.param(indexes)}::int[])`,
      ),
    );
  return new Set(rows.map(({ index }) => index));
};

/** An index once written is never free again, whatever becomes of its certificate. */
export const takeIndexes = async (
  tx: Transaction,
  listId: string,
  taken: readonly { index: number; certificateId: string }[],
): Promise<void> => {
  await tx.insert(statusIndexTable).values(taken.map((one) => ({ listId, ...one })));
  await tx
    .update(statusListTable)
    .set({ usedCount: sql`${statusListTable.usedCount} + ${taken.length}` })
    .where(eq(statusListTable.listId, listId));
};

/** Every published copy older than this revision is stale. */
export const bumpLists = async (tx: Transaction, listIds: readonly string[]): Promise<void> => {
  if (listIds.length === 0) return;
  await tx
    .update(statusListTable)
    .set({ revision: sql`${statusListTable.revision} + 1` })
    .where(inArray(statusListTable.listId, [...listIds]));
};

export const findList = async (
  db: Database | Transaction,
  listId: string,
): Promise<StatusListRow | undefined> => {
  const [row] = await db
    .select()
    .from(statusListTable)
    .where(eq(statusListTable.listId, listId))
    .limit(1);
  return row;
};

export const findRevokedIndexes = async (
  tx: Transaction,
  listId: string,
): Promise<readonly number[]> => {
  const rows = await tx
    .select({ index: certificateTable.statusIndex })
    .from(certificateTable)
    .where(and(eq(certificateTable.listId, listId), eq(certificateTable.state, 'revoked')));
  return rows.map(({ index }) => index);
};
