import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { schemeAmendmentDecisionTable, schemeAmendmentTable } from '../amendment.tables.ts';
import { STATES_MAX, SUBJECTS_MAX } from '../module/module-size.rules.ts';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import type { ReopenedSheet } from '../score-sheet/reopened-fact.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import {
  aspectStateTable,
  moduleTable,
  panelTable,
  scoreSheetTable,
  subjectTable,
} from '../tables.ts';

/** As many as the form of the panels holds. */
const PANELS_MAX = 100;

export type AmendmentRow = {
  readonly amendment: typeof schemeAmendmentTable.$inferSelect;
  readonly decision: typeof schemeAmendmentDecisionTable.$inferSelect | null;
};

const withDecision = (tx: Transaction) =>
  tx
    .select({ amendment: schemeAmendmentTable, decision: schemeAmendmentDecisionTable })
    .from(schemeAmendmentTable)
    .leftJoin(
      schemeAmendmentDecisionTable,
      eq(schemeAmendmentDecisionTable.amendmentId, schemeAmendmentTable.amendmentId),
    );

export const findAmendment = async (
  tx: Transaction,
  amendmentId: string,
): Promise<AmendmentRow | undefined> => {
  const [row] = await withDecision(tx)
    .where(eq(schemeAmendmentTable.amendmentId, amendmentId))
    .limit(1);
  return row;
};

/** Newest first; ids rise with time. */
export const findAmendments = (
  tx: Transaction,
  { moduleId, after, limit }: { moduleId: string; after: string | undefined; limit: number },
): Promise<readonly AmendmentRow[]> =>
  withDecision(tx)
    .where(
      and(
        eq(schemeAmendmentTable.moduleId, moduleId),
        after === undefined ? undefined : lt(schemeAmendmentTable.amendmentId, after),
      ),
    )
    .orderBy(desc(schemeAmendmentTable.amendmentId))
    .limit(limit);

export const hasOpenAmendment = async (tx: Transaction, moduleId: string): Promise<boolean> => {
  const rows = await withDecision(tx)
    .where(
      and(
        eq(schemeAmendmentTable.moduleId, moduleId),
        isNull(schemeAmendmentDecisionTable.amendmentId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const hasAmendment = async (tx: Transaction, moduleId: string): Promise<boolean> => {
  const rows = await tx
    .select({ amendmentId: schemeAmendmentTable.amendmentId })
    .from(schemeAmendmentTable)
    .where(eq(schemeAmendmentTable.moduleId, moduleId))
    .limit(1);
  return rows.length > 0;
};

export const saveAmendment = async (
  tx: Transaction,
  row: typeof schemeAmendmentTable.$inferInsert,
): Promise<void> => {
  await tx.insert(schemeAmendmentTable).values(row);
};

export const saveDecision = async (
  tx: Transaction,
  row: typeof schemeAmendmentDecisionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(schemeAmendmentDecisionTable).values(row);
};

/** At most one more than an amendment takes, so that whoever reads can tell. */
export const findModuleSubjects = (
  tx: Transaction,
  moduleId: string,
): Promise<readonly SheetSubject[]> =>
  tx
    .select()
    .from(subjectTable)
    .where(eq(subjectTable.moduleId, moduleId))
    .orderBy(sql`label collate "C"`, subjectTable.subjectId)
    .limit(SUBJECTS_MAX + 1);

export type ModuleState = AspectState & { readonly sheetId: string };

/** Every aspect state of a module: what the judges' marks come to and the marks themselves; at most one too many. */
export const findModuleStates = (
  tx: Transaction,
  moduleId: string,
): Promise<readonly ModuleState[]> =>
  tx
    .select()
    .from(aspectStateTable)
    .where(eq(aspectStateTable.moduleId, moduleId))
    .limit(STATES_MAX + 1);

export const findModuleSeats = async (
  tx: Transaction,
  moduleId: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const panels = await tx
    .select()
    .from(panelTable)
    .where(eq(panelTable.moduleId, moduleId))
    .limit(PANELS_MAX);
  return new Map(
    panels.flatMap(({ subCriteria, seats }) => subCriteria.map((code) => [code, seats] as const)),
  );
};

/** States that a corrected calculation settled anew, in one statement. */
export const saveStates = async (
  tx: Transaction,
  states: readonly AspectState[],
  schemeVersion: number,
): Promise<void> => {
  if (states.length === 0) return;
  const rows = states.map(
    ({ subjectId, aspectId, state, value, version, toldValue, toldFactId }) => ({
      ...{ subject_id: subjectId, aspect_id: aspectId, state, value, version },
      ...{ told_value: toldValue, told_fact_id: toldFactId },
    }),
  );
  await tx.execute(sql`
    update aspect_state set state = row.state, value = row.value, version = row.version,
      told_value = row.told_value, told_fact_id = row.told_fact_id, scheme_version = ${schemeVersion}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      subject_id uuid, aspect_id uuid, state text, value text, version integer,
      told_value text, told_fact_id uuid)
    where aspect_state.subject_id = row.subject_id and aspect_state.aspect_id = row.aspect_id`);
};

/** Of these the ones an amendment opens again: somebody signed them, or their day is locked. */
const isToReopen = (sheetIds: readonly string[]) =>
  and(
    inArray(scoreSheetTable.sheetId, [...sheetIds]),
    sql`(${scoreSheetTable.signed} > 0 or ${scoreSheetTable.dayLockedVersion} = ${scoreSheetTable.version})`,
  );

export const countToReopen = async (
  tx: Transaction,
  sheetIds: readonly string[],
): Promise<number> => {
  if (sheetIds.length === 0) return 0;
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(scoreSheetTable)
    .where(isToReopen(sheetIds));
  return row?.count ?? 0;
};

/**
 * Signatures under these sheets were for other marks: the sheets wait for new ones, under the same
 * marks, too. The signatures stay on file for ever.
 * @returns the sheets that had any
 */
export const reopenAmended = async (
  tx: Transaction,
  moduleId: string,
  sheetIds: readonly string[],
): Promise<readonly ReopenedSheet[]> => {
  if (sheetIds.length === 0) return [];
  const reopened = await tx
    .update(scoreSheetTable)
    .set({
      state: 'OPEN',
      signed: 0,
      signingHash: null,
      version: sql`${scoreSheetTable.version} + 1`,
      reopenedVersion: sql`${scoreSheetTable.version} + 1`,
    })
    .where(isToReopen(sheetIds))
    .returning();
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, moduleId));
  return reopened;
};
