import type { RowsQuery } from '@jinbang/contracts/http/approval';
import type { Level } from '@jinbang/contracts/level';
import type { Decision } from '@jinbang/promotion/decision';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { DecisionState } from '../terms.ts';
import type { SignedRow } from './batch-rows.rules.ts';

const ROWS_MAX = 100_000;

export type BatchRow = {
  readonly decisionId: string;
  readonly version: number;
  readonly personId: string;
  readonly entryId: string;
  readonly occupationCode: string;
  readonly state: DecisionState;
  readonly isHere: boolean;
  readonly failureCode: string | null;
  readonly failureParams: Record<string, string | number | boolean> | null;
  readonly decision: Decision;
  readonly sentenceZh: string;
  readonly sentenceEn: string;
  readonly outcome: 'approved' | 'listed' | 'returned' | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly returnedBefore: number;
  readonly lastReason: string | null;
};

type Place = { readonly batchId: string; readonly eventId: string };

/**
 * The rows of a batch, each in the version it was about: as answered, as it waits, or as it was when
 * a newer result took the batch's place.
 */
const memberOf = ({ batchId, eventId }: Place) => sql`
  select distinct on (decision_id) decision_id, version from (
    select decision_id, decision_version as version, 1 as choice
      from row_answer where batch_id = ${batchId}
    union all select decision_id, version, 2 from decision where batch_id = ${batchId}
    union all select d.decision_id, v.version, 3
      from decision d join decision_version v on v.decision_id = d.decision_id
      where d.event_id = ${eventId} and v.batch_id = ${batchId}
  ) known order by decision_id, choice, version desc`;

const onlyOf = (only: RowsQuery['only']) => {
  if (only === 'again') return sql` and note.decision_id is not null`;
  if (only === 'returned') return sql` and answer.outcome = 'returned'`;
  return sql``;
};

/** A page of a batch's rows in the order of their ids; a screen puts them in that of the result. */
export const listRows = (
  tx: Transaction,
  place: Place,
  { after, level, kind, only, limit }: RowsQuery,
): Promise<readonly BatchRow[]> => {
  const { batchId } = place;
  return tx.execute<BatchRow>(sql`
    with member as (${memberOf(place)})
    select d.decision_id as "decisionId", v.version, d.person_id as "personId",
      d.entry_id as "entryId", d.occupation_code as "occupationCode", d.state,
      d.batch_id = ${batchId} as "isHere",
      d.failure_code as "failureCode", d.failure_params as "failureParams",
      v.decision, v.sentence_zh as "sentenceZh", v.sentence_en as "sentenceEn",
      answer.outcome, answer.reason, note.note,
      coalesce(past.count, 0)::int as "returnedBefore", past.reason as "lastReason"
    from member
    join decision d on d.decision_id = member.decision_id
    join decision_version v on v.decision_id = d.decision_id and v.version = member.version
    left join row_answer answer on answer.batch_id = ${batchId} and answer.decision_id = d.decision_id
    left join row_note note on note.batch_id = ${batchId} and note.decision_id = d.decision_id
    left join lateral (
      select count(*) as count, (array_agg(former.reason order by former.answered_at desc))[1] as reason
      from row_answer former
      where former.decision_id = d.decision_id and former.batch_id <> ${batchId}
        and former.outcome = 'returned'
        and former.answered_at < coalesce(answer.answered_at, 'infinity')
    ) past on true
    where true
      ${after === undefined ? sql`` : sql`and d.decision_id > ${after}`}
      ${level === undefined ? sql`` : sql`and v.level = ${level}`}
      ${kind === undefined ? sql`` : sql`and d.kind = ${kind}`}
      ${onlyOf(only)}
    order by d.decision_id limit ${limit + 1}`);
};

type Signed = SignedRow & { readonly level: Level | null };

/** Every row that waits in a batch, as a signature names it. */
export const findSigned = (tx: Transaction, batchId: string): Promise<readonly Signed[]> =>
  tx.execute<Signed>(sql`
    select d.decision_id as "decisionId", d.version, d.level, v.issue
    from decision d
    join decision_version v on v.decision_id = d.decision_id and v.version = d.version
    where d.batch_id = ${batchId} and d.state = 'proposed'
    order by d.decision_id limit ${ROWS_MAX}`);

/** The rule packs a batch's rows were decided by. */
export const findPacks = (tx: Transaction, place: Place) =>
  tx.execute<{ packId: string; packVersion: number }>(sql`
    with member as (${memberOf(place)})
    select distinct v.pack_id as "packId", v.pack_version as "packVersion"
    from member join decision_version v
      on v.decision_id = member.decision_id and v.version = member.version
    order by 1, 2 limit 20`);
