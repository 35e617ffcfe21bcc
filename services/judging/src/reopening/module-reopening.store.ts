import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { moduleReopeningDecisionTable, moduleReopeningTable } from '../reopening.tables.ts';
import type { ReopenedSheet } from '../score-sheet/reopened-fact.ts';
import { moduleTable, scoreSheetTable, subjectTable } from '../tables.ts';
import type { OpenedSheet } from './module-reopening.rules.ts';

export type ModuleReopeningRow = {
  readonly reopening: typeof moduleReopeningTable.$inferSelect;
  readonly decision: typeof moduleReopeningDecisionTable.$inferSelect | null;
};

const SHEETS_MAX = 20_000;
const SUBJECTS_MAX = 200_000;

const withDecision = (tx: Transaction) =>
  tx
    .select({ reopening: moduleReopeningTable, decision: moduleReopeningDecisionTable })
    .from(moduleReopeningTable)
    .leftJoin(
      moduleReopeningDecisionTable,
      eq(moduleReopeningDecisionTable.reopeningId, moduleReopeningTable.reopeningId),
    );

/** Newest first; ids rise with time. */
export const findModuleReopenings = (
  tx: Transaction,
  { moduleId, after, limit }: { moduleId: string; after: string | undefined; limit: number },
): Promise<readonly ModuleReopeningRow[]> =>
  withDecision(tx)
    .where(
      and(
        eq(moduleReopeningTable.moduleId, moduleId),
        after === undefined ? undefined : lt(moduleReopeningTable.reopeningId, after),
      ),
    )
    .orderBy(desc(moduleReopeningTable.reopeningId))
    .limit(limit);

export const findModuleReopening = async (
  tx: Transaction,
  reopeningId: string,
): Promise<ModuleReopeningRow | undefined> => {
  const [row] = await withDecision(tx)
    .where(eq(moduleReopeningTable.reopeningId, reopeningId))
    .limit(1);
  return row;
};

/** A request on an older version can only be refused any more, so it holds up no other. */
export const hasOpenModuleReopening = async (
  tx: Transaction,
  { moduleId, version }: { readonly moduleId: string; readonly version: number },
): Promise<boolean> => {
  const rows = await withDecision(tx)
    .where(
      and(
        eq(moduleReopeningTable.moduleId, moduleId),
        eq(moduleReopeningTable.basedOn, version),
        isNull(moduleReopeningDecisionTable.reopeningId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const saveModuleProposal = async (
  tx: Transaction,
  row: typeof moduleReopeningTable.$inferInsert,
): Promise<void> => {
  await tx.insert(moduleReopeningTable).values(row);
};

export const saveModuleDecision = async (
  tx: Transaction,
  row: typeof moduleReopeningDecisionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(moduleReopeningDecisionTable).values(row);
};

export const findSheetPlaces = (tx: Transaction, moduleId: string) =>
  tx
    .select({
      sheetId: scoreSheetTable.sheetId,
      sessionId: scoreSheetTable.sessionId,
      subCriterion: scoreSheetTable.subCriterion,
    })
    .from(scoreSheetTable)
    .where(eq(scoreSheetTable.moduleId, moduleId))
    .limit(SHEETS_MAX);

export const findSubjectPlaces = (tx: Transaction, moduleId: string) =>
  tx
    .select({ subjectId: subjectTable.subjectId, sessionId: subjectTable.sessionId })
    .from(subjectTable)
    .where(and(eq(subjectTable.moduleId, moduleId), eq(subjectTable.inUse, true)))
    .limit(SUBJECTS_MAX);

/**
 * These sheets wait for new signatures, under the same marks, too; the ones they had stay on file.
 * A sheet opened for some cells takes marks in those alone.
 */
export const openSheets = async (
  tx: Transaction,
  { reopeningId, moduleId }: Pick<ModuleReopeningRow['reopening'], 'reopeningId' | 'moduleId'>,
  sheets: readonly OpenedSheet[],
): Promise<readonly ReopenedSheet[]> => {
  if (sheets.length === 0) return [];
  const next = sql`${scoreSheetTable.version} + 1`;
  const opened = await tx
    .update(scoreSheetTable)
    .set({
      ...{ state: 'OPEN' as const, signed: 0, signingHash: null },
      ...{ version: next, reopenedVersion: next },
    })
    .where(
      inArray(
        scoreSheetTable.sheetId,
        sheets.map(({ sheetId }) => sheetId),
      ),
    )
    .returning();
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, moduleId));
  const cells = sheets.flatMap(({ sheetId, cells: own }) =>
    (own ?? []).map((one) => ({ sheetId, ...one })),
  );
  await tx.execute(sql`
    insert into reopened_cell (sheet_id, reopened_version, subject_id, aspect_id, event_id, module_id,
      owner_id, module_reopening_id)
    select sheet_id, reopened_version, "subjectId", "aspectId", event_id, module_id, owner_id,
      ${reopeningId}::uuid
    from json_to_recordset(${JSON.stringify(cells)}::json) as cell (
      "sheetId" uuid, "subjectId" uuid, "aspectId" uuid)
      join score_sheet on sheet_id = "sheetId"
    on conflict do nothing`);
  return opened;
};
