import type { Bilingual } from '@jinbang/contracts/primitive';
import {
  call,
  callAll,
  command,
  GATEWAY,
  type List,
  REGISTRATION,
} from '../../console/call.client.ts';
import type { Answer } from '../../ui/ask.client.ts';
import type { Entry, Holder } from './holders.rules.ts';

export type IssuedCode = {
  readonly codeId: string;
  readonly entryNo: string;
  readonly code: string | null;
  readonly expiresAt: string;
};

export const askEvent = (eventId: string): Promise<Answer<{ readonly name: Bilingual }>> =>
  call(`${REGISTRATION}/events/${eventId}`);

/** The entries of the event, as far as `callAll` goes: 4,000. */
export const askEntries = (eventId: string): Promise<Answer<List<Entry>>> =>
  callAll(`${REGISTRATION}/events/${eventId}/entries`);

const AT_ONCE = 200;

/** Codes for all of them, in lists the gateway takes; stops at the first refusal. */
export const makeCodes = async (
  eventId: string,
  holders: readonly Holder[],
  expiresInDays: number,
): Promise<Answer<readonly IssuedCode[]>> => {
  const made: IssuedCode[] = [];
  for (let from = 0; from < holders.length; from += AT_ONCE) {
    const answer = await command<{ readonly items: readonly IssuedCode[] }>(
      `${GATEWAY}/events/${eventId}/contestant-codes`,
      { method: 'POST', body: { holders: holders.slice(from, from + AT_ONCE), expiresInDays } },
    );
    if (!answer.ok) return answer;
    made.push(...answer.body.items);
  }
  return { ok: true, body: made };
};
