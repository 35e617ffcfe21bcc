import { z } from '@hono/zod-openapi';
import type { ResultRecord } from './result.store.ts';

const instant = z.iso.datetime();

/** A result as staff see it; the public page has its own form. */
export const resultView = z
  .object({
    resultId: z.uuid(),
    eventId: z.uuid(),
    version: z.int(),
    /** For `If-Match`. */
    revision: z.int(),
    state: z.enum(['PROVISIONAL', 'PUBLIC_NOTICE', 'FINAL', 'AMENDED', 'SUPERSEDED']),
    rows: z.int(),
    pageUrl: z.string(),
    pageHash: z.string(),
    submittedBy: z.uuid(),
    submittedAt: instant,
    approvedBy: z.uuid().nullable(),
    approvedAt: instant.nullable(),
    noticeUntil: instant.nullable(),
    finalisedAt: instant.nullable(),
    /** From when everybody may read it. */
    releasedAt: instant.nullable(),
    /** Why it was handed in again. */
    reason: z.string().nullable(),
  })
  .openapi('RankingResult');
export type ResultView = z.infer<typeof resultView>;

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
