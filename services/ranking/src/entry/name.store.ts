import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { personNameTable } from '../tables.ts';
import type { PersonName } from './name-book.ts';

export const findNames = async (db: Database): Promise<ReadonlyMap<string, PersonName>> => {
  const rows = await db.select().from(personNameTable);
  return new Map(
    rows.map(({ personId, name, nameEn, organisation }) => [
      personId,
      { name, nameEn, organisation },
    ]),
  );
};

/** Keeps what registration answered; nobody (erased, unknown) is kept too, and asked again later. */
export const saveNames = async (
  db: Database,
  names: ReadonlyMap<string, PersonName>,
  askedAt: Date,
): Promise<void> => {
  const rows = [...names].map(([personId, name]) => ({ personId, ...name, askedAt }));
  if (rows.length === 0) return;
  await db
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
};
