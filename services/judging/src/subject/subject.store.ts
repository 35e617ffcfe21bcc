import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
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

/** Where a list of codes goes on: the last one shown. */
export type CodePlace = {
  readonly at: string;
  readonly subjectId: string;
  readonly version: number;
};

/** Codes of an event with who, when and why, newest first; `present` is the subject's version now. */
export const findCodes = (
  tx: Transaction,
  { eventId, after, limit }: { eventId: string; after: CodePlace | undefined; limit: number },
) => {
  // Kept to the microsecond and shown to the millisecond: what is compared is what is shown.
  const at = sql`date_trunc('milliseconds', ${subjectCodeTable.recordedAt})`;
  const { subjectId, version } = subjectCodeTable;
  return tx
    .select({
      subjectId,
      moduleId: subjectTable.moduleId,
      sessionId: subjectTable.sessionId,
      label: subjectTable.label,
      code: subjectCodeTable.code,
      version,
      reason: subjectCodeTable.reason,
      codedBy: subjectCodeTable.codedBy,
      recordedAt: subjectCodeTable.recordedAt,
      present: subjectTable.version,
    })
    .from(subjectCodeTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, subjectId))
    .where(
      and(
        eq(subjectTable.eventId, eventId),
        after &&
          sql`(${at}, ${subjectId}, ${version}) < (${after.at}::timestamptz, ${after.subjectId}::uuid, ${after.version})`,
      ),
    )
    .orderBy(desc(at), desc(subjectId), desc(version))
    .limit(limit);
};
export type CodeRow = Awaited<ReturnType<typeof findCodes>>[number];
