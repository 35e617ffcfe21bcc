import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { awardDocumentTable, awardNameTable } from '../award.tables.ts';
import { keepUnlessErased } from '../person/person.store.ts';

export type AwardName = typeof awardNameTable.$inferSelect;
type NewName = typeof awardNameTable.$inferInsert;

const insertNames = async (tx: Transaction, rows: readonly NewName[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(awardNameTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: [awardNameTable.bodyId, awardNameTable.personId],
      set: {
        name: sql`excluded.name`,
        organisation: sql`excluded.organisation`,
        fetchedAt: sql`excluded.fetched_at`,
      },
    });
};

/** Names for award documents: without any identity number, so beside those of level certificates. */
export const saveAwardNames = (db: Database, rows: readonly NewName[]): Promise<void> =>
  keepUnlessErased(db, rows, insertNames);

/** The names an organiser keeps of these people, by person; one who was erased is not there. */
export const findAwardNames = async (
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, AwardName>> => {
  const rows = await tx
    .select()
    .from(awardNameTable)
    .where(
      and(
        eq(awardNameTable.bodyId, bodyId),
        sql`${awardNameTable.personId} = any (${sql.param(personIds)}::uuid[])`,
      ),
    )
    .limit(personIds.length);
  return new Map(rows.map((row) => [row.personId, row]));
};

/** Drops names and holder codes for good; the documents stay as they were signed. */
export const dropAwardNames = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  await tx.delete(awardNameTable).where(inArray(awardNameTable.personId, [...personIds]));
  await tx
    .update(awardDocumentTable)
    .set({ sealedHolderCode: null })
    .where(inArray(awardDocumentTable.personId, [...personIds]));
};
