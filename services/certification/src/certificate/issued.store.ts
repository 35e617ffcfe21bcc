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

/** The whole of what certificates leave in the register: number, certificate, credential, holding. */
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
  await insertRows(tx, numberTable, numbers);
  const certificates = issued.map(({ certificate }) => certificate);
  await insertRows(tx, certificateTable, certificates);
  await insertRows(
    tx,
    credentialTable,
    issued.map(({ credential }) => credential),
  );
  await insertRows(
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
  );
};
