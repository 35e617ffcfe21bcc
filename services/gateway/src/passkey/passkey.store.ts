import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq } from 'drizzle-orm';
import { accountCredentialTable, passkeyTable } from '../account/account.tables.ts';

export type PasskeyRow = typeof passkeyTable.$inferSelect;

export const listPasskeys = (db: Database | Transaction, personId: string): Promise<PasskeyRow[]> =>
  db
    .select()
    .from(passkeyTable)
    .where(eq(passkeyTable.userId, personId))
    .orderBy(asc(passkeyTable.id))
    .limit(50);

export const hasPassword = async (
  db: Database | Transaction,
  personId: string,
): Promise<boolean> => {
  const rows = await db
    .select({ id: accountCredentialTable.id })
    .from(accountCredentialTable)
    .where(eq(accountCredentialTable.userId, personId))
    .limit(1);
  return rows.length > 0;
};

export const deletePasskey = async (
  tx: Transaction,
  { passkeyId, personId }: { passkeyId: string; personId: string },
): Promise<void> => {
  await tx
    .delete(passkeyTable)
    .where(and(eq(passkeyTable.id, passkeyId), eq(passkeyTable.userId, personId)));
};
