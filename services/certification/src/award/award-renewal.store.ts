import { and, eq, sql } from 'drizzle-orm';
import { awardCredentialTable, awardRenewalTable } from '../award.tables.ts';
import type { SignedTexts } from '../key/renewal.store.ts';
import type { AwardCredentialRow } from './award-document.store.ts';

const isNewest = sql`not exists (
  select from award_credential newer
  where newer.award_id = ${awardCredentialTable.awardId}
    and newer.credential_version > ${awardCredentialTable.credentialVersion})`;

/** The signed texts of award documents, for a key that is removed. */
export const awardTexts: SignedTexts<AwardCredentialRow> = {
  findSignedBy: async (db, keyName, after, limit) => {
    const rows = await db
      .select({ awardId: awardCredentialTable.awardId })
      .from(awardCredentialTable)
      .where(
        and(
          eq(awardCredentialTable.keyName, keyName),
          isNewest,
          after === null ? undefined : sql`${awardCredentialTable.awardId} > ${after}`,
        ),
      )
      .orderBy(awardCredentialTable.awardId)
      .limit(limit);
    return rows.map(({ awardId }) => awardId);
  },
  claimSignedBy: async (tx, keyName, ids) => {
    const held = await tx.execute<{ id: string }>(sql`
      select award_id as id from award_document
      where award_id = any (${sql.param(ids)}::uuid[])
      order by award_id for update skip locked`);
    if (held.length === 0) return [];
    return tx
      .select()
      .from(awardCredentialTable)
      .where(
        and(
          eq(awardCredentialTable.keyName, keyName),
          isNewest,
          sql`${awardCredentialTable.awardId} = any (${sql.param(held.map(({ id }) => id))}::uuid[])`,
        ),
      )
      .orderBy(awardCredentialTable.awardId);
  },
  addRenewed: async (tx, rows, why) => {
    if (rows.length === 0) return;
    await tx.insert(awardCredentialTable).values([...rows]);
    await tx.insert(awardRenewalTable).values(
      rows.map(({ awardId, credentialVersion, bodyId }) => ({
        ...{ awardId, credentialVersion, bodyId, ...why },
      })),
    );
  },
};
