import type { Transaction } from '@jinbang/service-kit/database';
import {
  type HeldOffice,
  heldOfficeTable,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import {
  aspectStateTable,
  entryTable,
  moduleTable,
  panelTable,
  scoreSheetTable,
} from '../tables.ts';

export const findPanels = (tx: Transaction, moduleId: string) =>
  tx
    .select()
    .from(panelTable)
    .where(eq(panelTable.moduleId, moduleId))
    .orderBy(asc(panelTable.position))
    .limit(100);

export const findMarkedSubCriteria = async (
  tx: Transaction,
  moduleId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectDistinct({ subCriterion: scoreSheetTable.subCriterion })
    .from(aspectStateTable)
    .innerJoin(scoreSheetTable, eq(scoreSheetTable.sheetId, aspectStateTable.sheetId))
    .where(eq(aspectStateTable.moduleId, moduleId))
    .limit(1_000);
  return new Set(rows.map((row) => row.subCriterion));
};

export const findOfficesOf = (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly HeldOffice[]> =>
  tx
    .select()
    .from(heldOfficeTable)
    .where(and(inArray(heldOfficeTable.personId, [...personIds]), eq(heldOfficeTable.ended, false)))
    .limit(10_000);

/** Everybody appointed as a judge at a place of this event; whether it counts now is a rule's to say. */
export const findJudgesAround = async (
  tx: Transaction,
  chain: ScopeChain,
): Promise<readonly string[]> => {
  const places = [chain.eventId, chain.competitionId, chain.organisationId].filter(
    (one) => one !== undefined,
  );
  const rows = await tx
    .selectDistinct({ personId: heldOfficeTable.personId })
    .from(heldOfficeTable)
    .where(
      and(
        eq(heldOfficeTable.office, 'judge'),
        eq(heldOfficeTable.ended, false),
        or(inArray(heldOfficeTable.scopeId, places), eq(heldOfficeTable.scopeKind, 'platform')),
      ),
    )
    .orderBy(asc(heldOfficeTable.personId))
    .limit(5_000);
  return rows.map(({ personId }) => personId);
};

/** Organisations that compete in the event, as far as entries were told. */
export const findCompetingOrganisations = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectDistinct({ organisationId: entryTable.organisationId })
    .from(entryTable)
    .where(and(eq(entryTable.eventId, eventId), eq(entryTable.withdrawn, false)))
    .limit(20_000);
  return new Set(rows.map((row) => row.organisationId));
};

/** The panels of a module as a whole, under a new version. */
export const savePanels = async (
  tx: Transaction,
  moduleId: string,
  rows: readonly (typeof panelTable.$inferInsert)[],
): Promise<void> => {
  await tx.delete(panelTable).where(eq(panelTable.moduleId, moduleId));
  await tx.insert(panelTable).values([...rows]);
  await tx
    .update(moduleTable)
    .set({
      panelsVersion: sql`${moduleTable.panelsVersion} + 1`,
      version: sql`${moduleTable.version} + 1`,
    })
    .where(eq(moduleTable.moduleId, moduleId));
};
