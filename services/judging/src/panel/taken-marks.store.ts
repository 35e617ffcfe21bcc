import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray } from 'drizzle-orm';
import { seatChangeTable } from '../panel.tables.ts';
import { aspectStateTable, scoreSheetTable } from '../tables.ts';
import type { SeatChange } from './seat-change.rules.ts';

const STATES_MAX = 200_000;

/** Changes of seats in an event, the first one first. */
export const findEventSeatChanges = (
  tx: Transaction,
  eventId: string,
): Promise<readonly (SeatChange & { readonly moduleId: string })[]> =>
  tx
    .select()
    .from(seatChangeTable)
    .where(eq(seatChangeTable.eventId, eventId))
    .orderBy(seatChangeTable.panelsVersion, seatChangeTable.changeId)
    .limit(1_000);

/** Every aspect somebody began, of these sub-criteria of a module. */
export const findMarkedPlaces = (
  tx: Transaction,
  moduleId: string,
  subCriteria: readonly string[],
) =>
  tx
    .select({
      subjectId: aspectStateTable.subjectId,
      aspectId: aspectStateTable.aspectId,
      cells: aspectStateTable.cells,
      state: aspectStateTable.state,
      sheetId: scoreSheetTable.sheetId,
      subCriterion: scoreSheetTable.subCriterion,
      reopenedVersion: scoreSheetTable.reopenedVersion,
    })
    .from(aspectStateTable)
    .innerJoin(scoreSheetTable, eq(scoreSheetTable.sheetId, aspectStateTable.sheetId))
    .where(
      and(
        eq(scoreSheetTable.moduleId, moduleId),
        inArray(scoreSheetTable.subCriterion, [...subCriteria]),
      ),
    )
    .limit(STATES_MAX);
