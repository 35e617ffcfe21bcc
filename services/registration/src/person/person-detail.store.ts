import type { Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { personDetailTable } from '../entry.tables.ts';

export type PersonDetailRow = typeof personDetailTable.$inferSelect;

const ROWS_AT_ONCE = 500;

/** What the tenants of the transaction were told of these people. */
export const findPersonDetails = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly PersonDetailRow[]> =>
  personIds.length === 0
    ? []
    : tx
        .select()
        .from(personDetailTable)
        .where(inArray(personDetailTable.personId, [...new Set(personIds)]))
        .limit(20_000);

/** Writes what is said now; what is not said stays. */
export const savePersonDetails = async (
  tx: Transaction,
  rows: readonly (typeof personDetailTable.$inferInsert)[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(personDetailTable)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [personDetailTable.personId, personDetailTable.ownerId],
        set: {
          ethnicGroup: sql`coalesce(excluded.ethnic_group, person_detail.ethnic_group)`,
          education: sql`coalesce(excluded.education, person_detail.education)`,
          phoneCipher: sql`coalesce(excluded.phone_cipher, person_detail.phone_cipher)`,
          phoneLastFour: sql`coalesce(excluded.phone_last_four, person_detail.phone_last_four)`,
          recordedBy: sql`excluded.recorded_by`,
          recordedAt: sql`excluded.recorded_at`,
          version: sql`person_detail.version + 1`,
        },
      });
  }
};

/** Everything besides who they are goes with an erasure, whoever kept it. */
export const dropPersonDetails = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await tx.delete(personDetailTable).where(inArray(personDetailTable.personId, [...personIds]));
};
