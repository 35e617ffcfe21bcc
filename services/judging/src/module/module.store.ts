import type { JudgingState } from '@jinbang/contracts/lifecycle';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { moduleLockTable } from '../marklog.tables.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import { aspectStateTable, eventTable, moduleTable } from '../tables.ts';
import type { ModuleCounts } from './module.rules.ts';

/** Counts of one module of these aspects from its sheets, subjects and states, as of this transaction. */
export const countModule = async (
  tx: Transaction,
  moduleId: string,
  aspects: readonly Pick<PlacedAspect, 'aspect' | 'subCriterion'>[],
): Promise<ModuleCounts> => {
  const aspectIds = sql.param(aspects.map(({ aspect }) => aspect.id));
  const subCriteria = sql.param([...new Set(aspects.map((one) => one.subCriterion))]);
  const [row] = await tx.execute<{
    awaited: number;
    subjects: number;
    open_sheets: number;
    settled: number;
  }>(sql`
    with recursive awaited as (
      -- Whoever moved on is awaited where they stand in the end, and marked at every station (M08).
      select subject_id, session_id from subject
      where module_id = ${moduleId} and in_use and code = 'OK'
        and subject_id not in (select from_subject_id from moved_subject where module_id = ${moduleId})
    ), marked as (
      select subject_id from awaited
      union
      select from_subject_id from moved_subject join marked on to_subject_id = subject_id
    )
    select
      (select count(*)::int from awaited) as awaited,
      (select count(*)::int from subject where module_id = ${moduleId} and in_use) as subjects,
      (select count(*)::int from score_sheet sheet
        where module_id = ${moduleId} and state <> 'SIGNED'
          and sub_criterion = any(${subCriteria}::text[])
          and (exists (select from awaited where awaited.session_id is not distinct from sheet.session_id)
            or exists (select from aspect_state where aspect_state.sheet_id = sheet.sheet_id
              and subject_id in (select subject_id from marked)))
      ) as open_sheets,
      (select count(*)::int from aspect_state
        where module_id = ${moduleId} and state = 'COMPLETE'
          and aspect_id = any(${aspectIds}::uuid[])
          and subject_id in (select subject_id from marked)) as settled`);
  const { awaited = 0, subjects = 0, open_sheets: openSheets = 0, settled = 0 } = row ?? {};
  return { awaited, subjects, openSheets, missing: awaited * aspects.length - settled };
};

/** Every settled mark of a module, in the order the lock's hash is made over. */
export const findSettledMarks = (tx: Transaction, moduleId: string) =>
  tx
    .select({
      subjectId: aspectStateTable.subjectId,
      aspectId: aspectStateTable.aspectId,
      value: aspectStateTable.value,
    })
    .from(aspectStateTable)
    .where(and(eq(aspectStateTable.moduleId, moduleId), isNotNull(aspectStateTable.value)))
    .orderBy(asc(aspectStateTable.subjectId), asc(aspectStateTable.aspectId))
    .limit(1_000_000);

/** The record of the lock, and the module as it stands. */
export const saveLock = async (
  tx: Transaction,
  row: typeof moduleLockTable.$inferInsert,
): Promise<void> => {
  const { moduleId, version, lockedBy, recordedAt } = row;
  await tx.insert(moduleLockTable).values(row);
  await tx
    .update(moduleTable)
    .set({ lockedBy, lockedAt: recordedAt, version })
    .where(eq(moduleTable.moduleId, moduleId));
};

/** The module without its lock; the record of the lock stays. Answers the module's new version. */
export const saveUnlock = async (tx: Transaction, moduleId: string): Promise<number> => {
  const [row] = await tx
    .update(moduleTable)
    .set({ lockedBy: null, lockedAt: null, version: sql`${moduleTable.version} + 1` })
    .where(eq(moduleTable.moduleId, moduleId))
    .returning({ version: moduleTable.version });
  if (!row) throw new Fault('a module is gone while it is unlocked', { retryable: false });
  return row.version;
};

export const hasOpenModules = async (tx: Transaction, eventId: string): Promise<boolean> => {
  const rows = await tx
    .select({ moduleId: moduleTable.moduleId })
    .from(moduleTable)
    .where(
      and(
        eq(moduleTable.eventId, eventId),
        eq(moduleTable.present, true),
        isNull(moduleTable.lockedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

/** The event's new version. */
export const saveEventState = async (
  tx: Transaction,
  eventId: string,
  state: JudgingState,
): Promise<number> => {
  const [row] = await tx
    .update(eventTable)
    .set({ state, version: sql`${eventTable.version} + 1` })
    .where(eq(eventTable.eventId, eventId))
    .returning({ version: eventTable.version });
  return row?.version ?? 0;
};
