import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import type {
  NetworkObjection,
  ObjectionFile,
  ObjectionReceipt,
  OwnObjection,
  PublicObjection,
} from '@jinbang/contracts/http/result-objection';
import { type Answer, ask } from '../../ui/ask.client.ts';

const at = (eventId: string, rest: string): string =>
  `/api/ranking/v1/public/events/${eventId}/${rest}`;

export const fetchResultNotice = (eventId: string): Promise<Answer<ResultNotice>> =>
  ask(at(eventId, 'notice'));

/** @param commandId the same for a repeat of the same words, so that nothing is filed twice */
export const fileObjection = (
  eventId: string,
  body: NetworkObjection,
  commandId: string,
): Promise<Answer<ObjectionReceipt>> =>
  ask(at(eventId, 'objections'), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': commandId },
  });

const byCode = (code: string) => ({ 'objection-code': code });

export const fetchOwnObjection = (eventId: string, code: string): Promise<Answer<OwnObjection>> =>
  ask(at(eventId, 'own-objection'), { headers: byCode(code) });

const UPLOAD_MS = 120_000;

export const handInFile = (
  eventId: string,
  { code, place, file }: { readonly code: string; readonly place: number; readonly file: File },
): Promise<Answer<ObjectionFile>> =>
  ask(at(eventId, `own-objection/files/${place}`), {
    method: 'PUT',
    rawBody: file,
    headers: { ...byCode(code), 'content-type': 'application/octet-stream' },
    timeoutMs: UPLOAD_MS,
  });

/** How far an objection of the office is, by the number the office gave. */
export const fetchPublicObjection = (
  eventId: string,
  objectionId: string,
): Promise<Answer<PublicObjection>> =>
  ask(at(eventId, `objections/${encodeURIComponent(objectionId)}`));
