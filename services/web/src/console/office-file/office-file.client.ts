import type {
  OfficeAnswerPreview,
  OfficeColumn,
  OfficeContents,
  OfficeFileView,
} from '@jinbang/contracts/http/office-file';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';
/** Thousands of forms are set one after the other. */
const MAKING_MS = 60 * 60_000;

export const fetchContents = (batchId: string): Promise<Answer<OfficeContents>> =>
  call(`${CERTIFICATION}/office-files/contents?batchIds=${batchId}`);

type Files = { readonly items: readonly OfficeFileView[]; readonly next: string | null };

export const fetchFiles = (batchId: string): Promise<Answer<Files>> =>
  call(`${CERTIFICATION}/office-files?batchId=${batchId}&limit=20`);

export type TakeWish = {
  readonly batchId: string;
  readonly password: string;
  readonly columns: readonly OfficeColumn[];
  readonly byHand: boolean;
  readonly signal: AbortSignal;
};
export type TakenFile = { readonly file: Blob; readonly name: string };

/** Each press asks anew: a file that left once is not sent a second time under one order. */
export const takeFile = async (wish: TakeWish): Promise<Answer<TakenFile>> => {
  const { batchId, password, columns, byHand, signal } = wish;
  let name = 'office-file.zip';
  const answer = await call<Blob>(`${CERTIFICATION}/office-files`, {
    method: 'POST',
    body: { batchIds: [batchId], password, columns, byHand },
    headers: { 'idempotency-key': newId() },
    timeoutMs: MAKING_MS,
    as: 'blob',
    signal,
    onFileName: (told) => {
      name = told ?? name;
    },
  });
  return answer.ok ? { ok: true, body: { file: answer.body, name } } : answer;
};

/** Reads the office's workbook; nothing of it is kept by the server. */
export const readAnswer = (batchId: string, file: Blob): Promise<Answer<OfficeAnswerPreview>> =>
  call(`${CERTIFICATION}/decision-batches/${batchId}/office-answer`, {
    method: 'PUT',
    rawBody: file,
    headers: { 'content-type': 'application/octet-stream' },
    timeoutMs: 40_000,
  });
