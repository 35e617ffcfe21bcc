import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { personNameTable } from '../tables.ts';

export type PersonName = typeof personNameTable.$inferSelect;

export const saveNames = async (
  tx: Database | Transaction,
  rows: readonly (typeof personNameTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(personNameTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: [personNameTable.bodyId, personNameTable.personId],
      set: {
        name: sql`excluded.name`,
        nameEn: sql`excluded.name_en`,
        sealedIdentity: sql`excluded.sealed_identity`,
        fetchedAt: sql`excluded.fetched_at`,
      },
    });
};

/** The names a body keeps of these people, by person; one who was erased is not there. */
export const findNames = async (
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> => {
  const rows = await tx
    .select()
    .from(personNameTable)
    .where(
      and(
        eq(personNameTable.bodyId, bodyId),
        sql`${personNameTable.personId} = any (${sql.param(personIds)}::uuid[])`,
      ),
    )
    .limit(personIds.length);
  return new Map(rows.map((row) => [row.personId, row]));
};
