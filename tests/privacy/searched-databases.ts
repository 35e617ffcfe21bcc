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

/** Whole tables as text, one per service and table. */
export const tablesOf = async (
  state: string,
  system: Pick<System, 'processes'>,
  tables: readonly string[],
): Promise<readonly (readonly [where: string, text: Buffer])[]> => {
  const admin = adminUrl(state, system);
  const databases = await withAdmin(
    admin,
    (sql) =>
      sql<{ name: string }[]>`
      select datname as name from pg_database
      where not datistemplate and datname <> 'postgres' order by datname`,
  );
  const found: (readonly [string, Buffer])[] = [];
  for (const { name } of databases) {
    await withAdmin(onDatabase(admin, name), async (sql) => {
      for (const table of tables) {
        const rows = await sql<Row[]>`
          select coalesce(string_agg(t::text, E'\n'), '') as text from ${sql(table)} as t`;
        found.push([`${name}.${table}`, Buffer.from(rows[0]?.text ?? '')]);
      }
    });
  }
  return found;
};
