import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { lastSize } from './hand-over.tables.ts';

/** How far the log had come with the hand-over of a contest; undefined while that waits for its leaf. */
export const findLastSize = async (
  tx: Transaction,
  competitionId: string,
): Promise<number | undefined> => {
  const [row] = await tx.execute<{ size: string | null }>(
    sql`select ${lastSize({ competitionId })} as size`,
  );
  return row?.size ? Number(row.size) : undefined;
};
