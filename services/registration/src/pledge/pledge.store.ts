import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { officialInvitationTable, pledgeTable } from '../officials.tables.ts';
import { appointmentTable, eventTable } from '../tables.ts';
import type { PledgeView } from './pledge.body.ts';

export type PledgeRow = typeof pledgeTable.$inferSelect;

export const viewOf = ({ ownerId: _owner, recordedAt: _at, ...row }: PledgeRow): PledgeView => ({
  ...row,
  pledgedAt: row.pledgedAt.toISOString(),
});

export const insertPledges = async (tx: Transaction, rows: readonly PledgeRow[]): Promise<void> => {
  await tx.insert(pledgeTable).values([...rows]);
};

/** What these people pledged in a competition, oldest first. */
export const findPledges = (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
): Promise<readonly PledgeRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(pledgeTable)
        .where(
          and(
            eq(pledgeTable.competitionId, competitionId),
            inArray(pledgeTable.personId, [...new Set(personIds)]),
          ),
        )
        .orderBy(asc(pledgeTable.pledgedAt), asc(pledgeTable.pledgeId))
        .limit(10_000);

export const findEventIds = async (
  tx: Transaction,
  competitionId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .select({ eventId: eventTable.eventId })
    .from(eventTable)
    .where(eq(eventTable.competitionId, competitionId))
    .limit(1_000);
  return new Set(rows.map(({ eventId }) => eventId));
};

/** Of these people, who holds an office in the competition or is invited to one. */
export const findOnDuty = async (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(personIds)];
  const appointed = await tx
    .select({ personId: appointmentTable.personId })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.competitionId, competitionId),
        inArray(appointmentTable.personId, ids),
        eq(appointmentTable.ended, false),
        or(isNull(appointmentTable.toAt), gt(appointmentTable.toAt, at)),
      ),
    )
    .limit(5_000);
  const invited = await tx
    .select({ personId: officialInvitationTable.personId })
    .from(officialInvitationTable)
    .where(
      and(
        eq(officialInvitationTable.competitionId, competitionId),
        inArray(officialInvitationTable.personId, ids),
        ne(officialInvitationTable.state, 'withdrawn'),
        ne(officialInvitationTable.state, 'declined'),
      ),
    )
    .limit(5_000);
  return new Set([...appointed, ...invited].map(({ personId }) => personId));
};
