import type { Transaction } from '@jinbang/service-kit/database';
import { eq, type SQL, sql } from 'drizzle-orm';
import { movedSubjectTable } from '../moved.tables.ts';
import { aspectStateTable, moduleTable, subjectTable } from '../tables.ts';
import type { MovedSubject } from './moved.rules.ts';

const MOVES_MAX = 5_000;

const findMoves = (tx: Transaction, where: SQL): Promise<readonly MovedSubject[]> =>
  tx
    .select({
      fromSubjectId: movedSubjectTable.fromSubjectId,
      toSubjectId: movedSubjectTable.toSubjectId,
      aspects: movedSubjectTable.aspects,
      toCode: subjectTable.code,
    })
    .from(movedSubjectTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, movedSubjectTable.toSubjectId))
    .where(where)
    .orderBy(movedSubjectTable.fromSubjectId)
    .limit(MOVES_MAX);

export const findMovesOfModule = (
  tx: Transaction,
  moduleId: string,
): Promise<readonly MovedSubject[]> => findMoves(tx, eq(movedSubjectTable.moduleId, moduleId));

export const findMovesOfEvent = (
  tx: Transaction,
  eventId: string,
): Promise<readonly MovedSubject[]> => findMoves(tx, eq(movedSubjectTable.eventId, eventId));

/** Aspects of a subject that somebody has begun to mark. */
export const findBegunAspects = async (
  tx: Transaction,
  subjectId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ aspectId: aspectStateTable.aspectId })
    .from(aspectStateTable)
    .where(eq(aspectStateTable.subjectId, subjectId))
    .orderBy(aspectStateTable.aspectId)
    .limit(2_000);
  return rows.map(({ aspectId }) => aspectId);
};

/** Writes a move down; what readers keep of the module in memory is out of date with it. */
export const saveMove = async (
  tx: Transaction,
  row: typeof movedSubjectTable.$inferInsert,
): Promise<void> => {
  await tx.insert(movedSubjectTable).values(row).onConflictDoNothing();
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, row.moduleId));
};
