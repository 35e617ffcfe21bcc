import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaHash } from '@jinbang/local/hash-files';
import {
  createServiceDatabase,
  type DatabaseUrls,
  databaseUrls,
  runAll,
  withAdmin,
} from '@jinbang/local/servers/postgres-roles';
import { migrateService } from '@jinbang/messaging/migrate-service';
import type { Sql } from 'postgres';
import { connectSql, rolesOf } from '../../../infra/postgres/roles.ts';
import { SCRATCH, type TestServers, testServers } from './test-servers.ts';

/** Addresses for the three roles of a database nobody else has. */
export type FreshDatabase = DatabaseUrls & { readonly drop: () => Promise<void> };

const top = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * A migrated database to clone, made once for this state of the migrations. It is marked as a
 * template last, so one that a crash left half made is made anew.
 */
const ensureTemplate = async (
  sql: Sql,
  { adminUrl, roleSecret }: TestServers,
  service: string,
  migrationsFolder: string,
): Promise<string> => {
  const name = `template_${service}_${schemaHash(service)}`;
  // Several test files ask at once, each in a process of its own.
  await sql`select pg_advisory_lock(hashtext(${name}))`;
  try {
    const ready = await sql`select from pg_database where datname = ${name} and datistemplate`;
    if (ready.length > 0) return name;
    await sql.unsafe(`drop database if exists ${name} with (force)`);
    await createServiceDatabase(sql, adminUrl, service, name);
    const { ownerUrl } = databaseUrls(adminUrl, roleSecret, service, name);
    await migrateService(ownerUrl, migrationsFolder);
    await sql.unsafe(`alter database ${name} with is_template true allow_connections false`);
    return name;
  } finally {
    await sql`select pg_advisory_unlock(hashtext(${name}))`;
  }
};

const fresh = async (service: string, migrationsFolder?: string): Promise<FreshDatabase> => {
  const servers = testServers();
  const name = `test_${service}_${randomBytes(6).toString('hex')}`;
  await withAdmin(servers.adminUrl, async (sql) => {
    if (!migrationsFolder) return createServiceDatabase(sql, servers.adminUrl, service, name);
    const template = await ensureTemplate(sql, servers, service, migrationsFolder);
    const { owner } = rolesOf(service);
    await sql.unsafe(`create database ${name} template ${template} owner ${owner}`);
    await runAll(sql, connectSql(name, service));
  });
  return {
    ...databaseUrls(servers.adminUrl, servers.roleSecret, service, name),
    drop: () =>
      withAdmin(servers.adminUrl, async (sql) => {
        await sql.unsafe(`drop database if exists ${name} with (force)`);
      }),
  };
};

const ofService = (service: string): Promise<FreshDatabase> => {
  const folder = join(top, 'services', service, 'migrations');
  if (!existsSync(folder)) throw new Error(`services/${service} has no migrations`);
  return fresh(service, folder);
};

/**
 * A database without tables, for packages that bring none; `service` names whose roles it has.
 * Make tables as the owner and grant what the other roles need, or run a migrator, which does both.
 */
const empty = (service = SCRATCH): Promise<FreshDatabase> => fresh(service);

/**
 * A database of this service's own, cloned from one with all its migrations: 0.1 to 0.2 s.
 * `url` is the running service's role, `ownerUrl` the migrating one's, `feederUrl` the one for
 * consumers and relay. Drop it in `afterAll`.
 */
export const freshDatabase = Object.assign(ofService, { empty });
