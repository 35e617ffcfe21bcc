import { Fault } from '@jinbang/kernel/fault';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { ArrangedEvent, DeclaredCompetition, PlannedSession } from '../tables.ts';

/** A fact about something inside an event must name it; one that does not cannot be applied. */
export const eventIdOf = (fact: { readonly eventId: string | null; readonly type: string }) => {
  if (fact.eventId !== null) return fact.eventId;
  throw new Fault(`${fact.type} names no event`, { retryable: false });
};

/** A row with the id alone for events nobody spoke of before: no order between streams is assumed. */
export const keepEventIds = async (tx: Transaction, eventIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`
    insert into event (event_id)
    select distinct event_id from unnest(${sql.param([...new Set(eventIds)])}::uuid[]) as told (event_id)
    where not exists (select from event known where known.event_id = told.event_id)
    on conflict do nothing`);
};

const EVENTS_MAX = 1_000;

/** The events of a contest that anybody spoke of. */
export const findEventsOfCompetition = async (
  db: Pick<Database, 'execute'>,
  competitionId: string,
): Promise<readonly string[]> => {
  const rows = await db.execute<{ event_id: string }>(sql`
    select event_id from event where competition_id = ${competitionId}::uuid
    order by event_id limit ${EVENTS_MAX}`);
  return rows.map((row) => row.event_id);
};

export const saveCompetitions = async (
  tx: Transaction,
  rows: readonly { competitionId: string; declared: DeclaredCompetition }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into competition (competition_id, declared)
    select competition_id, declared::jsonb from unnest(
      ${sql.param(rows.map((row) => row.competitionId))}::uuid[],
      ${sql.param(rows.map((row) => JSON.stringify(row.declared)))}::text[]
    ) as told (competition_id, declared)
    on conflict (competition_id) do update set declared = excluded.declared`);
};

export const saveEvents = async (
  tx: Transaction,
  rows: readonly { eventId: string; competitionId: string | null; arranged: ArrangedEvent }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into event (event_id, competition_id, arranged)
    select event_id, competition_id, arranged::jsonb from unnest(
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => row.competitionId))}::uuid[],
      ${sql.param(rows.map((row) => JSON.stringify(row.arranged)))}::text[]
    ) as told (event_id, competition_id, arranged)
    on conflict (event_id) do update
      set competition_id = excluded.competition_id, arranged = excluded.arranged`);
};

export const saveJudgingStates = async (
  tx: Transaction,
  rows: readonly { eventId: string; state: string }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into event (event_id, judging_state)
    select event_id, state from unnest(
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => row.state))}::text[]
    ) as told (event_id, state)
    on conflict (event_id) do update set judging_state = excluded.judging_state`);
};

export const saveReviewCodes = async (
  tx: Transaction,
  rows: readonly {
    moduleId: string;
    eventId: string;
    groups: readonly { group: string | null; codes: readonly string[] }[];
  }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into review_code_list (module_id, event_id, groups)
    select module_id, event_id, groups::jsonb from unnest(
      ${sql.param(rows.map((row) => row.moduleId))}::uuid[],
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => JSON.stringify(row.groups)))}::text[]
    ) as told (module_id, event_id, groups)
    on conflict (module_id) do update set groups = excluded.groups`);
};

export const saveSessions = async (
  tx: Transaction,
  rows: readonly { sessionId: string; eventId: string; planned: PlannedSession }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into session (session_id, event_id, planned)
    select session_id, event_id, planned::jsonb from unnest(
      ${sql.param(rows.map((row) => row.sessionId))}::uuid[],
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => JSON.stringify(row.planned)))}::text[]
    ) as told (session_id, event_id, planned)
    on conflict (session_id) do update
      set event_id = excluded.event_id, planned = excluded.planned`);
};
