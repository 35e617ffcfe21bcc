import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * From here on the transaction sees the rows of the organisations this person acts for: the owners
 * of the places where they hold an office at that moment. Whoever holds none sees nothing.
 */
export const enterTenantsOf = async (
  tx: Transaction,
  personId: string,
  at: Date,
): Promise<void> => {
  await tx.execute(sql`
    select set_config(
      'jinbang.tenants', tenants_of_person(${personId}::uuid, ${at.toISOString()}::timestamptz), true
    )`);
};

/**
 * From here on it sees every organisation's rows. For what concerns one person wherever they took
 * part: a person is one person, whoever keeps them. Who may ask is decided besides.
 */
export const enterEveryTenant = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select set_config('jinbang.tenants', '*', true)`);
};

/**
 * Sees every organisation's rows for one look alone, and afterwards no more than before: for what one
 * tier takes over from another that has agreed.
 */
export const lookingEverywhere = async <Value>(
  tx: Transaction,
  look: () => Promise<Value>,
): Promise<Value> => {
  const [before] = await tx.execute<{ tenants: string | null }>(
    sql`select current_setting('jinbang.tenants', true) as tenants`,
  );
  await enterEveryTenant(tx);
  const found = await look();
  await tx.execute(sql`select set_config('jinbang.tenants', ${before?.tenants ?? ''}, true)`);
  return found;
};
