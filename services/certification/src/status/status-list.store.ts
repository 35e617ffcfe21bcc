import type { NewId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { insertRows } from '@jinbang/service-kit/insert-rows';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { statusIndexTable, statusListTable } from '../tables.ts';

export type StatusListRow = typeof statusListTable.$inferSelect;

export const lockLists = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`status-list/${bodyId}`}, 0))`,
  );
};

/** The newest list of a body for a purpose. */
export const findNewestList = async (
  tx: Transaction,
  bodyId: string,
  purpose: StatusListRow['purpose'],
): Promise<StatusListRow | undefined> => {
  const [row] = await tx
    .select()
    .from(statusListTable)
    .where(and(eq(statusListTable.bodyId, bodyId), eq(statusListTable.purpose, purpose)))
    .orderBy(desc(statusListTable.listId))
    .limit(1);
  return row;
};

/** The how manieth list of its body for its purpose this is, counted from 1; it never changes. */
export const findListNumber = async (tx: Transaction, listId: string): Promise<number> => {
  const [row] = await tx.execute<{ number: number }>(sql`
    select count(*)::int as number from status_list list
    join status_list own on own.list_id = ${listId}
      and own.body_id = list.body_id and own.purpose = list.purpose
    where list.list_id <= own.list_id`);
  return row?.number ?? 0;
};

export const openList = async (
  tx: Transaction,
  {
    newId,
    bodyId,
    purpose,
    bitCount,
    openedAt,
  }: {
    newId: NewId;
    bodyId: string;
    purpose: StatusListRow['purpose'];
    bitCount: number;
    openedAt: Date;
  },
): Promise<StatusListRow> => {
  const row = {
    listId: newId(),
    bodyId,
    purpose,
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
  await insertRows(
    tx,
    statusIndexTable,
    taken.map((one) => ({ listId, ...one })),
  );
  await tx
    .update(statusListTable)
    .set({ usedCount: sql`${statusListTable.usedCount} + ${taken.length}` })
    .where(eq(statusListTable.listId, listId));
};

/** The lists a change of these certificates shows in. */
export const listsOf = (
  certificates: readonly { readonly listId: string; readonly suspensionListId: string | null }[],
): readonly string[] => [
  ...new Set(
    certificates.flatMap(({ listId, suspensionListId }) =>
      suspensionListId === null ? [listId] : [listId, suspensionListId],
    ),
  ),
];

/** Every published copy older than this revision is stale. */
export const bumpLists = async (tx: Transaction, listIds: readonly string[]): Promise<void> => {
  if (listIds.length === 0) return;
  await tx
    .update(statusListTable)
    .set({ revision: sql`${statusListTable.revision} + 1` })
    .where(inArray(statusListTable.listId, [...listIds]));
};

/** The same for every list of a body: the key that signed its copies is believed no more. */
export const bumpListsOf = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx
    .update(statusListTable)
    .set({ revision: sql`${statusListTable.revision} + 1` })
    .where(eq(statusListTable.bodyId, bodyId));
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

/**
 * The places of a list that are set: of a revocation list the certificates that were revoked and the
 * versions another took the place of, for ever; of a suspension list those suspended now.
 */
export const findSetIndexes = async (
  tx: Transaction,
  { listId, purpose }: Pick<StatusListRow, 'listId' | 'purpose'>,
): Promise<readonly number[]> => {
  const rows = await tx.execute<{ index: number }>(
    purpose === 'suspension'
      ? sql`select suspension_index as index from certificate
          where suspension_list_id = ${listId} and state = 'suspended'`
      : sql`select status_index as index from certificate
          where list_id = ${listId} and state = 'revoked'
          union all
          select status_index from superseded_version where list_id = ${listId}
          union all
          select status_index from award_document where list_id = ${listId} and state <> 'live'`,
  );
  return rows.map(({ index }) => index);
};
