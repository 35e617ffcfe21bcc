import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq } from 'drizzle-orm';
import { sealedLotsTable } from '../draw.tables.ts';

export type SealRow = typeof sealedLotsTable.$inferSelect;

/** No event has more: a session's draws, late lots and moves are a handful each. */
const SEALS_MAX = 2_000;

/** Everything sealed for an event, in the order it was sealed. */
export const listSeals = (tx: Transaction, eventId: string): Promise<readonly SealRow[]> =>
  tx
    .select()
    .from(sealedLotsTable)
    .where(eq(sealedLotsTable.eventId, eventId))
    .orderBy(asc(sealedLotsTable.serial))
    .limit(SEALS_MAX);

export const insertSeal = async (tx: Transaction, row: SealRow): Promise<void> => {
  await tx.insert(sealedLotsTable).values(row);
};
