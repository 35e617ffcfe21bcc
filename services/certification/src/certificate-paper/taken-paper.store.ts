import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { sealedPaperTable, takenPaperTable } from '../certificate-paper.tables.ts';
import { certificateTable, credentialTable } from '../tables.ts';

type TakenRow = typeof takenPaperTable.$inferInsert;
type Rendered = {
  readonly certificateIds: readonly string[];
  readonly templateId: string | null;
  readonly sha256: string;
};

/** Writes down who takes which certificates out, when, and the hash of the very file. */
export const recordTaken = async (
  tx: Transaction,
  { certificateIds, templateId, sha256 }: Rendered,
  taken: Pick<TakenRow, 'takenId' | 'bodyId' | 'takenBy' | 'takenAt'>,
): Promise<void> => {
  await tx
    .insert(takenPaperTable)
    .values({ ...taken, certificateIds: [...certificateIds], templateId, sha256 });
};

export type SealedRow = typeof sealedPaperTable.$inferSelect;

export const addSealed = async (tx: Transaction, row: SealedRow): Promise<void> => {
  await tx.insert(sealedPaperTable).values(row);
};

/** The newest sealed file of this version of a certificate. */
export const findSealed = async (
  tx: Transaction,
  certificateId: string,
  credentialVersion: number,
): Promise<SealedRow | undefined> => {
  const [row] = await tx
    .select()
    .from(sealedPaperTable)
    .where(
      and(
        eq(sealedPaperTable.certificateId, certificateId),
        eq(sealedPaperTable.credentialVersion, credentialVersion),
      ),
    )
    .orderBy(desc(sealedPaperTable.sealedAt), desc(sealedPaperTable.sealedId))
    .limit(1);
  return row;
};

/** Certificates of one body with the newest version of their credentials. */
export const findPrintable = (tx: Transaction, bodyId: string, certificateIds: readonly string[]) =>
  tx
    .select({ certificate: certificateTable, credential: credentialTable })
    .from(certificateTable)
    .innerJoin(credentialTable, eq(credentialTable.certificateId, certificateTable.certificateId))
    .where(
      and(
        eq(certificateTable.bodyId, bodyId),
        inArray(certificateTable.certificateId, [...certificateIds]),
        sql`${credentialTable.credentialVersion} = (
          select max(other.credential_version) from credential other
          where other.certificate_id = ${certificateTable.certificateId})`,
      ),
    )
    .limit(certificateIds.length);

export type Printable = Awaited<ReturnType<typeof findPrintable>>[number];
