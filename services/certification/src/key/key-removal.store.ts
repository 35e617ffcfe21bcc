import type { Transaction } from '@jinbang/service-kit/database';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { credentialRenewalTable, keyRemovalTable, keyRotationTable } from '../key.tables.ts';
import { credentialTable } from '../tables.ts';

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

/** How many certificates stand signed by each of these keys. */
export const countSigned = async (
  tx: Transaction,
  keyNames: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (keyNames.length === 0) return new Map();
  const rows = await tx
    .select({ keyName: credentialTable.keyName, count: sql<number>`count(*)::int` })
    .from(credentialTable)
    .where(
      sql`${inArray(credentialTable.keyName, [...keyNames])} and not exists (
        select from credential newer
        where newer.certificate_id = ${credentialTable.certificateId}
          and newer.credential_version > ${credentialTable.credentialVersion})`,
    )
    .groupBy(credentialTable.keyName);
  return new Map(rows.map(({ keyName, count }) => [keyName, count]));
};

/** How many certificates were signed again because of each of these removals. */
export const countRenewed = async (
  tx: Transaction,
  removalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (removalIds.length === 0) return new Map();
  const rows = await tx
    .select({ removalId: credentialRenewalTable.removalId, count: sql<number>`count(*)::int` })
    .from(credentialRenewalTable)
    .where(inArray(credentialRenewalTable.removalId, [...removalIds]))
    .groupBy(credentialRenewalTable.removalId);
  return new Map(rows.map(({ removalId, count }) => [removalId, count]));
};
