import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { eventEndingTable } from '../privacy.tables.ts';

type Ending = typeof eventEndingTable.$inferInsert;

/** The latest final result and certification win; an event not heard of here has its row all the same. */
export const saveEndings = async (tx: Transaction, rows: readonly Ending[]): Promise<void> => {
  const newest = [...new Map(rows.map((row) => [row.eventId, row])).values()];
  await tx
    .insert(eventEndingTable)
    .values(newest)
    .onConflictDoUpdate({
      target: eventEndingTable.eventId,
      set: {
        finalAt: sql`greatest(${eventEndingTable.finalAt}, excluded.final_at)`,
        certifiedAt: sql`greatest(${eventEndingTable.certifiedAt}, excluded.certified_at)`,
      },
    });
};
