import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, lt, sql } from 'drizzle-orm';
import { throttleTable } from '../tables.ts';
import type { Counted, Limit } from './throttle.rules.ts';

/** Counts one try before its outcome is known, so that many at once cannot all be the last. */
export const countTry = async (
  db: Database,
  key: string,
  { windowMs }: Limit,
  at: Date,
): Promise<Counted> => {
  const opensAfter = new Date(at.getTime() - windowMs).toISOString();
  const isOver = sql`${throttleTable.windowFrom} <= ${opensAfter}::timestamptz`;
  const [row] = await db
    .insert(throttleTable)
    .values({ key, tries: 1, windowFrom: at })
    .onConflictDoUpdate({
      target: throttleTable.key,
      set: {
        tries: sql`case when ${isOver} then 1 else ${throttleTable.tries} + 1 end`,
        windowFrom: sql`case when ${isOver} then excluded.window_from else ${throttleTable.windowFrom} end`,
      },
    })
    .returning({ tries: throttleTable.tries, windowFrom: throttleTable.windowFrom });
  return row ?? { tries: 1, windowFrom: at };
};

/** A try that turned out well does not count. */
export const giveTryBack = async (db: Database, key: string): Promise<void> => {
  await db
    .update(throttleTable)
    .set({ tries: sql`greatest(${throttleTable.tries} - 1, 0)` })
    .where(eq(throttleTable.key, key));
};

export const forgetTries = async (db: Database | Transaction, key: string): Promise<void> => {
  await db.delete(throttleTable).where(eq(throttleTable.key, key));
};

export const dropOldTries = async (db: Database, before: Date): Promise<void> => {
  await db.delete(throttleTable).where(lt(throttleTable.windowFrom, before));
};
