import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import {
  accountCredentialTable,
  accountSessionTable,
  accountTable,
  accountVerificationTable,
  passkeyTable,
} from './account.tables.ts';

type Reader = Database | Transaction;
export type SessionRow = typeof accountSessionTable.$inferSelect;

export const findAccount = async (
  db: Reader,
  { personId, email }: { personId?: string; email?: string },
) => {
  const [row] = await db
    .select({ personId: accountTable.id, email: accountTable.email })
    .from(accountTable)
    .where(
      or(
        personId === undefined ? undefined : eq(accountTable.id, personId),
        email === undefined ? undefined : eq(accountTable.email, email),
      ),
    )
    .limit(1);
  return row;
};

/** The account of a person, and where there is one the password they sign in with. */
export const insertAccount = async (
  tx: Transaction,
  account: {
    readonly personId: string;
    readonly email: string;
    readonly credentialId: string;
    readonly passwordHash: string | null;
  },
): Promise<void> => {
  const { personId, email, credentialId, passwordHash } = account;
  await tx.insert(accountTable).values({ id: personId, email, emailVerified: true });
  if (passwordHash === null) return;
  await tx.insert(accountCredentialTable).values({
    id: credentialId,
    userId: personId,
    providerId: 'credential',
    accountId: personId,
    password: passwordHash,
  });
};

/** Sessions, password and passkeys go with it. True when there was one. */
export const deleteAccount = async (tx: Transaction, personId: string): Promise<boolean> => {
  const rows = await tx
    .delete(accountTable)
    .where(eq(accountTable.id, personId))
    .returning({ id: accountTable.id });
  return rows.length > 0;
};

export const listAccounts = (db: Reader, page: { after?: string | undefined; limit: number }) =>
  db
    .select({
      personId: accountTable.id,
      email: accountTable.email,
      createdAt: accountTable.createdAt,
      hasPassword: sql<boolean>`exists (select from ${accountCredentialTable}
        where ${accountCredentialTable.userId} = ${accountTable.id}
          and ${accountCredentialTable.password} is not null)`,
      passkeyCount: sql<number>`(select count(*)::int from ${passkeyTable}
        where ${passkeyTable.userId} = ${accountTable.id})`,
    })
    .from(accountTable)
    .where(page.after === undefined ? undefined : gt(accountTable.id, page.after))
    .orderBy(asc(accountTable.id))
    .limit(page.limit);

export const findSessionByToken = async (
  db: Reader,
  token: string,
): Promise<SessionRow | undefined> => {
  const [row] = await db
    .select()
    .from(accountSessionTable)
    .where(eq(accountSessionTable.token, token))
    .limit(1);
  return row;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined too for the id of a session of another kind. */
export const findSession = async (
  db: Reader,
  sessionId: string,
): Promise<SessionRow | undefined> => {
  if (!UUID.test(sessionId)) return undefined;
  const [row] = await db
    .select()
    .from(accountSessionTable)
    .where(eq(accountSessionTable.id, sessionId))
    .limit(1);
  return row;
};

export const listSessions = (db: Reader, personId: string): Promise<SessionRow[]> =>
  db
    .select()
    .from(accountSessionTable)
    .where(eq(accountSessionTable.userId, personId))
    .orderBy(asc(accountSessionTable.id))
    .limit(200);

export const touchSession = async (
  db: Reader,
  sessionId: string,
  { at, agent, prefix }: { at: Date; agent: string | null; prefix: string },
): Promise<void> => {
  await db
    .update(accountSessionTable)
    .set({ lastSeenAt: at, lastAgent: agent, lastAddressPrefix: prefix })
    .where(eq(accountSessionTable.id, sessionId));
};

/** True when the person had this session. */
export const deleteSession = async (
  tx: Transaction,
  { sessionId, personId }: { sessionId: string; personId: string },
): Promise<boolean> => {
  if (!UUID.test(sessionId)) return false;
  if (!UUID.test(sessionId)) return false;
  const rows = await tx
    .delete(accountSessionTable)
    .where(and(eq(accountSessionTable.id, sessionId), eq(accountSessionTable.userId, personId)))
    .returning({ id: accountSessionTable.id });
  return rows.length > 0;
};

export const dropDeadRows = async (db: Database, at: Date): Promise<void> => {
  const moment = at.toISOString();
  await db
    .delete(accountSessionTable)
    .where(sql`${accountSessionTable.expiresAt} < ${moment}::timestamptz`);
  await db
    .delete(accountVerificationTable)
    .where(sql`${accountVerificationTable.expiresAt} < ${moment}::timestamptz`);
};
