import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, REGISTRATION } from '../call.client.ts';
import { fetchSeason } from '../season/season.client.ts';
import { type Ended, type Stage, stageOf } from '../season/season.rules.ts';

type Competition = {
  readonly competitionId: string;
  readonly name: Bilingual;
  readonly seasonYear: number;
};

/** The part of registration's event and session that this page shows. */
export type ConsoleEvent = {
  readonly eventId: string;
  readonly name: Bilingual;
  readonly state: string;
  /** The furthest any service told: registration alone ends at DECRYPTED. */
  readonly stage: Stage | Ended;
  readonly board: string;
  readonly competition: Bilingual;
};
export type ConsoleSession = { readonly sessionId: string; readonly name: Bilingual };

const untold = { judging: null, finalAt: null, result: null, certifiedAt: null };

/** How far each event of these years is; what could not be read stays at what registration says. */
const fetchStages = async (
  years: ReadonlySet<number>,
  asksRanking: boolean,
): Promise<ReadonlyMap<string, Stage | Ended>> => {
  const seasons = await Promise.all([...years].map((year) => fetchSeason(year, asksRanking)));
  return new Map(
    seasons
      .flatMap((answer) => (answer.ok ? answer.body.items : []))
      .flatMap(({ events }) => events.map((one) => [one.eventId, stageOf(one)] as const)),
  );
};

/** The events of all competitions one holds an office in. */
export const fetchEvents = async (
  asksRanking: boolean,
): Promise<Answer<readonly ConsoleEvent[]>> => {
  const competitions = await callAll<Competition>(`${REGISTRATION}/competitions`);
  if (!competitions.ok) return competitions;
  const stages = await fetchStages(
    new Set(competitions.body.items.map(({ seasonYear }) => seasonYear)),
    asksRanking,
  );
  const events: ConsoleEvent[] = [];
  for (const { competitionId, name } of competitions.body.items) {
    const answer = await callAll<ConsoleEvent>(
      `${REGISTRATION}/competitions/${competitionId}/events`,
    );
    if (!answer.ok) return answer;
    events.push(
      ...answer.body.items.map((event) => ({
        ...event,
        competition: name,
        stage: stages.get(event.eventId) ?? stageOf({ ...untold, state: event.state }),
      })),
    );
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
