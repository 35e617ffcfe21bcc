import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { eventTable } from '../heard.tables.ts';

export type ContestEvent = typeof eventTable.$inferSelect;

export const saveEvents = async (
  tx: Transaction,
  rows: readonly (typeof eventTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(eventTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: eventTable.eventId,
      set: {
        name: sql`excluded.name`,
        occupation: sql`excluded.occupation`,
        taskLevel: sql`excluded.task_level`,
        teamSize: sql`excluded.team_size`,
        totalDecimals: sql`excluded.total_decimals`,
        version: sql`excluded.version`,
      },
    });
};

export const findEvent = async (
  db: Database | Transaction,
  eventId: string,
): Promise<ContestEvent | undefined> => {
  const [row] = await db.select().from(eventTable).where(eq(eventTable.eventId, eventId)).limit(1);
  return row;
};
