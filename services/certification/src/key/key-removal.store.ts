import type { Transaction } from '@jinbang/service-kit/database';
import { desc, eq, sql } from 'drizzle-orm';
import { keyRemovalTable, keyRotationTable } from '../key.tables.ts';

export type KeyRemoval = typeof keyRemovalTable.$inferSelect;

export const addRotation = async (
  tx: Transaction,
  row: typeof keyRotationTable.$inferInsert,
): Promise<void> => {
  await tx.insert(keyRotationTable).values(row);
};

/** False when a removal of this key is asked for already. */
export const addRemoval = async (
  tx: Transaction,
  row: typeof keyRemovalTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(keyRemovalTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ removalId: keyRemovalTable.removalId });
  return added.length === 1;
};

/** A removal, held until the transaction ends. */
export const lockRemoval = async (
  tx: Transaction,
  removalId: string,
): Promise<KeyRemoval | undefined> => {
  const [row] = await tx
    .select()
    .from(keyRemovalTable)
    .where(eq(keyRemovalTable.removalId, removalId))
    .limit(1)
    .for('update');
  return row;
};

export const setRemoval = async (
  tx: Transaction,
  removalId: string,
  set: Partial<KeyRemoval>,
): Promise<void> => {
  await tx.update(keyRemovalTable).set(set).where(eq(keyRemovalTable.removalId, removalId));
};

const ROWS_MAX = 200;

/** What was asked, confirmed or withdrawn of a body's keys, the newest first. */
export const listRemovals = (tx: Transaction, bodyId: string): Promise<readonly KeyRemoval[]> =>
  tx
    .select()
    .from(keyRemovalTable)
    .where(eq(keyRemovalTable.bodyId, bodyId))
    .orderBy(desc(keyRemovalTable.requestedAt), desc(keyRemovalTable.removalId))
    .limit(ROWS_MAX);

export type KeyRotation = typeof keyRotationTable.$inferSelect;

export const listRotations = (tx: Transaction, bodyId: string): Promise<readonly KeyRotation[]> =>
  tx
    .select()
    .from(keyRotationTable)
    .where(eq(keyRotationTable.bodyId, bodyId))
    .orderBy(desc(keyRotationTable.rotatedAt), desc(keyRotationTable.rotationId))
    .limit(ROWS_MAX);

const countsOf = (rows: Iterable<{ id: string; count: number }>): ReadonlyMap<string, number> =>
  new Map([...rows].map(({ id, count }) => [id, count]));

/** How many certificates and award documents stand signed by each of these keys. */
export const countSigned = async (
  tx: Transaction,
  keyNames: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const names = sql`any (${sql.param([...keyNames])}::text[])`;
  return countsOf(
    await tx.execute<{ id: string; count: number }>(sql`
      select key_name as id, count(*)::int as count from (
        select held.key_name from credential held
        where held.key_name = ${names} and not exists (
          select from credential newer
          where newer.certificate_id = held.certificate_id
            and newer.credential_version > held.credential_version)
        union all
        select held.key_name from award_credential held
        where held.key_name = ${names} and not exists (
          select from award_credential newer
          where newer.award_id = held.award_id
            and newer.credential_version > held.credential_version)
      ) signed group by key_name`),
  );
};

/** How many certificates and award documents were signed again because of each of these removals. */
export const countRenewed = async (
  tx: Transaction,
  removalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = sql`any (${sql.param([...removalIds])}::uuid[])`;
  return countsOf(
    await tx.execute<{ id: string; count: number }>(sql`
      select removal_id as id, count(*)::int as count from (
        select removal_id from credential_renewal where removal_id = ${ids}
        union all
        select removal_id from award_renewal where removal_id = ${ids}
      ) renewed group by removal_id`),
  );
};
