import { type AnyFact, PART_ROWS_MAX, subjectOf } from '@jinbang/contracts/fact';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import type postgres from 'postgres';
import { groupsOf, type PlannedContest, type PlannedEvent } from './promotion-plan.ts';

const factsOf = (competitionId: string, event: PlannedEvent): readonly AnyFact[] => {
  const { eventId, resultId, rows, finalisedAt } = event;
  const shared = {
    version: 1,
    occurredAt: finalisedAt.toISOString(),
    competitionId,
    eventId,
    aggregateId: resultId,
    causedBy: 'bench',
    traceparent: null,
  };
  const parts = Array.from({ length: Math.ceil(rows.length / PART_ROWS_MAX) }, (_, index) => ({
    resultVersion: 1,
    part: index + 1,
    rows: rows.slice(index * PART_ROWS_MAX, (index + 1) * PART_ROWS_MAX),
  }));
  const closing = {
    resultVersion: 1,
    state: 'FINAL',
    parts: parts.length,
    rows: rows.length,
    hash: setHash(rows),
    pageUrl: `/api/ranking/v1/public/results/${eventId}/1`,
    pageHash: setHash([1, ...rows]),
    groups: groupsOf(event),
  };
  const told = [
    ...parts.map((data) => ({ type: 'ranking.result.part', data }) as const),
    { type: 'ranking.result.finalised', data: closing } as const,
  ];
  return told.map(({ type, data }, index) => ({
    ...shared,
    factId: newId(),
    type,
    aggregateVersion: index + 1,
    data,
  }));
};

/** Puts the facts of final results into ranking's outbox, where its relay finds them. */
export const tellResults = async (
  sql: postgres.Sql,
  { competitionId, events }: PlannedContest,
): Promise<number> => {
  const facts = events.flatMap((event) => factsOf(competitionId, event));
  await sql`insert into outbox (fact_id, subject, body)
    select fact_id, subject, body from unnest(
      ${facts.map(({ factId }) => factId)}::uuid[],
      ${facts.map(subjectOf)}::text[],
      ${facts.map((fact) => JSON.stringify(fact))}::text[]
    ) with ordinality as fact (fact_id, subject, body, place) order by place`;
  return facts.length;
};
