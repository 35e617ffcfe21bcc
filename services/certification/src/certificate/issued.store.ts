import type { Transaction } from '@jinbang/service-kit/database';
import { insertRows } from '@jinbang/service-kit/insert-rows';
import { numberTable } from '../number.tables.ts';
import { certificateTable, credentialTable, holdingTable } from '../tables.ts';
import type { NewCertificate, NewCredential } from './certificate.store.ts';
import type { DrawnNumber } from './draw-numbers.ts';

export type IssuedRow = {
  readonly number: DrawnNumber;
  readonly certificate: NewCertificate;
  readonly credential: NewCredential;
};

/**
 * The whole of what certificates leave in the register: number, certificate, credential, holding. Each
 * statement follows the one before on the transaction's connection, without waiting for its answer.
 */
export const addIssued = async (
  tx: Transaction,
  issued: readonly IssuedRow[],
  recordedAt: Date,
): Promise<void> => {
  const numbers = issued.map(({ number, certificate: { bodyId, certificateId } }) => ({
    ...number,
    bodyId,
    certificateId,
    recordedAt,
  }));
  const certificates = issued.map(({ certificate }) => certificate);
  await Promise.all([
    insertRows(tx, numberTable, numbers),
    insertRows(tx, certificateTable, certificates),
    insertRows(
      tx,
      credentialTable,
      issued.map(({ credential }) => credential),
    ),
    insertRows(
      tx,
      holdingTable,
      certificates.map(({ certificateId, bodyId, personId, entryId, occupationCode, level }) => ({
        certificateId,
        bodyId,
        personId,
        entryId,
        occupationCode,
        level,
      })),
    ),
  ]);
};
