import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import {
  promotionNoticeLineTable,
  promotionNoticeStepTable,
  promotionNoticeTable,
} from '../promotion-notice.tables.ts';
import { decisionTable, decisionVersionTable } from '../tables.ts';
import type { BatchDecision } from './promotion-notice.rules.ts';

export type NoticeRow = typeof promotionNoticeTable.$inferSelect;
export type LineRow = typeof promotionNoticeLineTable.$inferSelect;
export type StepRow = typeof promotionNoticeStepTable.$inferSelect;
/** A notice with when it came down. */
export type Notice = NoticeRow & { readonly takenDownAt: Date | null };

type Reader = Database | Transaction;
const LINES_MAX = 20_000;
const NOTICES_MAX = 20;

/** One at a time hangs, takes down, objects to or approves a batch. */
export const lockNotices = async (tx: Transaction, batchId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`promotion-notice/${batchId}`}, 0))`,
  );
};

const isTakenDown = and(
  eq(promotionNoticeStepTable.noticeId, promotionNoticeTable.noticeId),
  eq(promotionNoticeStepTable.step, 'taken-down'),
);

const withEnd = (reader: Reader) =>
  reader
    .select({ notice: promotionNoticeTable, takenDownAt: promotionNoticeStepTable.recordedAt })
    .from(promotionNoticeTable)
    .leftJoin(promotionNoticeStepTable, isTakenDown);

const noticeOf = (row: { readonly notice: NoticeRow; readonly takenDownAt: Date | null }) => ({
  ...row.notice,
  takenDownAt: row.takenDownAt,
});

/** The notices of a batch, newest first. */
export const findNotices = async (tx: Reader, batchId: string): Promise<readonly Notice[]> => {
  const rows = await withEnd(tx)
    .where(eq(promotionNoticeTable.batchId, batchId))
    .orderBy(desc(promotionNoticeTable.postedAt), desc(promotionNoticeTable.noticeId))
    .limit(NOTICES_MAX);
  return rows.map(noticeOf);
};

export const findNotice = async (tx: Reader, noticeId: string): Promise<Notice | undefined> => {
  const [row] = await withEnd(tx).where(eq(promotionNoticeTable.noticeId, noticeId)).limit(1);
  return row && noticeOf(row);
};

/** Whose notice it is, for whoever knows its address; no name stands there. */
export const findBodyOfNotice = async (
  db: Database,
  noticeId: string,
): Promise<string | undefined> => {
  const [row] = await db
    .select({ bodyId: promotionNoticeTable.bodyId })
    .from(promotionNoticeTable)
    .where(eq(promotionNoticeTable.noticeId, noticeId))
    .limit(1);
  return row?.bodyId;
};

/** The decisions of a batch with what a public list says of each. */
export const findBatchDecisions = async (
  tx: Transaction,
  batchId: string,
): Promise<readonly BatchDecision[]> => {
  const result = sql`${decisionVersionTable.decision} #> '{inputs,result}'`;
  return tx
    .select({
      decisionId: decisionTable.decisionId,
      personId: decisionTable.personId,
      kind: decisionTable.kind,
      state: decisionTable.state,
      level: decisionTable.level,
      group: sql<string>`${result} ->> 'group'`,
      rank: sql<number | null>`(${result} ->> 'rank')::int`,
      award: sql<string | null>`${result} ->> 'award'`,
    })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .where(eq(decisionTable.batchId, batchId))
    .orderBy(asc(decisionTable.decisionId))
    .limit(LINES_MAX);
};

const CHUNK_ROWS = 1_000;

export const insertNotice = async (
  tx: Transaction,
  notice: NoticeRow,
  lines: readonly LineRow[],
): Promise<void> => {
  await tx.insert(promotionNoticeTable).values(notice);
  for (let start = 0; start < lines.length; start += CHUNK_ROWS) {
    await tx.insert(promotionNoticeLineTable).values(lines.slice(start, start + CHUNK_ROWS));
  }
};

export const insertStep = async (tx: Transaction, step: StepRow): Promise<void> => {
  await tx.insert(promotionNoticeStepTable).values(step).onConflictDoNothing();
};

export const findSteps = (
  tx: Transaction,
  noticeIds: readonly string[],
): Promise<readonly StepRow[]> =>
  tx
    .select()
    .from(promotionNoticeStepTable)
    .where(inArray(promotionNoticeStepTable.noticeId, [...noticeIds]))
    .orderBy(asc(promotionNoticeStepTable.recordedAt), asc(promotionNoticeStepTable.step))
    .limit(2 * NOTICES_MAX);

/** The lines of a notice in their order, each with whether its decision still waits. */
export const findLines = (tx: Reader, noticeId: string) =>
  tx
    .select({
      line: promotionNoticeLineTable,
      state: decisionTable.state,
      batchId: decisionTable.batchId,
    })
    .from(promotionNoticeLineTable)
    .innerJoin(decisionTable, eq(decisionTable.decisionId, promotionNoticeLineTable.decisionId))
    .where(eq(promotionNoticeLineTable.noticeId, noticeId))
    .orderBy(asc(promotionNoticeLineTable.line))
    .limit(LINES_MAX);

export const countLines = async (
  tx: Reader,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (noticeIds.length === 0) return new Map();
  const rows = await tx
    .select({ noticeId: promotionNoticeLineTable.noticeId, count: sql<number>`count(*)::int` })
    .from(promotionNoticeLineTable)
    .where(inArray(promotionNoticeLineTable.noticeId, [...noticeIds]))
    .groupBy(promotionNoticeLineTable.noticeId);
  return new Map(rows.map(({ noticeId, count }) => [noticeId, count]));
};

/** Notices whose time is over and that nobody took down. */
export const findEnded = (db: Database, at: Date, limit: number): Promise<readonly NoticeRow[]> =>
  db
    .select({ notice: promotionNoticeTable })
    .from(promotionNoticeTable)
    .leftJoin(promotionNoticeStepTable, isTakenDown)
    .where(and(lte(promotionNoticeTable.until, at), isNull(promotionNoticeStepTable.noticeId)))
    .orderBy(asc(promotionNoticeTable.until))
    .limit(limit)
    .then((rows) => rows.map(({ notice }) => notice));

/** People on a list that hangs whose name the body does not keep yet and who were not erased. */
export const findNameless = async (
  db: Database,
  at: Date,
  limit: number,
): Promise<readonly { bodyId: string; personId: string }[]> => {
  const rows = await db.execute<{ body_id: string; person_id: string }>(sql`
    select distinct line.body_id, line.person_id
    from promotion_notice notice
    join promotion_notice_line line using (notice_id)
    where notice.until > ${at.toISOString()}::timestamptz
      and not exists (
        select from promotion_notice_step step
        where step.notice_id = notice.notice_id and step.step = 'taken-down')
      and not exists (
        select from person_name name
        where name.body_id = line.body_id and name.person_id = line.person_id
          and (name.organisation is not null or name.fetched_at >= notice.posted_at))
      and not exists (select from erased_person gone where gone.person_id = line.person_id)
    limit ${limit}`);
  return rows.map((row) => ({ bodyId: row.body_id, personId: row.person_id }));
};
