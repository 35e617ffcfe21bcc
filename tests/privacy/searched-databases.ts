import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDatabase, withAdmin } from '@jinbang/local/servers/postgres-roles';
import type { System } from '@jinbang/local/system';

/** The address of the system's own PostgreSQL, as its superuser: sees every row of every service. */
const adminUrl = (state: string, { processes }: Pick<System, 'processes'>): string => {
  const password = readFileSync(join(state, 'secrets', 'postgres-superuser'), 'utf8').trim();
  const pid = processes.find(({ name }) => name === 'postgres')?.pid;
  const port = /port=(\d+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1];
  return `postgres://jinbang:${password}@127.0.0.1:${port}/postgres`;
};

type Row = { readonly text: string };

/** The databases of the services, by name. */
const databasesOf = async (admin: string): Promise<readonly string[]> => {
  const rows = await withAdmin(
    admin,
    (sql) => sql<{ name: string }[]>`
      select datname as name from pg_database
      where not datistemplate and datname <> 'postgres' order by datname`,
  );
  return rows.map(({ name }) => name);
};

/** Tables as text, one per service and table; all of them where none is named. */
export const tablesOf = async (
  state: string,
  system: Pick<System, 'processes'>,
  tables?: readonly string[],
): Promise<readonly (readonly [where: string, text: Buffer])[]> => {
  const admin = adminUrl(state, system);
  const found: (readonly [string, Buffer])[] = [];
  for (const name of await databasesOf(admin)) {
    await withAdmin(onDatabase(admin, name), async (sql) => {
      const all = await sql<{ table: string }[]>`
        select relname as table from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition order by relname`;
      for (const { table } of all.filter((one) => tables?.includes(one.table) ?? true)) {
        const rows = await sql<Row[]>`
          select coalesce(string_agg(t::text, E'\n'), '') as text from ${sql(table)} as t`;
        found.push([`${name}.${table}`, Buffer.from(rows[0]?.text ?? '')]);
      }
    });
  }
  return found;
};

export type PersonColumn = { readonly table: string; readonly column: string };

/** The columns that say whose row it is, by service. */
export const columnsAboutPeople = async (
  state: string,
  system: Pick<System, 'processes'>,
): Promise<ReadonlyMap<string, readonly PersonColumn[]>> => {
  const admin = adminUrl(state, system);
  const found = new Map<string, readonly PersonColumn[]>();
  for (const name of await databasesOf(admin)) {
    const rows = await withAdmin(
      onDatabase(admin, name),
      (sql) => sql<PersonColumn[]>`
        select c.relname as table, a.attname as column
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and (a.attname in ('person_ids', 'user_id')
            or (a.atttypid = 'uuid'::regtype
              and (a.attname in ('person_id', 'actor_id', 'judge_id') or a.attname like '%\\_by')))
        order by c.relname, a.attname`,
    );
    found.set(name, rows);
  }
  return found;
};
