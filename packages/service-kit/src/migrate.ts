import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@jinbang/kernel/fault';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { isTransient } from './describe-cause.ts';

const MIGRATION_LOCK = 71_001;

/** A folder of migrations and the table that remembers which of them have run. */
export type MigrationSet = { readonly folder: string; readonly table: string };

/**
 * Brings a database to the newest schema as its owner role, one migrator at a time.
 * Four at once without the lock: three fail.
 */
export const migrate = async ({
  ownerUrl,
  sets,
}: {
  ownerUrl: string;
  sets: readonly MigrationSet[];
}): Promise<void> => {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, max_lifetime: null });
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    for (const { folder, table } of sets) {
      await applyMigrations(db, { migrationsFolder: folder, migrationsTable: table });
    }
    await grantRuntime(db);
  } finally {
    await client.end({ timeout: 5 });
  }
};

/**
 * The owner `judging_owner` gives `judging` and `judging_feeder` what a running service needs and no
 * more, each time anew. A table says in its comment what is special about it: `append-only` is read
 * and added to, never changed, by either. The running service does not see what is `consumers-only`,
 * reads what is `read-only`, and adds blindly to what is `add-only`; the feeder writes them. A
 * function that is `consumers-only` is the feeder's to call.
 */
const grantRuntime = async (db: Database): Promise<void> => {
  await db.execute(sql`
    do $$
    declare
      service text := left(current_user, -6);
      reader text;
      is_feeder boolean;
      target record;
      rights text;
    begin
      if current_user not like '%\_owner' then return; end if;
      foreach reader in array array[service, service || '_feeder'] loop
        continue when not exists (select from pg_roles where rolname = reader);
        is_feeder := reader <> service;
        execute format('grant usage on schema public, drizzle to %I', reader);
        execute format('grant select on all tables in schema drizzle to %I', reader);
        execute format('grant usage on all sequences in schema public to %I', reader);
        execute format('grant execute on all functions in schema public to %I', reader);
        execute format('revoke all on all tables in schema public from %I', reader);
        for target in
          select c.oid::regclass as name,
            string_to_array(coalesce(obj_description(c.oid, 'pg_class'), ''), ', ') as notes
          from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        loop
          rights := case
            when not is_feeder and 'consumers-only' = any (target.notes) then null
            when not is_feeder and 'add-only' = any (target.notes) then 'insert'
            when not is_feeder and 'read-only' = any (target.notes) then 'select'
            when 'append-only' = any (target.notes) then 'select, insert'
            else 'select, insert, update, delete' end;
          if rights is not null then
            execute format('grant %s on %s to %I', rights, target.name, reader);
          end if;
        end loop;
        -- Everybody may call a new function until it is said otherwise.
        for target in
          select p.oid::regprocedure as name from pg_proc p
          where p.pronamespace = 'public'::regnamespace
            and obj_description(p.oid, 'pg_proc') = 'consumers-only'
        loop
          execute format('revoke execute on function %s from public', target.name);
          if not is_feeder then
            execute format('revoke execute on function %s from %I', target.name, reader);
          end if;
        end loop;
      end loop;
    end $$`);
};

const AWAY_TRIES = 120;
const AWAY_PAUSE_MS = 250;

/**
 * True when the database has exactly the migrations of this code: a service refuses to start otherwise.
 * A database that is away is waited for, half a minute, since both may be starting.
 */
const isSchemaCurrent = async (db: Database, sets: readonly MigrationSet[]): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await hasMigrations(db, sets);
    } catch (cause) {
      if (!isTransient(cause) || attempt === AWAY_TRIES) throw cause;
      await sleep(AWAY_PAUSE_MS);
    }
  }
};

const demand = (isCurrent: boolean): { current: true } => {
  if (isCurrent) return { current: true };
  throw new Fault('The database has another schema version; migrate first.', { retryable: false });
};

/** At start: waits for a database that is away, and throws where it has another schema. */
export const requireSchema = async (db: Database, sets: readonly MigrationSet[]): Promise<void> => {
  demand(await isSchemaCurrent(db, sets));
};

/** For `/readyz`: asks once, and a database that is away or has another schema is not ready. */
export const schemaCheck =
  (db: Database, sets: readonly MigrationSet[]) => async (): Promise<{ current: true }> =>
    demand(await hasMigrations(db, sets));

const hasMigrations = async (db: Database, sets: readonly MigrationSet[]): Promise<boolean> => {
  for (const { folder, table } of sets) {
    const expected = readMigrationFiles({ migrationsFolder: folder }).map((file) => file.hash);
    const rows = await db.execute<{ hash: string }>(
      sql`select hash from drizzle.${sql.identifier(table)} order by id`,
    );
    const isSame =
      rows.length === expected.length && rows.every((row, place) => row.hash === expected[place]);
    if (!isSame) return false;
  }
  return true;
};
