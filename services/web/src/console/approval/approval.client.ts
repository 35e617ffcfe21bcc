import type {
  BatchAnswered,
  BatchPage,
  DecisionHistory,
  PaperAnswer,
  PaperRecord,
  ProposedRow,
  QueuedBatch,
  ScanKept,
} from '@jinbang/contracts/http/approval';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import type { View } from './approval.rules.ts';

const CERTIFICATION = '/api/certification/v1';
const BATCHES = `${CERTIFICATION}/decision-batches`;
const UPLOAD_MS = 120_000;

export type Queue = {
  readonly items: readonly QueuedBatch[];
  readonly next: string | null;
};
export type ShownBatch = { readonly batch: BatchPage; readonly rows: List<ProposedRow> };

export const fetchQueue = (view: View, limit = 100): Promise<Answer<Queue>> =>
  call(`${CERTIFICATION}/approval-queue?view=${view}&limit=${limit}`);

/** The batch and its rows: what a signature is given under. */
export const fetchBatch = async (batchId: string): Promise<Answer<ShownBatch>> => {
  const batch = await call<BatchPage>(`${BATCHES}/${batchId}`);
  if (!batch.ok) return batch;
  const rows = await callAll<ProposedRow>(`${BATCHES}/${batchId}/rows`);
  return rows.ok ? { ok: true, body: { batch: batch.body, rows: rows.body } } : rows;
};

export const fetchHistory = (decisionId: string): Promise<Answer<DecisionHistory>> =>
  call(`${CERTIFICATION}/decisions/${decisionId}/history`);

type Returned = { readonly decisionId: string; readonly reason: string };

export const sign = (
  { batchId, rowsHash, version }: BatchPage,
  returned: readonly Returned[],
  documentNo: string,
): Promise<Answer<BatchAnswered>> =>
  command(`${BATCHES}/${batchId}/approval`, {
    method: 'POST',
    body: { rowsHash, returned, ...(documentNo.trim() === '' ? {} : { documentNo }) },
    version,
  });

export const proposeAgain = (
  notes: ReadonlyMap<string, string>,
): Promise<Answer<{ readonly batchId: string }>> =>
  command(BATCHES, {
    method: 'POST',
    body: {
      decisionIds: [...notes.keys()],
      notes: [...notes]
        .filter(([, note]) => note.trim() !== '')
        .map(([decisionId, note]) => ({ decisionId, note: note.trim() })),
    },
  });

export const fetchLetters = (
  batchId: string,
): Promise<Answer<{ readonly items: readonly PaperAnswer[] }>> =>
  call(`${BATCHES}/${batchId}/paper-answers`);

/** Hands the scan in as it is; the server says by its content what it is. */
export const handInScan = (batchId: string, file: File): Promise<Answer<ScanKept>> =>
  call(`${BATCHES}/${batchId}/scans`, {
    method: 'PUT',
    rawBody: file,
    headers: { 'idempotency-key': newId(), 'content-type': file.type || 'application/pdf' },
    timeoutMs: UPLOAD_MS,
  });

export const recordLetter = (
  { batchId, version }: BatchPage,
  record: PaperRecord,
): Promise<Answer<unknown>> =>
  command(`${BATCHES}/${batchId}/paper-answers`, { method: 'POST', body: record, version });

export const confirmLetter = ({
  batchId,
  answerId,
  contentHash,
}: PaperAnswer): Promise<Answer<BatchAnswered>> =>
  command(`${BATCHES}/${batchId}/paper-answers/${answerId}/confirmation`, {
    method: 'POST',
    body: { contentHash },
  });

export const withdrawLetter = (
  { batchId, answerId }: PaperAnswer,
  reason: string,
): Promise<Answer<unknown>> =>
  command(`${BATCHES}/${batchId}/paper-answers/${answerId}/withdrawal`, {
    method: 'POST',
    body: { reason },
  });

export const scanAddress = ({ batchId, answerId }: PaperAnswer): string =>
  `${BATCHES}/${batchId}/paper-answers/${answerId}/scan`;
