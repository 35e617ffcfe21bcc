import type { Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { judgedEventTable, lockedModuleTable, moduleReviewTable } from '../tables.ts';

export const saveJudgingStates = async (
  tx: Transaction,
  rows: readonly (typeof judgedEventTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(judgedEventTable)
    .values([...rows])
    .onConflictDoUpdate({ target: judgedEventTable.eventId, set: { state: sql`excluded.state` } });
};

export const saveLockedModules = async (
  tx: Transaction,
  rows: readonly (typeof lockedModuleTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(lockedModuleTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: lockedModuleTable.moduleId,
      set: { marks: sql`excluded.marks`, hash: sql`excluded.hash` },
    });
};

export const dropLockedModules = async (
  tx: Transaction,
  moduleIds: readonly string[],
): Promise<void> => {
  await tx.delete(lockedModuleTable).where(inArray(lockedModuleTable.moduleId, [...moduleIds]));
};

export const saveModuleReviews = async (
  tx: Transaction,
  rows: readonly (typeof moduleReviewTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(moduleReviewTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: moduleReviewTable.moduleId,
      set: { state: sql`excluded.state` },
    });
};
