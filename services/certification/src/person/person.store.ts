import type { Database, Transaction } from '@jinbang/service-kit/database';
import { insertRows } from '@jinbang/service-kit/insert-rows';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { certificateTable, erasedPersonTable, personNameTable } from '../tables.ts';

export type PersonName = typeof personNameTable.$inferSelect;

const NAMES_LOCK = 72_201;

/** Keeping names and dropping them take turns: a name that was on its way must not outlive its erasure. */
const lockNames = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${NAMES_LOCK})`);
};

type NewName = typeof personNameTable.$inferInsert;

const insertNames = (tx: Transaction, rows: readonly NewName[]): Promise<void> =>
  insertRows(
    tx,
    personNameTable,
    rows,
    sql`on conflict (body_id, person_id) do update set name = excluded.name,
      name_en = excluded.name_en, organisation = excluded.organisation,
      sealed_identity = excluded.sealed_identity, fetched_at = excluded.fetched_at`,
  );

/** Has rows about people kept, but for those who were erased meanwhile. */
export const keepUnlessErased = async <Row extends { readonly personId: string }>(
  db: Database,
  rows: readonly Row[],
  keep: (tx: Transaction, rows: readonly Row[]) => Promise<void>,
): Promise<void> => {
  if (rows.length === 0) return;
  await db.transaction(async (tx) => {
    await lockNames(tx);
    const personIds = [...new Set(rows.map(({ personId }) => personId))];
    const erased = await tx
      .select({ personId: erasedPersonTable.personId })
      .from(erasedPersonTable)
      .where(inArray(erasedPersonTable.personId, personIds));
    const gone = new Set(erased.map(({ personId }) => personId));
    await keep(
      tx,
      rows.filter(({ personId }) => !gone.has(personId)),
    );
  });
};

/** Keeps what registration answered. */
export const saveNames = (db: Database, rows: readonly NewName[]): Promise<void> =>
  keepUnlessErased(db, rows, insertNames);

/**
 * Drops names, numbers and holder codes of these people for good; their certificates stay as they
 * were signed, with hashes nobody here can tie to anyone any more.
 */
export const dropNames = async (
  tx: Transaction,
  erased: readonly (typeof erasedPersonTable.$inferInsert)[],
): Promise<void> => {
  await lockNames(tx);
  const personIds = erased.map(({ personId }) => personId);
  await tx
    .insert(erasedPersonTable)
    .values([...erased])
    .onConflictDoNothing();
  await tx.delete(personNameTable).where(inArray(personNameTable.personId, personIds));
  await tx
    .update(certificateTable)
    .set({ sealedHolderCode: null })
    .where(inArray(certificateTable.personId, personIds));
};

/** Of these the ones whose name a body does not keep, or not since then. */
export const findUnnamedSince = async <Wanted extends { bodyId: string; personId: string }>(
  db: Database,
  wanted: readonly Wanted[],
  since: Date,
): Promise<readonly Wanted[]> => {
  const rows = await db
    .select({ bodyId: personNameTable.bodyId, personId: personNameTable.personId })
    .from(personNameTable)
    .where(
      and(
        gt(personNameTable.fetchedAt, since),
        sql`(${personNameTable.bodyId}, ${personNameTable.personId}) in (
          select * from unnest(
            ${sql.param(wanted.map(({ bodyId }) => bodyId))}::uuid[],
            ${sql.param(wanted.map(({ personId }) => personId))}::uuid[]))`,
      ),
    );
  const named = new Set(rows.map(({ bodyId, personId }) => `${bodyId}/${personId}`));
  return wanted.filter(({ bodyId, personId }) => !named.has(`${bodyId}/${personId}`));
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
