import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * One active process per relay and per durable: the session advisory lock of its own connection.
 * Asked for again in each batch, since a connection that was lost and made anew does not hold it.
 * What the session knows of itself ends with the lock, and costs less to ask than the table of locks.
 */
export const isElected = async (
  tx: Pick<Transaction, 'execute'>,
  name: string,
): Promise<boolean> => {
  const known = `elected.${name.replace(/[^a-z0-9]/gi, '_')}`;
  const [row] = await tx.execute<{ held: boolean }>(sql`
    select case
      when current_setting(${known}, true) = 'yes' then true
      when pg_try_advisory_lock(hashtextextended(${name}, 0))
        then set_config(${known}, 'yes', false) = 'yes'
      else false
    end as held`);
  return row?.held === true;
};
