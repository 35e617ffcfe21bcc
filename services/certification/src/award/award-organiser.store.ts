import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, eq, gt } from 'drizzle-orm';
import { awardOrganiserTable } from '../award.tables.ts';

export type AwardOrganiser = typeof awardOrganiserTable.$inferSelect;

export const findAwardOrganiser = async (
  tx: Transaction,
  bodyId: string,
): Promise<AwardOrganiser | undefined> => {
  const [row] = await tx
    .select()
    .from(awardOrganiserTable)
    .where(eq(awardOrganiserTable.bodyId, bodyId))
    .limit(1);
  return row;
};

/** Every organiser of award documents, in the order of their ids; names and codes are public. */
export const listAwardOrganisers = (
  db: Database,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly AwardOrganiser[]> =>
  db
    .select()
    .from(awardOrganiserTable)
    .where(after === undefined ? undefined : gt(awardOrganiserTable.bodyId, after))
    .orderBy(asc(awardOrganiserTable.bodyId))
    .limit(limit + 1);

/** Whose code it is; names and codes of organisers are public, and a number leads to its tenant by them. */
export const findByCode = async (
  db: Database | Transaction,
  code: string,
): Promise<AwardOrganiser | undefined> => {
  const [row] = await db
    .select()
    .from(awardOrganiserTable)
    .where(eq(awardOrganiserTable.code, code))
    .limit(1);
  return row;
};

/** False where somebody else has the code, or put this organiser on record in the same moment. */
export const addAwardOrganiser = async (
  tx: Transaction,
  row: typeof awardOrganiserTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(awardOrganiserTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ bodyId: awardOrganiserTable.bodyId });
  return added.length === 1;
};

export const changeAwardOrganiser = async (
  tx: Transaction,
  bodyId: string,
  set: Partial<AwardOrganiser>,
): Promise<void> => {
  await tx.update(awardOrganiserTable).set(set).where(eq(awardOrganiserTable.bodyId, bodyId));
};
