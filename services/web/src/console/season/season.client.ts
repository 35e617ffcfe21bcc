import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, type List, REGISTRATION } from '../call.client.ts';
import type { SeasonCompetition, SeasonEvent } from './season.rules.ts';

type Told = Omit<SeasonCompetition, 'events'> & {
  readonly events: readonly Omit<SeasonEvent, 'result'>[];
};

type Results = {
  readonly items: readonly { readonly version: number; readonly state: string }[];
};

/** Where the newest result stands. Who may not read standings sees the event as registration tells it. */
const resultOf = async ({ eventId, state, finalAt }: Told['events'][number]) => {
  if (state !== 'DECRYPTED' || finalAt !== null) return null;
  const answer = await call<Results>(`/api/ranking/v1/events/${eventId}/results`);
  const standing = answer.ok ? answer.body.items : [];
  return standing.toSorted((left, right) => right.version - left.version)[0]?.state ?? null;
};

/**
 * The contests of a year, and how far each event is: registration and, at the end, ranking.
 * @param asksRanking whether whoever asks has an office that reads standings
 */
export const fetchSeason = async (
  year: number,
  asksRanking: boolean,
): Promise<Answer<List<SeasonCompetition>>> => {
  const season = await callAll<Told>(`${REGISTRATION}/season?year=${year}`);
  if (!season.ok) return season;
  const items = await Promise.all(
    season.body.items.map(async (competition) => ({
      ...competition,
      events: await Promise.all(
        competition.events.map(async (event) => ({
          ...event,
          result: asksRanking ? await resultOf(event) : null,
        })),
      ),
    })),
  );
  return { ok: true, body: { ...season.body, items } };
};
