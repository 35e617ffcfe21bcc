import { Fault } from '@jinbang/kernel/fault';
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { preparing } from './prepared-statements.ts';

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type OpenDatabase = { db: Database; close: () => Promise<void> };

const EVERY_TENANT = '*';

const LIMITS = {
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * A pool for requests (`connections` 8) or, with `connections: 1`, a connection of one's own that is
 * never recycled: a session advisory lock lives as long as it does. `byKeyAlone` is for one that looks
 * rows up by key and nothing else: tables that grew from nothing have no statistics yet, and a plan
 * without them would read the whole of a table each time.
 */
export const openDatabase = (
  url: string,
  {
    connections = 8,
    name = 'jinbang',
    byKeyAlone = false,
  }: { connections?: number; name?: string; byKeyAlone?: boolean } = {},
): OpenDatabase => {
  const client = postgres(url, {
    max: connections,
    onnotice: () => {},
    connect_timeout: 5,
    ...(connections === 1 ? { max_lifetime: null, idle_timeout: 0 } : {}),
    connection: {
      application_name: name,
      ...LIMITS,
      // As for statements that are not prepared: tables here grow within minutes.
      plan_cache_mode: 'force_custom_plan',
      ...(byKeyAlone ? { enable_seqscan: false } : {}),
    },
  });
  return { db: drizzle(preparing(client)), close: () => client.end({ timeout: 5 }) };
};

const transactionFor = <Value>(
  db: Database,
  tenants: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('jinbang.tenants', ${tenants}, true)`);
    return work(tx);
  });

/**
 * One transaction that sees only the rows of these tenants (owning organisations, or issuing
 * bodies in certification). Row-level security reads the setting; unset means no rows.
 */
export const inTenant = <Value>(
  db: Database,
  tenantIds: readonly string[],
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> => {
  // Only `inEveryTenant` may ask for all; here it would be an id somebody slipped in.
  if (tenantIds.includes(EVERY_TENANT)) {
    throw new Fault('no tenant is called *', { retryable: false });
  }
  return transactionFor(db, tenantIds.join(','), work);
};

/**
 * From here on the transaction keeps the plans it has made, and looks rows up by key wherever there is
 * one. For one that writes rows by the hundred: each row asks after what its foreign keys name, and
 * planning these questions anew took longer than answering them (infra/decisions/0040). A kept plan
 * outlives the size its table had, so none may be kept that reads the whole of it.
 */
export const keepPlans = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`
    select set_config('plan_cache_mode', 'auto', true), set_config('enable_seqscan', 'off', true)`);
};

/** From here on the transaction sees this tenant's rows: for a tenant that it has just brought about. */
export const enterTenant = async (tx: Transaction, tenantId: string): Promise<void> => {
  await tx.execute(sql`select set_config('jinbang.tenants', ${tenantId}, true)`);
};

/**
 * One transaction that sees the rows of every tenant, where the tables know that word. For what
 * belongs to the platform itself, never for what a person asks about their own organisation.
 */
export const inEveryTenant = <Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> => transactionFor(db, EVERY_TENANT, work);
