import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { officialInvitationTable } from '../officials.tables.ts';
import type { ListQuery } from '../page.ts';
import type { InvitationView, ListedInvitation } from './invitation.body.ts';

export type InvitationRow = typeof officialInvitationTable.$inferSelect;

export const listedOf = ({
  ownerId: _owner,
  recordedAt: _at,
  ...row
}: InvitationRow): ListedInvitation => ({
  ...row,
  answerBy: row.answerBy?.toISOString() ?? null,
  invitedAt: row.invitedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
});

export const viewOf = (row: InvitationRow): InvitationView => {
  const { declineNote: _note, ...view } = listedOf(row);
  return view;
};

export const insertInvitations = async (
  tx: Transaction,
  rows: readonly InvitationRow[],
): Promise<void> => {
  await tx.insert(officialInvitationTable).values([...rows]);
};

export const findOpenInvitations = (
  tx: Transaction,
  eventId: string,
): Promise<readonly InvitationRow[]> =>
  tx
    .select()
    .from(officialInvitationTable)
    .where(
      and(eq(officialInvitationTable.eventId, eventId), eq(officialInvitationTable.state, 'open')),
    )
    .limit(2_000);

export const listInvitations = (
  tx: Transaction,
  eventId: string,
  { after, limit }: ListQuery,
): Promise<readonly InvitationRow[]> =>
  tx
    .select()
    .from(officialInvitationTable)
    .where(
      and(
        eq(officialInvitationTable.eventId, eventId),
        after === undefined ? undefined : gt(officialInvitationTable.invitationId, after),
      ),
    )
    .orderBy(asc(officialInvitationTable.invitationId))
    .limit(limit + 1);

export const findInvitationsOf = (
  tx: Transaction,
  personId: string,
): Promise<readonly InvitationRow[]> =>
  tx
    .select()
    .from(officialInvitationTable)
    .where(eq(officialInvitationTable.personId, personId))
    .orderBy(asc(officialInvitationTable.invitationId))
    .limit(500);

export const findInvitationToChange = async (
  tx: Transaction,
  invitationId: string,
): Promise<InvitationRow | undefined> => {
  const [row] = await tx
    .select()
    .from(officialInvitationTable)
    .where(eq(officialInvitationTable.invitationId, invitationId))
    .limit(1)
    .for('update');
  return row;
};

export const saveInvitation = async (tx: Transaction, row: InvitationRow): Promise<void> => {
  await tx
    .update(officialInvitationTable)
    .set(row)
    .where(eq(officialInvitationTable.invitationId, row.invitationId));
};

/** Words about a person go with the person; that they were asked, and their answer, stays. */
export const emptyNotes = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return;
  await tx
    .update(officialInvitationTable)
    .set({ declineNote: null })
    .where(inArray(officialInvitationTable.personId, [...personIds]));
};
