import type { BatchNotices, PromotionObjection } from '@jinbang/contracts/http/promotion-notice';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

const BASE = '/api/certification/v1';

export const fetchNotices = (batchId: string): Promise<Answer<BatchNotices>> =>
  call(`${BASE}/decision-batches/${batchId}/promotion-notices`);

export const postNotice = (batchId: string, workingDays: number): Promise<Answer<unknown>> =>
  command(`${BASE}/decision-batches/${batchId}/promotion-notices`, {
    method: 'POST',
    body: { workingDays },
  });

export const takeDown = (noticeId: string, reason: string): Promise<Answer<unknown>> =>
  command(`${BASE}/promotion-notices/${noticeId}/removal`, { method: 'POST', body: { reason } });

export type Written = {
  readonly line: number | null;
  readonly name: string;
  readonly contact: string;
  readonly matter: string;
};

/** What came in writing; without a name nobody is named. */
export const recordWritten = (
  noticeId: string,
  { line, name, contact, matter }: Written,
): Promise<Answer<unknown>> =>
  command(`${BASE}/promotion-notices/${noticeId}/objections`, {
    method: 'POST',
    body: { line, objector: name === '' ? null : { kind: 'person', name, contact }, matter },
  });

/** One step with an objection; what is said stands in the answer. */
export type Handling = 'accept' | 'decline' | 'uphold' | 'dismiss';

export const handleObjection = (
  { objectionId, version }: Pick<PromotionObjection, 'objectionId' | 'version'>,
  handling: Handling,
  said: string,
): Promise<Answer<unknown>> => {
  const at = `${BASE}/promotion-objections/${objectionId}`;
  const bodies = {
    accept: { outcome: 'accepted' },
    decline: { outcome: 'declined', reason: said },
    uphold: { outcome: 'upheld', answer: said },
    dismiss: { outcome: 'dismissed', answer: said },
  };
  const isAnswer = handling === 'uphold' || handling === 'dismiss';
  const path = isAnswer ? `${at}/answer` : `${at}/acceptance`;
  return command(path, { method: 'POST', body: bodies[handling], version });
};
