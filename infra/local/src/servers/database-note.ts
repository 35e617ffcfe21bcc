import type { Sql } from 'postgres';

/**
 * What was last done to a database, as a comment on the database itself: it goes where the data go,
 * so it cannot tell of another database than the one it stands on.
 */
export type DatabaseNote = { readonly prepared?: string; readonly migrated?: string };

const PART = /(prepared|migrated) ([0-9a-f]+)/g;

export const noteFrom = (text: string): DatabaseNote =>
  Object.fromEntries([...text.matchAll(PART)].map(([, part, hash]) => [part, hash]));

/** The notes of all databases of a server, by name. */
export const readNotes = async (sql: Sql): Promise<ReadonlyMap<string, DatabaseNote>> => {
  const rows = await sql<{ name: string; text: string | null }[]>`
    select datname as name, shobj_description(oid, 'pg_database') as text from pg_database`;
  return new Map(rows.map(({ name, text }) => [name, noteFrom(text ?? '')]));
};

export const writeNote = async (sql: Sql, database: string, note: DatabaseNote): Promise<void> => {
  const text = Object.entries(note)
    .map(([part, hash]) => `${part} ${hash}`)
    .join(', ');
  await sql.unsafe(`comment on database ${database} is '${text}'`);
};
