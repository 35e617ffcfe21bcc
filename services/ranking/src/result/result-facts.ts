import { PART_ROWS_MAX } from '@jinbang/contracts/fact';
import { type ResultRow, resultFinalisedV1, resultPartV1 } from '@jinbang/contracts/ranking/result';
import { setHash } from '@jinbang/contracts/set-hash';
import type { NewId } from '@jinbang/kernel/id';
import type { ResultRecord } from './result.store.ts';

type Told = {
  readonly competitionId: string | null;
  readonly causedBy: string;
  readonly occurredAt: Date;
  readonly newId: NewId;
};

const envelope = (result: ResultRecord, { newId, occurredAt, competitionId, causedBy }: Told) => ({
  factId: newId(),
  version: 1 as const,
  occurredAt: occurredAt.toISOString(),
  competitionId,
  eventId: result.eventId,
  aggregateId: result.resultId,
  aggregateVersion: result.revision,
  causedBy,
  traceparent: null,
});

/** The parts of a final result and the fact that closes it: only now may certificates follow. */
export const finalResultFacts = (
  result: ResultRecord,
  state: 'FINAL' | 'AMENDED',
  rows: readonly ResultRow[],
  pageUrl: string,
  told: Told,
) => {
  const parts = Array.from({ length: Math.ceil(rows.length / PART_ROWS_MAX) }, (_, index) => ({
    ...envelope(result, told),
    type: resultPartV1.type,
    data: {
      resultVersion: result.version,
      part: index + 1,
      rows: rows.slice(index * PART_ROWS_MAX, (index + 1) * PART_ROWS_MAX),
    },
  }));
  const closing = {
    ...envelope(result, told),
    type: resultFinalisedV1.type,
    data: {
      resultVersion: result.version,
      state,
      parts: parts.length,
      rows: rows.length,
      hash: setHash(rows),
      pageUrl,
      pageHash: result.pageHash,
      totalMax: result.totalMax,
      groups: result.counts,
    },
  };
  return [...parts, closing];
};
