import type { Database, Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { erasedPersonTable, personNameTable } from '../tables.ts';
import type { PersonName } from './name-book.ts';

const NAMES_LOCK = 72_101;

/** Keeping names and dropping them take turns: a name that was on its way must not outlive its erasure. */
const lockNames = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${NAMES_LOCK})`);
};

export const findNames = async (db: Database): Promise<ReadonlyMap<string, PersonName>> => {
  const rows = await db.select().from(personNameTable);
  return new Map(
    rows.map(({ personId, name, nameEn, organisation }) => [
      personId,
      { name, nameEn, organisation },
    ]),
  );
};

/** Everybody who was erased; ids alone. */
export const findErased = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ personId: erasedPersonTable.personId }).from(erasedPersonTable)).map(
    ({ personId }) => personId,
  );

type Names = ReadonlyMap<string, PersonName>;

const withoutErased = async (tx: Transaction, names: Names): Promise<Names> => {
  const erased = await tx
    .select({ personId: erasedPersonTable.personId })
    .from(erasedPersonTable)
    .where(inArray(erasedPersonTable.personId, [...names.keys()]));
  const gone = new Set(erased.map(({ personId }) => personId));
  return new Map([...names].filter(([personId]) => !gone.has(personId)));
};

/**
 * Keeps what registration answered; nobody (unknown) is kept too, and asked again later. Who was
 * erased meanwhile is left out: what was kept comes back.
 */
export const saveNames = (db: Database, names: Names, askedAt: Date): Promise<Names> =>
  db.transaction(async (tx) => {
    await lockNames(tx);
    const kept = await withoutErased(tx, names);
    const rows = [...kept].map(([personId, name]) => ({ personId, ...name, askedAt }));
    if (rows.length === 0) return kept;
    await tx
      .insert(personNameTable)
      .values(rows)
      .onConflictDoUpdate({
        target: personNameTable.personId,
        set: {
          name: sql`excluded.name`,
          nameEn: sql`excluded.name_en`,
          organisation: sql`excluded.organisation`,
          askedAt: sql`excluded.asked_at`,
        },
      });
    return kept;
  });

/** Drops the names of these people for good. */
export const dropNames = async (
  tx: Transaction,
  erased: readonly (typeof erasedPersonTable.$inferInsert)[],
): Promise<void> => {
  await lockNames(tx);
  await tx
    .insert(erasedPersonTable)
    .values([...erased])
    .onConflictDoNothing();
  await tx.delete(personNameTable).where(
    inArray(
      personNameTable.personId,
      erased.map(({ personId }) => personId),
    ),
  );
};
