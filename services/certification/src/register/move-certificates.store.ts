import type { Transaction } from '@jinbang/service-kit/database';
import { asc, inArray, sql } from 'drizzle-orm';
import type { Certificate } from '../certificate/certificate.store.ts';
import { certificateTable } from '../tables.ts';

/** These certificates, held until the transaction ends; always in the same order. */
export const lockCertificates = (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<Certificate[]> =>
  certificateIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(certificateTable)
        .where(inArray(certificateTable.certificateId, [...certificateIds]))
        .orderBy(asc(certificateTable.certificateId))
        .limit(certificateIds.length)
        .for('update');

type Change = Partial<
  Pick<
    Certificate,
    'state' | 'suspendedAt' | 'validUntil' | 'listId' | 'statusIndex' | 'sealedHolderCode'
  >
>;

/** Changes certificates that are held; each gets its next version. */
export const moveCertificates = (
  tx: Transaction,
  certificateIds: readonly string[],
  change: Change,
): Promise<Certificate[]> =>
  certificateIds.length === 0
    ? Promise.resolve([])
    : tx
        .update(certificateTable)
        .set({ ...change, version: sql`${certificateTable.version} + 1` })
        .where(inArray(certificateTable.certificateId, [...certificateIds]))
        .returning();
