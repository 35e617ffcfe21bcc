import type { QueueQuery } from '@jinbang/contracts/http/approval';
import type { Level } from '@jinbang/contracts/level';
import type { Decision } from '@jinbang/promotion/decision';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { competitionTable, eventTable } from '../heard.tables.ts';
import { decisionBatchTable, issuerTable } from '../tables.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { withinOffices } from '../viewer/within-offices.store.ts';

const openReturns = sql`exists (select from decision
  where decision.batch_id = ${decisionBatchTable.batchId} and decision.state = 'returned')`;

const STATE_OF = {
  waiting: 'waiting',
  returned: 'approved',
  answered: 'approved',
  superseded: 'superseded',
} as const;

/** The oldest first where something waits; the newest answer first where it is looked up. */
const orderOf = ({ view, after }: QueueQuery) => {
  const { batchId, proposedAt, approvedAt } = decisionBatchTable;
  const isWaiting = view === 'waiting';
  const column = isWaiting || view === 'superseded' ? proposedAt : approvedAt;
  const cursor = sql`(select ${sql.identifier(column.name)}, batch_id from decision_batch where batch_id = ${after})`;
  const here = sql`(${column}, ${batchId})`;
  return {
    order: isWaiting ? [asc(column), asc(batchId)] : [desc(column), desc(batchId)],
    beyond: after && (isWaiting ? sql`${here} > ${cursor}` : sql`${here} < ${cursor}`),
  };
};

const columns = {
  batch: decisionBatchTable,
  competition: competitionTable,
  event: eventTable,
  bodyName: issuerTable.name,
};

const joined = (tx: Transaction) =>
  tx
    .select(columns)
    .from(decisionBatchTable)
    .leftJoin(
      competitionTable,
      eq(competitionTable.competitionId, decisionBatchTable.competitionId),
    )
    .leftJoin(eventTable, eq(eventTable.eventId, decisionBatchTable.eventId))
    .leftJoin(issuerTable, eq(issuerTable.bodyId, decisionBatchTable.bodyId));

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number];

/** A page of batches within the reader's offices, and one more where there are more. */
export const listQueue = (tx: Transaction, viewer: Viewer, query: QueueQuery) => {
  const { bodyId, competitionId, eventId, state } = decisionBatchTable;
  const { order, beyond } = orderOf(query);
  return joined(tx)
    .where(
      and(
        withinOffices(viewer, decisionBatchTable),
        eq(state, STATE_OF[query.view]),
        query.view === 'returned' ? openReturns : undefined,
        query.bodyId ? eq(bodyId, query.bodyId) : undefined,
        query.competitionId ? eq(competitionId, query.competitionId) : undefined,
        query.eventId ? eq(eventId, query.eventId) : undefined,
        beyond || undefined,
      ),
    )
    .orderBy(...order)
    .limit(query.limit + 1);
};

export const findQueueRow = async (
  tx: Transaction,
  batchId: string,
): Promise<QueueRow | undefined> => {
  const [row] = await joined(tx).where(eq(decisionBatchTable.batchId, batchId)).limit(1);
  return row;
};

export type BatchCount = {
  readonly batchId: string;
  readonly level: Level | null;
  readonly kind: Decision['kind'];
  readonly count: number;
  readonly listed: number;
  readonly returned: number;
  readonly returnedOpen: number;
};

/** The rows of these batches by level and kind, also of those that have gone on since. */
export const countRows = (
  tx: Transaction,
  batchIds: readonly string[],
): Promise<readonly BatchCount[]> => {
  const wanted = sql`any (${sql.param(batchIds)}::uuid[])`;
  return tx.execute<BatchCount>(sql`
    with member as (
      select batch_id, decision_id from decision where batch_id = ${wanted}
      union select batch_id, decision_id from row_answer where batch_id = ${wanted})
    select member.batch_id as "batchId", live.level, d.kind, count(*)::int as count,
      count(*) filter (where live.issue = 'office-list')::int as listed,
      count(*) filter (where answer.outcome = 'returned')::int as returned,
      count(*) filter (where d.batch_id = member.batch_id and d.state = 'returned')::int
        as "returnedOpen"
    from member
    join decision d on d.decision_id = member.decision_id
    left join row_answer answer
      on answer.batch_id = member.batch_id and answer.decision_id = member.decision_id
    join decision_version live
      on live.decision_id = d.decision_id
      and live.version = coalesce(answer.decision_version, d.version)
    group by 1, 2, 3`);
};

/** Which of these batches hold rows that come again, and how many; and where a letter waits. */
export const findBesides = async (tx: Transaction, batchIds: readonly string[]) => {
  const wanted = sql`any (${sql.param(batchIds)}::uuid[])`;
  const again = await tx.execute<{ batchId: string; count: number }>(sql`
    select batch_id as "batchId", count(*)::int as count from row_note
    where batch_id = ${wanted} group by 1`);
  const papers = await tx.execute<{ batchId: string }>(sql`
    select distinct batch_id as "batchId" from paper_answer record
    where batch_id = ${wanted} and not exists (
      select from paper_answer_end ending where ending.answer_id = record.answer_id)`);
  return {
    again: new Map(again.map(({ batchId, count }) => [batchId, count])),
    papers: new Set(papers.map(({ batchId }) => batchId)),
  };
};
