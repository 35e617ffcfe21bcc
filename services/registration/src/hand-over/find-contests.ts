import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/** A contest of this system, with its events. */
export type Contest = {
  readonly competitionId: string;
  readonly name: string;
  readonly eventIds: readonly string[];
};

const CONTESTS_MAX = 1_000;

/** Everything that could be handed over, or was. */
export const findContests = async (tx: Transaction): Promise<readonly Contest[]> => {
  const rows = await tx.execute<Contest>(sql`
    select competition_id as "competitionId", name->>'zh' as name,
      (select coalesce(json_agg(event_id order by event_id), '[]') from event
        where event.competition_id = competition.competition_id) as "eventIds"
    from competition order by competition_id limit ${CONTESTS_MAX}`);
  return [...rows];
};
