import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, exists, sql } from 'drizzle-orm';
import { eventTable, finalResultTable } from '../heard.tables.ts';
import type { Occupation } from '../terms.ts';

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

/** An occupation by its code, as the newest event named it whose final result may be certified. */
export const findContestedOccupation = async (
  db: Database,
  code: string,
): Promise<Occupation | undefined> => {
  const final = db
    .select({ one: sql`1` })
    .from(finalResultTable)
    .where(eq(finalResultTable.eventId, eventTable.eventId));
  const [row] = await db
    .select({ occupation: eventTable.occupation })
    .from(eventTable)
    .where(and(sql`${eventTable.occupation} ->> 'code' = ${code}`, exists(final)))
    .orderBy(desc(eventTable.eventId))
    .limit(1);
  return row?.occupation;
};
