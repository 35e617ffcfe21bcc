import type { SeatChanged } from '@jinbang/contracts/http/judging-seats';
import type { SeatChangeRow } from './seat-change.store.ts';

/** A change of seats as every page shows it; why is shown beside it to those who may know. */
export const viewSeatChange = (row: SeatChangeRow): SeatChanged => ({
  changeId: row.changeId,
  panelId: row.panelId,
  subCriteria: [...row.subCriteria],
  version: row.panelsVersion,
  judgeId: row.leaverId,
  successorId: row.successorId,
  leftAt: row.leftAt.toISOString(),
  onLeave: row.onLeave,
  completeSheets: row.sheets.flatMap(({ sheetId, isComplete }) => (isComplete ? [sheetId] : [])),
  restarted: row.restarted.map((one) => ({ ...one })),
  lapsedMarks: row.lapsed.length,
});
