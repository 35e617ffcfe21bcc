import type { Bilingual } from '@jinbang/contracts/primitive';
import { call, command, GATEWAY, REGISTRATION } from '../../console/call.client.ts';
import type { Answer } from '../../ui/ask.client.ts';
import type { Holder } from './holders.rules.ts';

type Entry = {
  readonly entryId: string;
  readonly state: 'entered' | 'admitted' | 'withdrawn';
  readonly members: readonly { readonly personId: string }[];
};
type Page = { readonly items: readonly Entry[]; readonly next: string | null };

export type IssuedCode = {
  readonly codeId: string;
  readonly entryNo: string;
  readonly code: string | null;
  readonly expiresAt: string;
};

export const askEvent = (eventId: string): Promise<Answer<{ readonly name: Bilingual }>> =>
  call(`${REGISTRATION}/events/${eventId}`);

const PAGES_MAX = 20;

/** Every entry of the event. */
export const askEntries = async (eventId: string): Promise<Answer<readonly Entry[]>> => {
  const items: Entry[] = [];
  let after = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await call<Page>(
      `${REGISTRATION}/events/${eventId}/entries?limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    );
    if (!answer.ok) return answer;
    items.push(...answer.body.items);
    if (answer.body.next === null) return { ok: true, body: items };
    after = answer.body.next;
  }
  return { ok: true, body: items };
};

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
