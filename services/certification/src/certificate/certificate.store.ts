import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { numberTable, plainNumber } from '../number.tables.ts';
import { certificateTable, credentialTable } from '../tables.ts';
import type { RevocationCause } from '../terms.ts';

export type Certificate = typeof certificateTable.$inferSelect;
export type NewCertificate = typeof certificateTable.$inferInsert;
export type NewCredential = typeof credentialTable.$inferInsert;

/** A suspended certificate still stands: it may be reinstated, and no second one is issued beside it. */
const isStanding = ne(certificateTable.state, 'revoked');

/** Certificates that still stand for these holders, held until the transaction ends. */
export const findLiveOf = async (
  tx: Transaction,
  holders: readonly { entryId: string; personId: string }[],
): Promise<readonly string[]> => {
  if (holders.length === 0) return [];
  const rows = await tx
    .select({ certificateId: certificateTable.certificateId })
    .from(certificateTable)
    .where(
      and(
        isStanding,
        sql`(${certificateTable.entryId}, ${certificateTable.personId}) in (
          select * from unnest(
            ${sql.param(holders.map(({ entryId }) => entryId))}::uuid[],
            ${sql.param(holders.map(({ personId }) => personId))}::uuid[]))`,
      ),
    )
    .orderBy(asc(certificateTable.certificateId))
    .for('update');
  return rows.map(({ certificateId }) => certificateId);
};

export const setRevoked = (
  tx: Transaction,
  certificateIds: readonly string[],
  cause: RevocationCause,
  revokedAt: Date,
): Promise<Certificate[]> =>
  tx
    .update(certificateTable)
    .set({
      state: 'revoked',
      revokedAt,
      suspendedAt: null,
      revocationCause: cause,
      version: sql`${certificateTable.version} + 1`,
    })
    .where(
      and(
        isStanding,
        sql`${certificateTable.certificateId} = any (${sql.param(certificateIds)}::uuid[])`,
      ),
    )
    .returning();

/** What stands after a newer result was decided follows from it. */
export const confirmCertificates = async (
  tx: Transaction,
  eventId: string,
  resultVersion: number,
): Promise<void> => {
  await tx
    .update(certificateTable)
    .set({ confirmedResultVersion: resultVersion })
    .where(and(eq(certificateTable.eventId, eventId), isStanding));
};

/** Another version of a certificate's credential; its text is never changed. */
export const addCredential = async (tx: Transaction, row: NewCredential): Promise<void> => {
  await tx.insert(credentialTable).values(row);
};

export type CertificateFilter = {
  readonly eventId?: string | undefined;
  readonly competitionId?: string | undefined;
  readonly state?: Certificate['state'] | undefined;
  readonly level?: Certificate['level'] | undefined;
  readonly occupationCode?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

export const listCertificates = (
  tx: Transaction,
  { eventId, competitionId, state, level, occupationCode, after, limit }: CertificateFilter,
): Promise<readonly Certificate[]> =>
  tx
    .select()
    .from(certificateTable)
    .where(
      and(
        eventId === undefined ? undefined : eq(certificateTable.eventId, eventId),
        competitionId === undefined ? undefined : eq(certificateTable.competitionId, competitionId),
        state === undefined ? undefined : eq(certificateTable.state, state),
        level === undefined ? undefined : eq(certificateTable.level, level),
        occupationCode === undefined
          ? undefined
          : eq(certificateTable.occupationCode, occupationCode),
        after === undefined ? undefined : gt(certificateTable.certificateId, after),
      ),
    )
    .orderBy(asc(certificateTable.certificateId))
    .limit(limit + 1);

export const findCertificate = async (
  tx: Transaction,
  certificateId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<Certificate | undefined> => {
  const query = tx
    .select()
    .from(certificateTable)
    .where(eq(certificateTable.certificateId, certificateId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Which body gave this number, however it is typed, and to which certificate; asked before the body's rows are seen. */
export const findNumber = async (
  db: Database,
  typed: string,
): Promise<{ bodyId: string; certificateId: string } | undefined> => {
  const [row] = await db
    .select({ bodyId: numberTable.bodyId, certificateId: numberTable.certificateId })
    .from(numberTable)
    .where(eq(plainNumber(numberTable.number), plainCertificateNumber(typed)))
    .limit(1);
  // A void number leads nowhere.
  return row?.certificateId ? { ...row, certificateId: row.certificateId } : undefined;
};

export type Credential = typeof credentialTable.$inferSelect;

/** The newest version of a certificate's credential. */
export const findCredential = async (
  tx: Transaction,
  certificateId: string,
): Promise<Credential | undefined> => {
  const [row] = await tx
    .select()
    .from(credentialTable)
    .where(eq(credentialTable.certificateId, certificateId))
    .orderBy(desc(credentialTable.credentialVersion))
    .limit(1);
  return row;
};

/** The body behind a certificate's id; asked before the body's rows are seen. */
export const findBodyOf = async (
  db: Database,
  certificateId: string,
): Promise<string | undefined> => {
  const [row] = await db
    .select({ bodyId: numberTable.bodyId })
    .from(numberTable)
    .where(eq(numberTable.certificateId, certificateId))
    .limit(1);
  return row?.bodyId;
};

/** A certificate by its credential's id, with the newest `validFrom` the register has for it. */
export const findByCredentialId = async (
  tx: Transaction,
  credentialId: string,
): Promise<{ certificate: Certificate; credential: Credential } | undefined> => {
  const [row] = await tx
    .select({ certificate: certificateTable, credential: credentialTable })
    .from(credentialTable)
    .innerJoin(certificateTable, eq(certificateTable.certificateId, credentialTable.certificateId))
    .where(eq(credentialTable.credentialId, credentialId))
    .orderBy(desc(credentialTable.credentialVersion))
    .limit(1);
  return row;
};
