import { until } from '../demo/http-client.ts';
import { inDatabase } from './own-postgres.ts';
import type { Stage } from './stage.ts';

const WITHIN_MS = 120_000;

type Readiness = { readonly lag?: Readonly<Record<string, number | null>> };

const waitingFacts = ({ postgres }: Stage): Promise<number> =>
  inDatabase(postgres, 'judging', async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from outbox where sent_at is null`;
    return row?.count ?? 0;
  });

/** Facts ranking has not applied yet, as it says itself. */
export const rankingBehind = async ({ urls }: Pick<Stage, 'urls'>): Promise<number> => {
  const answer = await fetch(`${urls.services.ranking}/readyz`);
  // Safe: the shape every service answers with; a part that is missing counts as behind.
  const { lag } = (await answer.json()) as Readiness;
  return lag?.judging ?? Number.POSITIVE_INFINITY;
};

/** Waits until nothing of an earlier run is under way any more, so that runs do not disturb each other. */
export const settleDown = async (stage: Stage): Promise<void> => {
  const left = async () => (await waitingFacts(stage)) + (await rankingBehind(stage));
  await until('everything that was marked is ranked', left, (count) => count === 0, WITHIN_MS);
};

/** Marks stored in judging for an event: what was acknowledged, no more and no less. */
export const storedMarks = ({ postgres }: Stage, eventId: string): Promise<number> =>
  inDatabase(postgres, 'judging', async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from mark where event_id = ${eventId}`;
    return row?.count ?? 0;
  });
