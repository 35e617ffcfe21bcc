import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { type Answer, ask } from '../ui/ask.client.ts';
import type { Bilingual } from '../ui/language.ts';

const REGISTRATION = '/api/registration/v1';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
type Competition = { readonly competitionId: string; readonly name: Bilingual };

/** The part of registration's event and session that this page shows. */
export type ConsoleEvent = {
  readonly eventId: string;
  readonly name: Bilingual;
  readonly state: string;
  readonly board: string;
  readonly competition: Bilingual;
};
export type ConsoleSession = { readonly sessionId: string; readonly name: Bilingual };

const LISTS_MAX = 20;

/** Every item of a paged list, as far as a person would read it. */
const askAll = async <Item>(token: string, path: string): Promise<Answer<readonly Item[]>> => {
  const items: Item[] = [];
  let after = '';
  for (let list = 0; list < LISTS_MAX; list += 1) {
    const answer = await ask<Page<Item>>(`${path}?limit=200${after}`, { token });
    if (!answer.ok) return answer;
    items.push(...answer.body.items);
    if (answer.body.next === null) break;
    after = `&after=${encodeURIComponent(answer.body.next)}`;
  }
  return { ok: true, body: items };
};

/** The events of all competitions one holds an office in. */
export const fetchEvents = async (token: string): Promise<Answer<readonly ConsoleEvent[]>> => {
  const competitions = await askAll<Competition>(token, `${REGISTRATION}/competitions`);
  if (!competitions.ok) return competitions;
  const events: ConsoleEvent[] = [];
  for (const { competitionId, name } of competitions.body) {
    const answer = await askAll<ConsoleEvent>(
      token,
      `${REGISTRATION}/competitions/${competitionId}/events`,
    );
    if (!answer.ok) return answer;
    events.push(...answer.body.map((event) => ({ ...event, competition: name })));
  }
  return { ok: true, body: events };
};

export const fetchSessions = (
  token: string,
  eventId: string,
): Promise<Answer<readonly ConsoleSession[]>> =>
  askAll(token, `${REGISTRATION}/events/${eventId}/sessions`);

export const fetchProgress = (token: string, eventId: string): Promise<Answer<JudgingProgress>> =>
  ask(`/api/judging/v1/events/${eventId}/progress`, { token });
