import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { lockNotices } from './promotion-notice/promotion-notice.store.ts';

/** Holds the notices of a batch, so that whoever needs them stands still in the middle of their work. */
export const holdNotices = async (db: Database, batchId: string) => {
  const gate = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = db.transaction(async (tx) => {
    await lockNotices(tx, batchId);
    held.resolve();
    await gate.promise;
  });
  await held.promise;
  return {
    /** Until so many wait for them; who came first goes first. */
    waiters: (count: number) =>
      vi.waitFor(
        async () => {
          const rows = await db.execute(sql`
            select from pg_locks where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())`);
          expect(rows).toHaveLength(count);
        },
        { timeout: 10_000, interval: 20 },
      ),
    release: async (): Promise<void> => {
      gate.resolve();
      await holding;
    },
  };
};
