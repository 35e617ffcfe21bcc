import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Answer } from '../../ui/ask.client.ts';
import { call, REGISTRATION } from '../call.client.ts';

/** A form the server says this person may print here. */
export type PaperChoice = { readonly form: string; readonly no: string; readonly name: Bilingual };

export type PaperWish = { readonly byHand: boolean; readonly rehearsal: boolean };

/** A long list takes the server some seconds. */
const PRINT_MS = 40_000;

const addressOf = (eventId: string): string => `${REGISTRATION}/events/${eventId}/papers`;

export const listPapers = (
  eventId: string,
): Promise<Answer<{ readonly items: readonly PaperChoice[] }>> => call(addressOf(eventId));

export const fetchPaper = (
  eventId: string,
  form: string,
  { byHand, rehearsal }: PaperWish,
): Promise<Answer<Blob>> => {
  const query = new URLSearchParams({
    ...(byHand ? { byHand: 'yes' } : {}),
    ...(rehearsal ? { rehearsal: 'yes' } : {}),
  });
  return call(`${addressOf(eventId)}/${form}?${query}`, { as: 'blob', timeoutMs: PRINT_MS });
};
