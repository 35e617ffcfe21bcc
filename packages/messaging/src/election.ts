import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * One active process per relay and per durable: the session advisory lock of its own connection.
 * Asked for again in each batch, since a connection that was lost and made anew does not hold it;
 * the lock is re-entrant, so asking is free.
 */
export const isElected = async (
  tx: Pick<Transaction, 'execute'>,
  name: string,
): Promise<boolean> => {
  const [row] = await tx.execute<{ held: boolean }>(sql`
    select case
      when exists (
        select from pg_locks
        where locktype = 'advisory' and pid = pg_backend_pid() and granted
          and ((classid::bigint << 32) | objid::bigint) = hashtextextended(${name}, 0)
      ) then true
      else pg_try_advisory_lock(hashtextextended(${name}, 0))
    end as held`);
  return row?.held === true;
};
