import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, REGISTRATION } from '../call.client.ts';

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

/** The events of all competitions one holds an office in. */
export const fetchEvents = async (): Promise<Answer<readonly ConsoleEvent[]>> => {
  const competitions = await callAll<Competition>(`${REGISTRATION}/competitions`);
  if (!competitions.ok) return competitions;
  const events: ConsoleEvent[] = [];
  for (const { competitionId, name } of competitions.body.items) {
    const answer = await callAll<ConsoleEvent>(
      `${REGISTRATION}/competitions/${competitionId}/events`,
    );
    if (!answer.ok) return answer;
    events.push(...answer.body.items.map((event) => ({ ...event, competition: name })));
  }
  return { ok: true, body: events };
};

export const fetchSessions = async (
  eventId: string,
): Promise<Answer<readonly ConsoleSession[]>> => {
  const answer = await callAll<ConsoleSession>(`${REGISTRATION}/events/${eventId}/sessions`);
  return answer.ok ? { ok: true, body: answer.body.items } : answer;
};

export const fetchProgress = (eventId: string): Promise<Answer<JudgingProgress>> =>
  call(`/api/judging/v1/events/${eventId}/progress`);
