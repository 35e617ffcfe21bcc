import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';

const MIGRATION_LOCK = 71_001;

/**
 * Brings a database to the newest schema as its owner role, one migrator at a time.
 * Four at once without the lock: three fail.
 */
export const migrate = async ({
  ownerUrl,
  migrationsFolder,
}: {
  ownerUrl: string;
  migrationsFolder: string;
}): Promise<void> => {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, max_lifetime: null });
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await applyMigrations(db, { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
};

/** True when the database has exactly the migrations of this code: a service refuses to start otherwise. */
export const isSchemaCurrent = async (db: Database, migrationsFolder: string): Promise<boolean> => {
  const expected = readMigrationFiles({ migrationsFolder }).map((file) => file.hash);
  const rows = await db.execute<{ hash: string }>(
    sql`select hash from drizzle.__drizzle_migrations order by id`,
  );
  return (
    rows.length === expected.length && rows.every((row, index) => row.hash === expected[index])
  );
};
