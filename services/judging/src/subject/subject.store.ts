import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { isDayLocked } from '../day/day-lock.rules.ts';
import { moduleTable, scoreSheetTable, subjectCodeTable, subjectTable } from '../tables.ts';

export type SubjectRow = typeof subjectTable.$inferSelect;

export const findSubject = async (
  tx: Transaction,
  subjectId: string,
): Promise<SubjectRow | undefined> => {
  const [row] = await tx
    .select()
    .from(subjectTable)
    .where(eq(subjectTable.subjectId, subjectId))
    .limit(1);
  return row;
};

export const findSubjectLocks = async (tx: Transaction, subject: SubjectRow) => {
  const { moduleId, sessionId } = subject;
  const [module] = await tx
    .select({ lockedAt: moduleTable.lockedAt })
    .from(moduleTable)
    .where(eq(moduleTable.moduleId, moduleId))
    .limit(1);
  const sheets = await tx
    .select()
    .from(scoreSheetTable)
    .where(
      and(
        eq(scoreSheetTable.moduleId, moduleId),
        sessionId === null
          ? isNull(scoreSheetTable.sessionId)
          : eq(scoreSheetTable.sessionId, sessionId),
      ),
    )
    .limit(1_000);
  const locked = sheets.filter(isDayLocked).length;
  return {
    moduleLocked: module?.lockedAt != null,
    onSignedSheet: sheets.some(({ state }) => state === 'SIGNED'),
    daysLocked:
      locked === 0 ? undefined : locked === sheets.length ? ('all' as const) : ('some' as const),
  };
};

/** The log row and the subject as it stands. */
export const saveCode = async (
  tx: Transaction,
  row: typeof subjectCodeTable.$inferInsert,
): Promise<void> => {
  await tx.insert(subjectCodeTable).values(row);
  await tx
    .update(subjectTable)
    .set({ code: row.code, version: sql`${subjectTable.version} + 1` })
    .where(eq(subjectTable.subjectId, row.subjectId));
};
