import type { Transaction } from '@jinbang/service-kit/database';
import { awardTakenPaperTable } from '../award.tables.ts';

/** Notes who took which papers out, and the hash of the file: names and holder codes are on them. */
export const addAwardTaken = async (
  tx: Transaction,
  row: typeof awardTakenPaperTable.$inferInsert,
): Promise<void> => {
  await tx.insert(awardTakenPaperTable).values(row);
};
