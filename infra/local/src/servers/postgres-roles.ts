import { createHash } from 'node:crypto';
import postgres from 'postgres';
import {
  connectSql,
  databaseServices,
  maintenanceSql,
  type RolePasswords,
  roleSql,
  rolesOf,
  schemaSql,
} from '../../../postgres/roles.ts';
import { PlainStop } from '../plain-stop.ts';
import { derivedPassword } from '../secrets.ts';
import { readNotes, writeNote } from './database-note.ts';

const PREPARATION_LOCK = 71_002;

/** The addresses a service gets; `owner` is for migrations alone. */
export type DatabaseUrls = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly feederUrl: string;
};

/** One connection for administration; `work` ends, the connection ends. */
export const withAdmin = async <Value>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Value>,
): Promise<Value> => {
  const sql = postgres(url, {
    max: 1,
    fetch_types: false,
    onnotice: () => {},
    connect_timeout: 10,
    max_lifetime: null,
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};

export const onDatabase = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

export const runAll = async (sql: postgres.Sql, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.unsafe(statement);
};

/**
 * The three addresses of a service's database.
 * @param secret what the roles' passwords derive from: the same for all who use this server
 */
export const databaseUrls = (
  adminUrl: string,
  secret: string,
  service: string,
  database: string,
): DatabaseUrls => {
  const roles = rolesOf(service);
  const as = (role: string): string => {
    const url = new URL(onDatabase(adminUrl, database));
    url.username = role;
    url.password = derivedPassword(secret, role);
    return url.href;
  };
  return { url: as(roles.runtime), ownerUrl: as(roles.owner), feederUrl: as(roles.feeder) };
};

const passwordsFor = (service: string, secret: string): RolePasswords => {
  const { owner, runtime, feeder } = rolesOf(service);
  return {
    owner: derivedPassword(secret, owner),
    runtime: derivedPassword(secret, runtime),
    feeder: derivedPassword(secret, feeder),
  };
};

/** Makes the roles of these services, or gives them their passwords again. */
export const prepareRoles = async (
  sql: postgres.Sql,
  secret: string,
  services: readonly string[],
): Promise<void> => {
  for (const service of services) {
    await runAll(sql, roleSql(service, passwordsFor(service, secret)));
  }
};

/** An empty database of a service: its owner, who may connect, what the other roles may do in it. */
export const createServiceDatabase = async (
  sql: postgres.Sql,
  adminUrl: string,
  service: string,
  database: string,
): Promise<void> => {
  const { owner } = rolesOf(service);
  const [known] = await sql<{ owner: string }[]>`
    select pg_get_userbyid(datdba) as owner from pg_database where datname = ${database}`;
  if (!known) await sql.unsafe(`create database ${database} owner ${owner}`);
  else if (known.owner !== owner) {
    throw new PlainStop(
      `The server has a database ${database} that belongs to ${known.owner}, not to Jinbang; use another server.`,
    );
  }
  await runAll(sql, connectSql(database, service));
  await withAdmin(onDatabase(adminUrl, database), (inside) => runAll(inside, schemaSql(service)));
};

export type DatabasePlan = {
  readonly adminUrl: string;
  readonly secret: string;
  /** True when the server is ours alone, so its maintenance databases may be closed too. */
  readonly ownServer: boolean;
};

const NO_PASSWORDS = { owner: '', runtime: '', feeder: '' };

/** Changes with anything the preparation does but for passwords, which must leave no trace. */
const preparationHash = (): string => {
  const hash = createHash('sha256');
  for (const service of databaseServices) {
    const statements = [
      ...roleSql(service, NO_PASSWORDS),
      ...connectSql(service, service),
      ...schemaSql(service),
    ];
    for (const statement of statements) hash.update(statement);
  }
  return hash.digest('hex').slice(0, 12);
};

/** Only on a server of our own is what was prepared once prepared for good. */
const isPrepared = async (sql: postgres.Sql, prepared: string): Promise<boolean> => {
  const notes = await readNotes(sql);
  return databaseServices.every((service) => notes.get(service)?.prepared === prepared);
};

/**
 * Brings roles and databases of all services into being; harmless when they are there.
 * @throws PlainStop when the given administrator may not make roles or databases
 */
export const prepareDatabases = async (
  plan: DatabasePlan,
): Promise<Record<string, DatabaseUrls>> => {
  const { adminUrl, secret } = plan;
  try {
    await withAdmin(adminUrl, async (sql) => {
      // Two launchers on one given server must not make the same role at the same time.
      await sql`select pg_advisory_lock(${PREPARATION_LOCK})`;
      const prepared = preparationHash();
      if (plan.ownServer && (await isPrepared(sql, prepared))) return;
      await prepareRoles(sql, secret, databaseServices);
      for (const service of databaseServices) {
        await createServiceDatabase(sql, adminUrl, service, service);
        await writeNote(sql, service, { prepared });
      }
      if (plan.ownServer) await runAll(sql, maintenanceSql);
    });
  } catch (cause) {
    if (!(cause instanceof postgres.PostgresError)) throw cause;
    throw new PlainStop(
      `The database server refused to prepare roles and databases (${cause.code}: ${cause.message}); DATABASE_URL needs a role that may create both.`,
      { cause },
    );
  }
  return Object.fromEntries(
    databaseServices.map((service) => [service, databaseUrls(adminUrl, secret, service, service)]),
  );
};
