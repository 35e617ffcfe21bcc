import { type SQL, sql } from 'drizzle-orm';
import { liesWithBody } from '../number/waiting.store.ts';
import { OPEN_STATES } from '../promotion-notice/promotion-notice.rules.ts';
import type { RowPlace, WaitingRows } from './reach.store.ts';

type Asking = { readonly personId: string; readonly at: Date };

const placed = (table: string): Required<RowPlace> => ({
  body: sql.raw(`${table}.body_id`),
  competition: sql.raw(`${table}.competition_id`),
  event: sql.raw(`${table}.event_id`),
});

const openObjection = sql`objection.state in (${sql.join(
  OPEN_STATES.map((state) => sql`${state}`),
  sql`, `,
)})`;

/** What bars a batch from being approved for its public notice, as `noticeBar` says of one. */
const barsOf = (at: Date) => {
  const now = sql`${at.toISOString()}::timestamptz`;
  const notices = (which: SQL) => sql`exists (select from promotion_notice notice
    left join promotion_notice_step down
      on down.notice_id = notice.notice_id and down.step = 'taken-down'
    where notice.batch_id = batch.batch_id and ${which})`;
  const hangs = notices(sql`notice.until > ${now} and down.notice_id is null`);
  const hungOut = notices(sql`notice.until <= ${now}
    and (down.recorded_at is null or down.recorded_at >= notice.until)`);
  const asked = sql`exists (select from adoption
    where adoption.competition_id = batch.competition_id
      and adoption.notice_working_days is not null)`;
  const objected = sql`exists (select from promotion_objection objection
    join promotion_notice notice on notice.notice_id = objection.notice_id
    where notice.batch_id = batch.batch_id and ${openObjection})`;
  return { hangs, objected, isMissing: sql`${asked} and not ${hungOut}` };
};

/** Batches on their way to the office, and what it answered. */
const waitingBatches = ({ personId, at }: Asking): readonly WaitingRows[] => {
  const { hangs, objected, isMissing } = barsOf(at);
  const waits = sql`batch.state = 'waiting'`;
  const from = sql`decision_batch batch`;
  const id = sql`batch.batch_id`;
  return [
    {
      ...{ kind: 'approval', from, id, place: placed('batch'), since: sql`batch.proposed_at` },
      where: sql`${waits} and not ${hangs} and not ${objected} and not (${isMissing})`,
      own: sql`batch.proposed_by = ${personId}`,
    },
    {
      ...{ kind: 'notice', from, id, place: placed('batch'), since: sql`batch.proposed_at` },
      where: sql`${waits} and not ${hangs} and ${isMissing}`,
    },
    {
      ...{ kind: 'letter', id, place: placed('batch'), since: sql`letter.recorded_at` },
      from: sql`decision_batch batch join paper_answer letter on letter.batch_id = batch.batch_id`,
      where: sql`${waits} and not exists (
        select from paper_answer_end ending where ending.answer_id = letter.answer_id)`,
      own: sql`letter.recorded_by = ${personId}`,
    },
  ];
};

/** People an office sent back, and approved ones whose certificate cannot be made yet. */
const waitingDecisions = (): readonly WaitingRows[] => {
  const from = sql`decision row left join decision_batch batch on batch.batch_id = row.batch_id`;
  const stuck = sql`row.state = 'approved' and row.failure_code is not null`;
  const withBody = liesWithBody(sql`row.failure_code`);
  const common = { from, place: placed('row'), id: sql`row.batch_id` };
  const since = sql`coalesce(batch.approved_at, row.try_after)`;
  return [
    {
      ...{ ...common, kind: 'returned', since: sql`batch.approved_at` },
      where: sql`row.state = 'returned' and batch.state = 'approved'`,
    },
    {
      ...{ ...common, kind: 'issue-numbers', since },
      where: sql`${stuck} and ${withBody}`,
      // Numbers are the body's: an office for one of its contests does nothing about them.
      place: { body: sql`row.body_id` },
    },
    { ...{ ...common, kind: 'issue-rows', since }, where: sql`${stuck} and not ${withBody}` },
  ];
};

const objections = ({ personId }: Asking): WaitingRows => ({
  kind: 'objection',
  from: sql`promotion_objection objection
    join promotion_notice notice on notice.notice_id = objection.notice_id`,
  where: openObjection,
  place: placed('notice'),
  since: sql`objection.received_at`,
  own: sql`objection.accepted_by = ${personId}`,
  id: sql`notice.batch_id`,
});

/** What the reader signed already, as the leader or the supervisor of an assessment. */
const summaries = ({ personId }: Asking): WaitingRows => {
  const signed = sql`select from assessment_signature signature
    where signature.batch_id = assessment.batch_id
      and signature.summary_version = assessment.summary_version`;
  return {
    kind: 'summary',
    from: sql`assessment join assessment_summary summary
      on summary.batch_id = assessment.batch_id
      and summary.summary_version = assessment.summary_version`,
    where: sql`assessment.state = 'summarised'`,
    place: { body: sql`assessment.body_id` },
    since: sql`summary.drawn_at`,
    own: sql`exists (${signed} and signature.person_id = ${personId})`,
    may: sql`exists (select from assessment_seat seat
      where seat.batch_id = assessment.batch_id and seat.person_id = ${personId}
        and (seat.is_leader or seat.role = 'supervisor') and seat.signed_in_at is not null)`,
    id: sql`assessment.batch_id`,
  };
};

const proposals: WaitingRows = {
  kind: 'proposal',
  from: sql`assessment join assessment_result result
    on result.batch_id = assessment.batch_id and result.result_version = assessment.result_version`,
  where: sql`assessment.state = 'signed'`,
  place: { body: sql`assessment.body_id` },
  since: sql`result.signed_at`,
  id: sql`assessment.batch_id`,
};

const titles = ({ personId }: Asking): WaitingRows => ({
  kind: 'title',
  from: sql`title_award award
    join nomination on nomination.nomination_id = award.nomination_id`,
  where: sql`award.confirmed_at is null and nomination.withdrawn_at is null`,
  place: placed('nomination'),
  since: sql`award.recorded_at`,
  own: sql`award.recorded_by = ${personId}`,
  id: sql`nomination.competition_id`,
});

/** Everything between a result and a certificate that waits for somebody. */
export const decisionsWaiting = (asking: Asking): readonly WaitingRows[] => [
  objections(asking),
  ...waitingBatches(asking),
  ...waitingDecisions(),
  summaries(asking),
  proposals,
  titles(asking),
];
