import { Fault } from '@jinbang/kernel/fault';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { certificateTable, issuerTable, standingAuthorisationTable } from '../tables.ts';

export type Issuer = typeof issuerTable.$inferSelect;
export type StandingAuthorisation = typeof standingAuthorisationTable.$inferSelect;

type Reader = Database | Transaction;
const ISSUERS_MAX = 200;
const AUTHORISATIONS_MAX = 200;

export const findIssuer = async (
  db: Reader,
  bodyId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<Issuer | undefined> => {
  const query = db.select().from(issuerTable).where(eq(issuerTable.bodyId, bodyId)).limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** The body's row, which nobody changes until the transaction ends; certificates go on being made. */
export const holdIssuerRow = async (
  tx: Transaction,
  bodyId: string,
): Promise<Issuer | undefined> => {
  const [row] = await tx
    .select()
    .from(issuerTable)
    .where(eq(issuerTable.bodyId, bodyId))
    .limit(1)
    .for('key share');
  return row;
};

/** Which of these codes, as in `S0001`, filed bodies other than this one have. */
export const findFiledElsewhere = async (
  tx: Transaction,
  bodyId: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (codes.length === 0) return new Set();
  const code = sql<string>`${issuerTable.evaluator} || ${issuerTable.bodyCode}`;
  const rows = await tx
    .select({ code })
    .from(issuerTable)
    .where(and(ne(issuerTable.bodyId, bodyId), inArray(code, [...codes])))
    .limit(codes.length);
  return new Set(rows.map((row) => row.code));
};

/**
 * The body's row, held while certificates are made in its name: many may at once, but where people are
 * counted only one. A change of the row waits, and whoever issues afterwards sees it.
 */
export const lockToIssue = async (
  tx: Transaction,
  { bodyId, peopleMax }: Pick<Issuer, 'bodyId' | 'peopleMax'>,
): Promise<Issuer> => {
  const [row] = await tx
    .select()
    .from(issuerTable)
    .where(eq(issuerTable.bodyId, bodyId))
    .limit(1)
    .for(peopleMax === null ? 'share' : 'no key update');
  if (!row) throw new Fault('An issuing body is gone.', { retryable: true });
  return row;
};

/** How many people hold a certificate of the body that was not revoked, and which of these are among them. */
export const countCertified = async (
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
): Promise<{ count: number; among: ReadonlySet<string> }> => {
  const { personId, state } = certificateTable;
  const [row] = await tx
    .select({
      count: sql<number>`count(distinct ${personId})::int`,
      among: sql<string[] | null>`array_agg(distinct ${personId})
        filter (where ${personId} = any (${sql.param(personIds)}::uuid[]))`,
    })
    .from(certificateTable)
    .where(and(eq(certificateTable.bodyId, bodyId), ne(state, 'revoked')));
  return { count: row?.count ?? 0, among: new Set(row?.among ?? []) };
};

type Saved = 'filingNo' | 'filed' | 'numberSource' | 'peopleMax' | 'state';

export const saveIssuer = async (
  tx: Transaction,
  bodyId: string,
  set: Partial<Pick<Issuer, Saved>> & Pick<Issuer, 'version'>,
): Promise<void> => {
  await tx.update(issuerTable).set(set).where(eq(issuerTable.bodyId, bodyId));
};

export const listIssuers = (db: Reader): Promise<readonly Issuer[]> =>
  db.select().from(issuerTable).orderBy(asc(issuerTable.bodyId)).limit(ISSUERS_MAX);

/** False when the body is on file already, or another body has its code. */
export const addIssuer = async (
  tx: Transaction,
  row: typeof issuerTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(issuerTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ bodyId: issuerTable.bodyId });
  return added.length === 1;
};

export const addAuthorisation = async (
  tx: Transaction,
  row: typeof standingAuthorisationTable.$inferInsert,
): Promise<void> => {
  await tx.insert(standingAuthorisationTable).values(row);
};

export const findAuthorisations = (
  db: Reader,
  bodyId: string,
): Promise<readonly StandingAuthorisation[]> =>
  db
    .select()
    .from(standingAuthorisationTable)
    .where(eq(standingAuthorisationTable.bodyId, bodyId))
    .orderBy(
      asc(standingAuthorisationTable.fromOn),
      asc(standingAuthorisationTable.authorisationId),
    )
    .limit(AUTHORISATIONS_MAX);

export const findAuthorisation = async (
  tx: Transaction,
  authorisationId: string,
): Promise<StandingAuthorisation | undefined> => {
  const [row] = await tx
    .select()
    .from(standingAuthorisationTable)
    .where(eq(standingAuthorisationTable.authorisationId, authorisationId))
    .limit(1)
    .for('update');
  return row;
};

export const endAuthorisationRow = async (
  tx: Transaction,
  authorisationId: string,
  set: { endedBy: string; endedAt: Date; version: number },
): Promise<void> => {
  await tx
    .update(standingAuthorisationTable)
    .set(set)
    .where(eq(standingAuthorisationTable.authorisationId, authorisationId));
};
