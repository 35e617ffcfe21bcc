import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { invitationTable } from '../tables.ts';

export type InvitationRow = typeof invitationTable.$inferSelect;

export const insertInvitation = async (
  tx: Transaction,
  row: typeof invitationTable.$inferInsert,
): Promise<void> => {
  await tx.insert(invitationTable).values(row);
};

export const findInvitationByHash = async (
  db: Database | Transaction,
  tokenHash: string,
): Promise<InvitationRow | undefined> => {
  const [row] = await db
    .select()
    .from(invitationTable)
    .where(eq(invitationTable.tokenHash, tokenHash))
    .limit(1);
  return row;
};

/** The row is locked: of two who use the link at once, one is second. */
export const findInvitationToUse = async (
  tx: Transaction,
  where: { tokenHash: string } | { invitationId: string },
): Promise<InvitationRow | undefined> => {
  const [row] = await tx
    .select()
    .from(invitationTable)
    .where(
      'tokenHash' in where
        ? eq(invitationTable.tokenHash, where.tokenHash)
        : eq(invitationTable.invitationId, where.invitationId),
    )
    .limit(1)
    .for('update');
  return row;
};

export const saveAccepted = async (
  tx: Transaction,
  invitationId: string,
  at: Date,
): Promise<void> => {
  await tx
    .update(invitationTable)
    .set({ acceptedAt: at })
    .where(eq(invitationTable.invitationId, invitationId));
};

/** Of several who invite the same person at once, one after the other. */
export const lockInvited = async (tx: Transaction, personId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`invited ${personId}`}, 0))`,
  );
};

/** Takes back whatever is open for the person, or one invitation. */
export const saveWithdrawn = async (
  tx: Transaction,
  which: { personId: string } | { invitationId: string },
  { by, at }: { by: string; at: Date },
): Promise<void> => {
  await tx
    .update(invitationTable)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(
      and(
        'personId' in which
          ? eq(invitationTable.personId, which.personId)
          : eq(invitationTable.invitationId, which.invitationId),
        isNull(invitationTable.acceptedAt),
        isNull(invitationTable.withdrawnAt),
      ),
    );
};

export const listInvitations = (
  db: Database,
  { after, limit, invitedBy }: { after?: string | undefined; limit: number; invitedBy?: string },
): Promise<readonly InvitationRow[]> =>
  db
    .select()
    .from(invitationTable)
    .where(
      and(
        after === undefined ? undefined : gt(invitationTable.invitationId, after),
        invitedBy === undefined ? undefined : eq(invitationTable.invitedBy, invitedBy),
      ),
    )
    .orderBy(asc(invitationTable.invitationId))
    .limit(limit + 1);
