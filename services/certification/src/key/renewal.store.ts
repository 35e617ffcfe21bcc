import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { credentialRenewalTable, keyRemovalTable } from '../key.tables.ts';
import { credentialTable } from '../tables.ts';

export type OpenRemoval = { readonly removalId: string; readonly keyName: string };

/** Confirmed removals whose certificates do not all stand signed again. */
export const findOpenRemovals = (db: Database, limit: number): Promise<readonly OpenRemoval[]> =>
  db
    .select({ removalId: keyRemovalTable.removalId, keyName: keyRemovalTable.keyName })
    .from(keyRemovalTable)
    .where(and(sql`${keyRemovalTable.confirmedAt} is not null`, isNull(keyRemovalTable.doneAt)))
    .orderBy(keyRemovalTable.removalId)
    .limit(limit);

const isNewest = sql`not exists (
  select from credential newer
  where newer.certificate_id = ${credentialTable.certificateId}
    and newer.credential_version > ${credentialTable.credentialVersion})`;

/** Certificates whose present text a key signed, after this one, in the order of their ids. */
export const findSignedBy = async (
  db: Database,
  keyName: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const rows = await db
    .select({ certificateId: credentialTable.certificateId })
    .from(credentialTable)
    .where(
      and(
        eq(credentialTable.keyName, keyName),
        isNewest,
        after === null ? undefined : sql`${credentialTable.certificateId} > ${after}`,
      ),
    )
    .orderBy(credentialTable.certificateId)
    .limit(limit);
  return rows.map(({ certificateId }) => certificateId);
};

export type Stored = typeof credentialTable.$inferSelect;

/**
 * Of these the texts that are still signed by this key and in nobody else's hands; their
 * certificates are held until the transaction ends.
 */
export const claimSignedBy = async (
  tx: Transaction,
  keyName: string,
  certificateIds: readonly string[],
): Promise<readonly Stored[]> => {
  const held = await tx.execute<{ id: string }>(sql`
    select certificate_id as id from certificate
    where certificate_id = any (${sql.param(certificateIds)}::uuid[])
    order by certificate_id for update skip locked`);
  if (held.length === 0) return [];
  return tx
    .select()
    .from(credentialTable)
    .where(
      and(
        eq(credentialTable.keyName, keyName),
        isNewest,
        sql`${credentialTable.certificateId} = any (${sql.param(held.map(({ id }) => id))}::uuid[])`,
      ),
    )
    .orderBy(credentialTable.certificateId);
};

export const addRenewed = async (
  tx: Transaction,
  credentials: readonly (typeof credentialTable.$inferInsert)[],
  renewals: readonly (typeof credentialRenewalTable.$inferInsert)[],
): Promise<void> => {
  if (credentials.length === 0) return;
  await tx.insert(credentialTable).values([...credentials]);
  await tx.insert(credentialRenewalTable).values([...renewals]);
};

/** Closes a removal unless one of its certificates still waits; nothing new can join them. */
export const closeRemoval = async (
  db: Database,
  { removalId, keyName }: OpenRemoval,
  doneAt: Date,
): Promise<number> => {
  const rows = await db.execute(sql`
    update key_removal set done_at = ${doneAt.toISOString()}, version = version + 1
    where removal_id = ${removalId} and done_at is null and not exists (
      select from credential held
      where held.key_name = ${keyName} and not exists (
        select from credential newer
        where newer.certificate_id = held.certificate_id
          and newer.credential_version > held.credential_version))
    returning 1`);
  return rows.length;
};
