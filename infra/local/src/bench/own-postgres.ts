import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { openSecrets } from '../secrets.ts';
import { findPostgresPlace } from '../servers/postgres-place.ts';
import { onDatabase } from '../servers/postgres-roles.ts';

/** The superuser's way into a system's own PostgreSQL. */
export type OwnPostgres = {
  readonly adminUrl: string;
  /** What the passwords of the roles derive from. */
  readonly secret: string;
};

const PORT_LINE = 3;

/** Finds the running server of a state folder by what the launcher and PostgreSQL left there. */
export const findOwnPostgres = (state: string): OwnPostgres => {
  const folder = resolve(state);
  const secret = openSecrets(join(folder, 'secrets')).find('postgres-superuser');
  const lines = readFileSync(join(findPostgresPlace(folder).data, 'postmaster.pid'), 'utf8');
  const port = Number(lines.split('\n')[PORT_LINE]);
  if (!secret || !Number.isInteger(port)) throw new Error(`no PostgreSQL runs on ${folder}`);
  return { adminUrl: `postgres://jinbang:${secret}@127.0.0.1:${port}/postgres`, secret };
};

/** One connection of the superuser into a service's database, past row security; it ends with `work`. */
export const inDatabase = async <Value>(
  { adminUrl }: Pick<OwnPostgres, 'adminUrl'>,
  service: string,
  work: (sql: postgres.Sql) => Promise<Value>,
): Promise<Value> => {
  const sql = postgres(onDatabase(adminUrl, service), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
