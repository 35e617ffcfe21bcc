import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, eq } from 'drizzle-orm';
import { issuerTable, standingAuthorisationTable } from '../tables.ts';

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

export const changeIssuerRow = async (
  tx: Transaction,
  bodyId: string,
  set: Pick<Issuer, 'filingNo' | 'filed' | 'state' | 'version'>,
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
