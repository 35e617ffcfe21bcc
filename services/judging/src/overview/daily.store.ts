import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, gt, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { schemeAmendmentDecisionTable, schemeAmendmentTable } from '../amendment.tables.ts';
import { dayLockTable } from '../day-lock.tables.ts';
import { moduleLockTable } from '../marklog.tables.ts';
import { scoreSheetTable, sheetSignatureTable, subjectCodeTable, subjectTable } from '../tables.ts';

export type DaySpan = { readonly from: Date; readonly to: Date };

const within = (column: PgColumn, { from, to }: DaySpan): SQL | undefined =>
  and(gte(column, from), lt(column, to));

export type AspectMarks = {
  readonly aspectId: string;
  readonly subjectId: string;
  readonly given: number;
  readonly changed: number;
};

/** How many marks of each aspect of each subject arrived that day, and how many changed an earlier one. */
export const countDayMarks = async (
  tx: Transaction,
  subjectIds: readonly string[],
  { from, to }: DaySpan,
): Promise<readonly AspectMarks[]> => {
  const rows = await tx.execute<{
    subject_id: string;
    aspect_id: string;
    given: number;
    changed: number;
  }>(sql`
    select subject_id, aspect_id, count(*)::int as given,
      (count(*) filter (where version > 1))::int as changed
    from mark
    where subject_id = any(${sql.param([...subjectIds])}::uuid[])
      and recorded_at >= ${from.toISOString()}::timestamptz
      and recorded_at < ${to.toISOString()}::timestamptz
    group by subject_id, aspect_id`);
  return rows.map(({ subject_id, aspect_id, given, changed }) => ({
    subjectId: subject_id,
    aspectId: aspect_id,
    given,
    changed,
  }));
};

/** Sheets whose last signature of their present marks came that day. */
export const findSignedOn = (tx: Transaction, eventId: string, span: DaySpan) => {
  const at = sql<string>`max(${sheetSignatureTable.recordedAt})`;
  return tx
    .select({ sheetId: scoreSheetTable.sheetId, at })
    .from(scoreSheetTable)
    .innerJoin(
      sheetSignatureTable,
      and(
        eq(sheetSignatureTable.sheetId, scoreSheetTable.sheetId),
        eq(sheetSignatureTable.hash, scoreSheetTable.signingHash),
        gt(sheetSignatureTable.sheetVersion, scoreSheetTable.reopenedVersion),
      ),
    )
    .where(and(eq(scoreSheetTable.eventId, eventId), eq(scoreSheetTable.state, 'SIGNED')))
    .groupBy(scoreSheetTable.sheetId)
    .having(and(gte(at, span.from.toISOString()), lt(at, span.to.toISOString())))
    .orderBy(scoreSheetTable.sheetId)
    .limit(5_000);
};

export type DayReopening = {
  readonly reopening_id: string;
  readonly sheet_id: string;
  readonly sub_criterion: string;
  readonly module_id: string;
  readonly reason: string;
  readonly proposed_by: string;
  readonly proposed_at: string | Date;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decided_by: string | null;
  readonly decided_at: string | Date | null;
};

/** Asked or decided that day, and whatever nobody has decided. */
export const findDayReopenings = async (
  tx: Transaction,
  eventId: string,
  { from, to }: DaySpan,
): Promise<readonly DayReopening[]> =>
  tx.execute<DayReopening>(sql`
    select reopening.reopening_id, reopening.sheet_id, sub_criterion, sheet.module_id,
      reopening.reason, reopening.proposed_by, reopening.proposed_at, outcome, decided_by, decided_at
    from reopening
      join score_sheet sheet on sheet.sheet_id = reopening.sheet_id
      left join reopening_decision decision on decision.reopening_id = reopening.reopening_id
    where reopening.event_id = ${eventId} and reopening.proposed_at < ${to.toISOString()}
      and (decided_at is null or greatest(reopening.proposed_at, decided_at) >= ${from.toISOString()})
    order by reopening.reopening_id desc limit 500`);

export const findDayAmendments = (tx: Transaction, eventId: string, span: DaySpan) =>
  tx
    .select({
      amendmentId: schemeAmendmentTable.amendmentId,
      moduleId: schemeAmendmentTable.moduleId,
      reason: schemeAmendmentTable.reason,
      proposedAt: schemeAmendmentTable.proposedAt,
      outcome: schemeAmendmentDecisionTable.outcome,
      decidedAt: schemeAmendmentDecisionTable.decidedAt,
    })
    .from(schemeAmendmentTable)
    .leftJoin(
      schemeAmendmentDecisionTable,
      eq(schemeAmendmentDecisionTable.amendmentId, schemeAmendmentTable.amendmentId),
    )
    .where(
      and(
        eq(schemeAmendmentTable.eventId, eventId),
        lt(schemeAmendmentTable.proposedAt, span.to),
        or(
          gte(schemeAmendmentTable.proposedAt, span.from),
          within(schemeAmendmentDecisionTable.decidedAt, span),
          sql`${schemeAmendmentDecisionTable.amendmentId} is null`,
        ),
      ),
    )
    .orderBy(desc(schemeAmendmentTable.amendmentId))
    .limit(500);

/** Result codes given that day; the reasons stay where they are. */
export const findDayCodes = (tx: Transaction, eventId: string, span: DaySpan) =>
  tx
    .select({
      moduleId: subjectTable.moduleId,
      label: subjectTable.label,
      code: subjectCodeTable.code,
      at: subjectCodeTable.recordedAt,
    })
    .from(subjectCodeTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, subjectCodeTable.subjectId))
    .where(and(eq(subjectTable.eventId, eventId), within(subjectCodeTable.recordedAt, span)))
    .orderBy(subjectCodeTable.recordedAt, subjectCodeTable.subjectId)
    .limit(5_000);

export const findDayLocks = (tx: Transaction, eventId: string, span: DaySpan) =>
  tx
    .select({
      moduleId: moduleLockTable.moduleId,
      lockedBy: moduleLockTable.lockedBy,
      at: moduleLockTable.recordedAt,
    })
    .from(moduleLockTable)
    .where(and(eq(moduleLockTable.eventId, eventId), within(moduleLockTable.recordedAt, span)))
    .orderBy(moduleLockTable.recordedAt, moduleLockTable.moduleId)
    .limit(100);

export const findDaysLocked = (tx: Transaction, eventId: string, span: DaySpan) =>
  tx
    .select({
      day: dayLockTable.day,
      lockedBy: dayLockTable.lockedBy,
      at: dayLockTable.recordedAt,
    })
    .from(dayLockTable)
    .where(and(eq(dayLockTable.eventId, eventId), within(dayLockTable.recordedAt, span)))
    .orderBy(dayLockTable.recordedAt, dayLockTable.day)
    .limit(100);

export type DayPenalty = {
  readonly penalty_id: string;
  readonly module_id: string;
  readonly label: string;
  readonly kind_name: Bilingual | null;
  readonly given_at: string | Date;
  readonly taken_back_at: string | Date | null;
};

/** Given or taken back that day. */
export const findDayPenalties = async (
  tx: Transaction,
  eventId: string,
  { from, to }: DaySpan,
): Promise<readonly DayPenalty[]> =>
  tx.execute<DayPenalty>(sql`
    select penalty.penalty_id, penalty.module_id, label, kind_name, given_at, taken_back_at
    from penalty
      join subject on subject.subject_id = penalty.subject_id
      left join penalty_withdrawal back on back.penalty_id = penalty.penalty_id
    where penalty.event_id = ${eventId} and given_at < ${to.toISOString()}
      and greatest(given_at, taken_back_at) >= ${from.toISOString()}
    order by penalty.penalty_id limit 500`);

export type DayModuleReopening = {
  readonly reopening_id: string;
  readonly module_id: string;
  readonly reason: string;
  readonly proposed_at: string | Date;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decided_at: string | Date | null;
};

/** Locked modules that were asked to be opened, or were, that day; and whatever nobody has decided. */
export const findDayModuleReopenings = async (
  tx: Transaction,
  eventId: string,
  { from, to }: DaySpan,
): Promise<readonly DayModuleReopening[]> =>
  tx.execute<DayModuleReopening>(sql`
    select asked.reopening_id, asked.module_id, asked.reason, asked.proposed_at, outcome, decided_at
    from module_reopening asked
      left join module_reopening_decision decision on decision.reopening_id = asked.reopening_id
    where asked.event_id = ${eventId} and asked.proposed_at < ${to.toISOString()}
      and (decided_at is null or decided_at >= ${from.toISOString()})
    order by asked.reopening_id desc limit 500`);
