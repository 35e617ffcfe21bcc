import type { Transaction } from '@jinbang/service-kit/database';
import { asc, desc, eq, inArray, max } from 'drizzle-orm';
import {
  registerActTable,
  registerEntryTable,
  revocationTable,
  supersededVersionTable,
} from '../register.tables.ts';
import { credentialTable } from '../tables.ts';

export type NewEntry = typeof registerEntryTable.$inferInsert;

/** Writes down what became of certificates; once for each version of one. */
export const addEntries = async (tx: Transaction, rows: readonly NewEntry[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(registerEntryTable).values([...rows]);
};

const ENTRIES_MAX = 500;

/** What became of a certificate since it was issued, oldest first, with who asked and who agreed. */
export const listEntries = (tx: Transaction, certificateId: string) =>
  tx
    .select({ entry: registerEntryTable, act: registerActTable, revocation: revocationTable })
    .from(registerEntryTable)
    .leftJoin(registerActTable, eq(registerActTable.actId, registerEntryTable.actId))
    .leftJoin(revocationTable, eq(revocationTable.revocationId, registerEntryTable.revocationId))
    .where(eq(registerEntryTable.certificateId, certificateId))
    .orderBy(asc(registerEntryTable.certificateVersion))
    .limit(ENTRIES_MAX);
export type KeptEntry = Awaited<ReturnType<typeof listEntries>>[number];

/** The number of the credential that stands, by certificate. */
export const findPresentVersions = async (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (certificateIds.length === 0) return new Map();
  const rows = await tx
    .select({
      certificateId: credentialTable.certificateId,
      version: max(credentialTable.credentialVersion),
    })
    .from(credentialTable)
    .where(inArray(credentialTable.certificateId, [...certificateIds]))
    .groupBy(credentialTable.certificateId)
    .limit(certificateIds.length);
  return new Map(rows.map(({ certificateId, version }) => [certificateId, version ?? 1]));
};

export const addSuperseded = async (
  tx: Transaction,
  row: typeof supersededVersionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(supersededVersionTable).values(row);
};

const VERSIONS_MAX = 100;

/** Credentials of a certificate that another version took the place of. */
export const findSupersededIds = async (
  tx: Transaction,
  certificateId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ credentialId: supersededVersionTable.credentialId })
    .from(supersededVersionTable)
    .where(eq(supersededVersionTable.certificateId, certificateId))
    .limit(VERSIONS_MAX);
  return rows.map(({ credentialId }) => credentialId);
};

/**
 * Every credential a certificate ever had, the newest first. The first is current as long as the
 * certificate is not revoked; of the others `superseded` says why and when another took their place,
 * or is null where the same credential was signed again (same id, newer `validFrom`).
 */
export const listCredentialVersions = async (tx: Transaction, certificateId: string) => {
  const rows = await tx
    .select()
    .from(credentialTable)
    .where(eq(credentialTable.certificateId, certificateId))
    .orderBy(desc(credentialTable.credentialVersion))
    .limit(VERSIONS_MAX);
  const set = await tx
    .select()
    .from(supersededVersionTable)
    .where(eq(supersededVersionTable.certificateId, certificateId))
    .limit(VERSIONS_MAX);
  const superseded = new Map(set.map((one) => [one.credentialId, one]));
  return rows.map((credential) => ({
    credential,
    superseded: superseded.get(credential.credentialId) ?? null,
  }));
};
export type CredentialVersion = Awaited<ReturnType<typeof listCredentialVersions>>[number];

/** How often a certificate was reissued on paper under its number (补发), the newest first. */
export const listReissues = async (tx: Transaction, certificateId: string) => {
  const entries = await listEntries(tx, certificateId);
  return entries
    .filter(({ entry }) => entry.act === 'reissue')
    .map(({ entry }) => ({ actId: entry.actId, cause: entry.cause, at: entry.recordedAt }))
    .toReversed();
};
