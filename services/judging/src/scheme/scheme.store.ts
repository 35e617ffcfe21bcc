import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import {
  aspectStateTable,
  moduleTable,
  schemeTable,
  schemeVersionTable,
  scoreSheetTable,
} from '../tables.ts';

export type ModuleRow = typeof moduleTable.$inferSelect;
export type SchemeRow = typeof schemeTable.$inferSelect;

/** The module as part of this event; undefined where the event has no such module. */
export const findModule = async (
  tx: Transaction,
  eventId: string,
  moduleId: string,
): Promise<ModuleRow | undefined> => {
  const [row] = await tx
    .select()
    .from(moduleTable)
    .where(
      and(
        eq(moduleTable.moduleId, moduleId),
        eq(moduleTable.eventId, eventId),
        eq(moduleTable.present, true),
      ),
    )
    .limit(1);
  return row;
};

/** Locks the draft's row, so that two who put or publish it take turns. */
export const findDraft = async (
  tx: Transaction,
  moduleId: string,
): Promise<SchemeRow | undefined> => {
  const [row] = await tx
    .select()
    .from(schemeTable)
    .where(eq(schemeTable.moduleId, moduleId))
    .limit(1)
    .for('update');
  return row;
};

export const saveDraft = async (
  tx: Transaction,
  row: typeof schemeTable.$inferInsert,
): Promise<void> => {
  const { draft, workbookHash, version, putBy, putAt } = row;
  await tx.insert(schemeTable).values(row).onConflictDoUpdate({
    target: schemeTable.moduleId,
    set: { draft, workbookHash, version, putBy, putAt },
  });
};

export const findPublished = async (tx: Transaction, moduleId: string, version: number) => {
  const [row] = await tx
    .select()
    .from(schemeVersionTable)
    .where(and(eq(schemeVersionTable.moduleId, moduleId), eq(schemeVersionTable.version, version)))
    .limit(1);
  return row;
};

export const hasMarks = async (tx: Transaction, moduleId: string): Promise<boolean> => {
  const rows = await tx
    .select({ subjectId: aspectStateTable.subjectId })
    .from(aspectStateTable)
    .where(eq(aspectStateTable.moduleId, moduleId))
    .limit(1);
  return rows.length > 0;
};

/** The frozen version, and the module that from now on is marked by it. */
export const savePublished = async (
  tx: Transaction,
  row: typeof schemeVersionTable.$inferInsert,
  subCriteria: string[],
): Promise<void> => {
  const { moduleId, version } = row;
  await tx.insert(schemeVersionTable).values(row);
  await tx
    .update(moduleTable)
    .set({
      schemeVersion: version,
      subCriteria,
      sheetsVersion: sql`${moduleTable.sheetsVersion} + 1`,
      version: sql`${moduleTable.version} + 1`,
    })
    .where(eq(moduleTable.moduleId, moduleId));
  // Sheets of a version nobody marked by; the new version's are made right after.
  await tx
    .delete(scoreSheetTable)
    .where(
      and(
        eq(scoreSheetTable.moduleId, moduleId),
        notInArray(scoreSheetTable.subCriterion, subCriteria),
      ),
    );
};
