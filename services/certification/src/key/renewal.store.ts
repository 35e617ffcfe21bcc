import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { credentialRenewalTable, keyRemovalTable } from '../key.tables.ts';
import { credentialTable } from '../tables.ts';

export type OpenRemoval = { readonly removalId: string; readonly keyName: string };

/** Confirmed removals whose documents do not all stand signed again. */
export const findOpenRemovals = (db: Database, limit: number): Promise<readonly OpenRemoval[]> =>
  db
    .select({ removalId: keyRemovalTable.removalId, keyName: keyRemovalTable.keyName })
    .from(keyRemovalTable)
    .where(and(sql`${keyRemovalTable.confirmedAt} is not null`, isNull(keyRemovalTable.doneAt)))
    .orderBy(keyRemovalTable.removalId)
    .limit(limit);

/** What a renewal needs of a signed text, whatever kind of document it is. */
export type Renewable = {
  readonly bodyId: string;
  readonly credentialVersion: number;
  readonly validFrom: Date;
  readonly keyName: string;
  readonly body: string;
};

/** Where one kind of document keeps its signed texts. */
export type SignedTexts<Row extends Renewable> = {
  /** Documents whose present text a key signed, after this one, in the order of their ids. */
  readonly findSignedBy: (
    db: Database,
    keyName: string,
    after: string | null,
    limit: number,
  ) => Promise<readonly string[]>;
  /**
   * Of these the texts that are still signed by this key and in nobody else's hands; their
   * documents are held until the transaction ends.
   */
  readonly claimSignedBy: (
    tx: Transaction,
    keyName: string,
    ids: readonly string[],
  ) => Promise<readonly Row[]>;
  /** Stores the next versions, and because of which removal they were made. */
  readonly addRenewed: (
    tx: Transaction,
    rows: readonly Row[],
    why: { readonly removalId: string; readonly renewedAt: Date },
  ) => Promise<void>;
};

const isNewest = sql`not exists (
  select from credential newer
  where newer.certificate_id = ${credentialTable.certificateId}
    and newer.credential_version > ${credentialTable.credentialVersion})`;

export const certificateTexts: SignedTexts<typeof credentialTable.$inferSelect> = {
  findSignedBy: async (db, keyName, after, limit) => {
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
  },
  claimSignedBy: async (tx, keyName, ids) => {
    const held = await tx.execute<{ id: string }>(sql`
      select certificate_id as id from certificate
      where certificate_id = any (${sql.param(ids)}::uuid[])
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
  },
  addRenewed: async (tx, rows, why) => {
    if (rows.length === 0) return;
    await tx.insert(credentialTable).values([...rows]);
    await tx.insert(credentialRenewalTable).values(
      rows.map(({ certificateId, credentialVersion, bodyId }) => ({
        ...{ certificateId, credentialVersion, bodyId, ...why },
      })),
    );
  },
};

/** Closes a removal unless one of its certificates or award documents still waits; nothing new can join them. */
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
    and not exists (
      select from award_credential held
      where held.key_name = ${keyName} and not exists (
        select from award_credential newer
        where newer.award_id = held.award_id
          and newer.credential_version > held.credential_version))
    returning 1`);
  return rows.length;
};
