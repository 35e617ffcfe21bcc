import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, notInArray } from 'drizzle-orm';
import { eventTable } from '../tables.ts';

const columns = {
  eventId: eventTable.eventId,
  ownerId: eventTable.ownerId,
  competitionId: eventTable.competitionId,
  name: eventTable.name,
  occupation: eventTable.occupation,
  recusal: eventTable.recusal,
  state: eventTable.state,
};

export type EventOfCompetition = Pick<typeof eventTable.$inferSelect, keyof typeof columns>;

/** The events of a competition that are not called off. */
export const findEventsOf = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly EventOfCompetition[]> =>
  tx
    .select(columns)
    .from(eventTable)
    .where(
      and(
        eq(eventTable.competitionId, competitionId),
        notInArray(eventTable.state, ['VOID', 'CANCELLED', 'ARCHIVED']),
      ),
    )
    .orderBy(asc(eventTable.eventId))
    .limit(500);
