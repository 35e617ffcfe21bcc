import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, inArray, sql } from 'drizzle-orm';
import { placeTable } from '../tables.ts';
import type { Around } from './place.access.ts';

/** Where events and competitions belong, as told last. */
export const savePlaces = async (tx: Transaction, places: readonly Around[]): Promise<void> => {
  if (places.length === 0) return;
  await tx
    .insert(placeTable)
    .values([...places])
    .onConflictDoUpdate({
      target: placeTable.placeId,
      set: {
        kind: sql`excluded.kind`,
        competitionId: sql`excluded.competition_id`,
        ownerId: sql`excluded.owner_id`,
      },
    });
};

export const findPlace = async (
  db: Database | Transaction,
  placeId: string,
): Promise<Around | undefined> => {
  const [row] = await db.select().from(placeTable).where(eq(placeTable.placeId, placeId)).limit(1);
  return row;
};

export const findPlaces = async (
  db: Database | Transaction,
  placeIds: readonly string[],
): Promise<readonly Around[]> =>
  placeIds.length === 0
    ? []
    : db
        .select()
        .from(placeTable)
        .where(inArray(placeTable.placeId, [...placeIds]))
        .limit(500);
