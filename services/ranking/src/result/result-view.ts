import type { ResultView } from '@jinbang/contracts/http/result-desk';
import type { ResultRecord } from './result.store.ts';

/** A result as staff see it. */
export const viewOf = (
  result: ResultRecord,
  pageUrlOf: (eventId: string, version: number) => string,
): ResultView => ({
  resultId: result.resultId,
  eventId: result.eventId,
  version: result.version,
  revision: result.revision,
  state: result.state,
  rows: result.rowCount,
  pageUrl: pageUrlOf(result.eventId, result.version),
  pageHash: result.pageHash,
  submittedBy: result.submittedBy,
  submittedAt: result.submittedAt.toISOString(),
  approvedBy: result.approvedBy,
  approvedAt: result.approvedAt?.toISOString() ?? null,
  noticeUntil: result.noticeUntil?.toISOString() ?? null,
  finalisedAt: result.finalisedAt?.toISOString() ?? null,
  releasedAt: result.releasedAt?.toISOString() ?? null,
  reason: result.reason,
});
