import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { personPhotoTable } from '../entry-files.tables.ts';

export type PhotoRow = typeof personPhotoTable.$inferSelect;

/**
 * One file of a person at a time: of two sent at once, both would find nothing before them, and one
 * would stay in the store with no row that leads to it, also when the person is erased.
 */
export const lockFilesOf = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  // In one order, so that two who erase never wait for each other.
  const ids = sql.param(personIds.toSorted((left, right) => (left < right ? -1 : 1)));
  await tx.execute(sql`
    select pg_advisory_xact_lock(72006, hashtext(id)) from unnest(${ids}::text[]) as id`);
};

export const findPhotos = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly PhotoRow[]> =>
  personIds.length === 0
    ? []
    : tx
        .select()
        .from(personPhotoTable)
        .where(inArray(personPhotoTable.personId, [...new Set(personIds)]))
        .limit(40_000);

export const findPhoto = async (
  tx: Transaction,
  personId: string,
  ownerId: string,
): Promise<PhotoRow | undefined> => {
  const [row] = await tx
    .select()
    .from(personPhotoTable)
    .where(and(eq(personPhotoTable.personId, personId), eq(personPhotoTable.ownerId, ownerId)))
    .limit(1);
  return row;
};

export const savePhoto = async (tx: Transaction, row: PhotoRow): Promise<void> => {
  await tx
    .insert(personPhotoTable)
    .values(row)
    .onConflictDoUpdate({
      target: [personPhotoTable.personId, personPhotoTable.ownerId],
      set: row,
    });
};

/** Takes the rows away and says which files went with them. */
export const dropPhotos = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .delete(personPhotoTable)
    .where(inArray(personPhotoTable.personId, [...personIds]))
    .returning({ blobId: personPhotoTable.blobId });
  return rows.map(({ blobId }) => blobId);
};
