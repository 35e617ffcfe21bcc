import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, eq } from 'drizzle-orm';
import { issuerTable, standingAuthorisationTable } from '../tables.ts';

export type Issuer = typeof issuerTable.$inferSelect;
export type StandingAuthorisation = typeof standingAuthorisationTable.$inferSelect;

type Reader = Database | Transaction;
const ISSUERS_MAX = 200;
const AUTHORISATIONS_MAX = 200;

export const findIssuer = async (db: Reader, bodyId: string): Promise<Issuer | undefined> => {
  const [row] = await db.select().from(issuerTable).where(eq(issuerTable.bodyId, bodyId)).limit(1);
  return row;
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
