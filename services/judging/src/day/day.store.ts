import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { AspectStanding, Cell } from '../score-sheet/aspect-state.ts';
import {
  aspectStateTable,
  moduleTable,
  panelTable,
  schemeVersionTable,
  scoreSheetTable,
  sessionTable,
  sheetSignatureTable,
  subjectTable,
} from '../tables.ts';

const ROWS_MAX = 200_000;

export const findModules = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(moduleTable)
    .where(and(eq(moduleTable.eventId, eventId), eq(moduleTable.present, true)))
    .orderBy(asc(moduleTable.position))
    .limit(12);

export const findEventPanels = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(panelTable)
    .where(eq(panelTable.eventId, eventId))
    .orderBy(asc(panelTable.position))
    .limit(1_200);

/** The published schemes in force, by module. */
export const findSchemes = async (tx: Transaction, eventId: string) => {
  const rows = await tx
    .select({ moduleId: schemeVersionTable.moduleId, content: schemeVersionTable.content })
    .from(schemeVersionTable)
    .innerJoin(
      moduleTable,
      and(
        eq(moduleTable.moduleId, schemeVersionTable.moduleId),
        eq(moduleTable.schemeVersion, schemeVersionTable.version),
      ),
    )
    .where(eq(moduleTable.eventId, eventId))
    .limit(12);
  return new Map(rows.map((row) => [row.moduleId, row.content]));
};

export const findSessions = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId))
    .orderBy(asc(sessionTable.startsAt), asc(sessionTable.sessionId))
    .limit(500);

export const findSubjectsInUse = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(subjectTable)
    .where(and(eq(subjectTable.eventId, eventId), eq(subjectTable.inUse, true)))
    .orderBy(sql`label collate "C"`, asc(subjectTable.subjectId))
    .limit(5_000);

export const findEventSheets = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(scoreSheetTable)
    .where(eq(scoreSheetTable.eventId, eventId))
    .orderBy(sql`sub_criterion collate "C"`, asc(scoreSheetTable.sheetId))
    .limit(5_000);

/** Sheets whose present marks this judge has signed. */
export const findSignedBy = async (
  tx: Transaction,
  eventId: string,
  judgeId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectDistinct({ sheetId: scoreSheetTable.sheetId })
    .from(scoreSheetTable)
    .innerJoin(
      sheetSignatureTable,
      and(
        eq(sheetSignatureTable.sheetId, scoreSheetTable.sheetId),
        eq(sheetSignatureTable.hash, scoreSheetTable.signingHash),
      ),
    )
    .where(and(eq(scoreSheetTable.eventId, eventId), eq(sheetSignatureTable.judgeId, judgeId)))
    .limit(5_000);
  return new Set(rows.map((row) => row.sheetId));
};

export type OwnCell = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly state: AspectStanding;
  readonly cell: Cell;
};

/** One judge's cells on these sheets; the database hands out no other judge's. */
export const findOwnCells = async (
  tx: Transaction,
  sheetIds: readonly string[],
  judgeId: string,
): Promise<readonly OwnCell[]> => {
  if (sheetIds.length === 0) return [];
  return tx
    .select({
      subjectId: aspectStateTable.subjectId,
      aspectId: aspectStateTable.aspectId,
      state: aspectStateTable.state,
      cell: sql<Cell>`${aspectStateTable.cells} -> ${judgeId}::text`,
    })
    .from(aspectStateTable)
    .where(
      and(
        inArray(aspectStateTable.sheetId, [...sheetIds]),
        sql`${aspectStateTable.cells} ? ${judgeId}::text`,
        // What lapsed is to be marked anew, and is not shown as given (M09).
        sql`not ${aspectStateTable.cells} -> ${judgeId}::text ? 'lapsed'`,
      ),
    )
    .limit(ROWS_MAX);
};

export type SheetCounts = {
  readonly sheetId: string;
  readonly settled: number;
  readonly partial: number;
  readonly conflicts: number;
};

/** States by sheet, of subjects whose marks are awaited; void aspects count nowhere. */
export const countStates = async (
  tx: Transaction,
  eventId: string,
  voidIds: readonly string[],
): Promise<ReadonlyMap<string, SheetCounts>> => {
  const rows = await tx
    .select({
      sheetId: aspectStateTable.sheetId,
      settled: sql<number>`(count(*) filter (where ${aspectStateTable.state} = 'COMPLETE'))::int`,
      partial: sql<number>`(count(*) filter (where ${aspectStateTable.state} = 'PARTIAL'))::int`,
      conflicts: sql<number>`(count(*) filter (where ${aspectStateTable.state} = 'CONFLICT'))::int`,
    })
    .from(aspectStateTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, aspectStateTable.subjectId))
    .where(
      and(
        eq(subjectTable.eventId, eventId),
        eq(subjectTable.inUse, true),
        eq(subjectTable.code, 'OK'),
        notInArray(aspectStateTable.aspectId, [...voidIds]),
      ),
    )
    .groupBy(aspectStateTable.sheetId)
    .limit(5_000);
  return new Map(rows.map((row) => [row.sheetId, row]));
};
