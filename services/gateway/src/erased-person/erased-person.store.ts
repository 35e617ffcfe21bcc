import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, inArray, or, sql } from 'drizzle-orm';
import { accountTable } from '../account/account.tables.ts';
import {
  accessTokenTable,
  apiKeyTable,
  contestantCodeTable,
  contestantSessionTable,
  deviceSessionTable,
  erasedPersonTable,
  invitationTable,
  mailTable,
  pinTable,
} from '../tables.ts';

/** True for an id whose person was erased: nobody signs in or is invited under it again. */
export const isErased = async (db: Database | Transaction, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ personId: erasedPersonTable.personId })
    .from(erasedPersonTable)
    .where(eq(erasedPersonTable.personId, personId))
    .limit(1);
  return rows.length > 0;
};

const addressesOf = async (tx: Transaction, personId: string): Promise<readonly string[]> => {
  const accounts = await tx
    .select({ email: accountTable.email })
    .from(accountTable)
    .where(eq(accountTable.id, personId));
  const invitations = await tx
    .select({ email: invitationTable.email })
    .from(invitationTable)
    .where(eq(invitationTable.personId, personId));
  return [...new Set([...accounts, ...invitations].map(({ email }) => email))];
};

/**
 * Takes out everything by which one person could sign in or be found: address, password, passkeys,
 * sessions, keys, PINs, codes, mail. The trail keeps what happened and to which id.
 */
const dropPerson = async (tx: Transaction, personId: string): Promise<void> => {
  const addresses = await addressesOf(tx, personId);
  await tx.execute(
    sql`select forget_traces_of(${personId}::uuid, ${sql.param([...addresses])}::text[])`,
  );
  if (addresses.length > 0) {
    await tx.delete(mailTable).where(inArray(mailTable.recipient, [...addresses]));
  }
  await tx.delete(accountTable).where(eq(accountTable.id, personId));
  await tx.delete(invitationTable).where(eq(invitationTable.personId, personId));
  await tx.delete(apiKeyTable).where(eq(apiKeyTable.personId, personId));
  await tx.delete(accessTokenTable).where(eq(accessTokenTable.personId, personId));
  const pins = tx
    .select({ id: pinTable.pinId })
    .from(pinTable)
    .where(eq(pinTable.personId, personId));
  await tx
    .delete(deviceSessionTable)
    .where(or(eq(deviceSessionTable.personId, personId), inArray(deviceSessionTable.pinId, pins)));
  await tx.delete(pinTable).where(eq(pinTable.personId, personId));
  await tx.delete(contestantSessionTable).where(eq(contestantSessionTable.personId, personId));
  await tx.delete(contestantCodeTable).where(eq(contestantCodeTable.personId, personId));
};

/** Once erased, for good: the id is remembered, so that nobody is invited under it again. */
export const dropPersons = async (
  tx: Transaction,
  erased: readonly (typeof erasedPersonTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(erasedPersonTable)
    .values([...erased])
    .onConflictDoNothing();
  for (const { personId } of erased) await dropPerson(tx, personId);
};
