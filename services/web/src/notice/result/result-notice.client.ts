import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import type {
  NetworkObjection,
  ObjectionFile,
  ObjectionReceipt,
  OwnObjection,
  PublicObjection,
} from '@jinbang/contracts/http/result-objection';
import { type Answer, ask } from '../../ui/ask.client.ts';

/** Where a notice hangs: its result and objections stand below. */
export const placeOfResult = (eventId: string): ObjectionPlace => ({
  base: `/api/ranking/v1/public/events/${eventId}`,
  about: 'result',
});

/** What is objected to, and where: a result with its entries, or a list of promotions with its lines. */
export type ObjectionPlace = { readonly base: string; readonly about: 'result' | 'promotion' };

const at = ({ base }: ObjectionPlace, rest: string): string => `${base}/${rest}`;

export const fetchResultNotice = (eventId: string): Promise<Answer<ResultNotice>> =>
  ask(at(placeOfResult(eventId), 'notice'));

/** @param commandId the same for a repeat of the same words, so that nothing is filed twice */
export const fileObjection = (
  place: ObjectionPlace,
  body: NetworkObjection,
  commandId: string,
): Promise<Answer<ObjectionReceipt>> =>
  ask(at(place, 'objections'), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': commandId },
  });

const byCode = (code: string) => ({ 'objection-code': code });

export const fetchOwnObjection = (
  place: ObjectionPlace,
  code: string,
): Promise<Answer<OwnObjection>> => ask(at(place, 'own-objection'), { headers: byCode(code) });

const UPLOAD_MS = 120_000;

export const handInFile = (
  where: ObjectionPlace,
  { code, place, file }: { readonly code: string; readonly place: number; readonly file: File },
): Promise<Answer<ObjectionFile>> =>
  ask(at(where, `own-objection/files/${place}`), {
    method: 'PUT',
    rawBody: file,
    headers: { ...byCode(code), 'content-type': 'application/octet-stream' },
    timeoutMs: UPLOAD_MS,
  });

/** How far an objection of the office is, by the number the office gave. */
export const fetchPublicObjection = (
  place: ObjectionPlace,
  objectionId: string,
): Promise<Answer<PublicObjection>> =>
  ask(at(place, `objections/${encodeURIComponent(objectionId)}`));
