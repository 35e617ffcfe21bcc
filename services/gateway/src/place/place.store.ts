import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { eq, inArray, sql } from 'drizzle-orm';
import { placeTable } from '../tables.ts';
import { type Around, chainAround } from './place.access.ts';

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

/** What lies around the places these offices are held at; one not heard of is missing. */
export const placesOf = async (
  db: Database | Transaction,
  held: readonly HeldOffice[],
): Promise<ReadonlyMap<string, ScopeChain>> => {
  const ids = [...new Set(held.flatMap(({ scopeId }) => scopeId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(placeTable)
    .where(inArray(placeTable.placeId, ids))
    .limit(500);
  return new Map(rows.map((row) => [row.placeId, chainAround(row)]));
};
