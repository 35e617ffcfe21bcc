import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Refusal } from '../demo/http-client.ts';
import {
  type ComparisonLine,
  compareStandings,
  isSameStanding,
  type Standing,
} from './comparison.rules.ts';

const WAIT_MS = 180_000;
const PAUSE_MS = 300;

type Page = {
  readonly totalMax: string;
  readonly items: Standing['rows'];
  readonly next: string | null;
};

const NOTHING: Standing = { totalMax: '0', rows: [] };

/** The whole standing of an event; nothing while ranking has not heard of it. */
const readStanding = async (client: Client, eventId: string): Promise<Standing> => {
  const rows: Standing['rows'][number][] = [];
  let totalMax = '0';
  for (let after: string | null = ''; after !== null; ) {
    const query = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page: Page = await client.get<Page>(
      `/api/ranking/v1/events/${eventId}/standings?limit=200${query}`,
    );
    rows.push(...page.items);
    ({ totalMax, next: after } = page);
  }
  return { totalMax, rows };
};

const orNothing = (cause: unknown): Standing => {
  if (cause instanceof Refusal && [403, 404].includes(cause.status)) return NOTHING;
  throw cause;
};

/**
 * The standings of the contest on both sides. The city makes its own anew from what it is told, so
 * it is waited for until they are the same, or too long.
 */
export const lookAtStandings = async (
  hall: Client,
  city: Client,
  eventIds: readonly string[],
): Promise<readonly ComparisonLine[]> => {
  const lines: ComparisonLine[] = [];
  const startMs = Date.now();
  for (const eventId of eventIds) {
    const here = await readStanding(hall, eventId).catch(orNothing);
    let there = await readStanding(city, eventId).catch(orNothing);
    while (!isSameStanding(here, there) && Date.now() - startMs < WAIT_MS) {
      await sleep(PAUSE_MS);
      there = await readStanding(city, eventId).catch(orNothing);
    }
    lines.push(compareStandings(eventId, here, there));
  }
  return lines;
};
