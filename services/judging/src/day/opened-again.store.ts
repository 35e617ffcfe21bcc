import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { OpenedCell, OpenedSheet } from './opened-again.rules.ts';

const ROWS_MAX = 20_000;

/** Why a sheet was opened as a whole, from what names it at its present version or names it at all. */
export const findOpenedSheets = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly OpenedSheet[]> => [
  ...(await tx.execute<OpenedSheet>(sql`
    select sheet.sheet_id as "sheetId", own.reason as "ownReason", own.decided_at as "ownAt",
      module.reason as "moduleReason", module.decided_at as "moduleAt",
      amended.reason as "amendedReason", amended.decided_at as "amendedAt"
    from score_sheet as sheet
    left join lateral (
      select asked.reason, decision.decided_at from reopening as asked
        join reopening_decision as decision using (reopening_id)
      where asked.sheet_id = sheet.sheet_id and decision.outcome = 'approved'
        and decision.sheet_version = sheet.reopened_version
      limit 1) as own on true
    left join lateral (
      select asked.reason, decision.decided_at from module_reopening as asked
        join module_reopening_decision as decision using (reopening_id)
      where asked.module_id = sheet.module_id and decision.outcome = 'approved'
        and sheet.sheet_id = any(asked.sheet_ids)
      order by decision.decided_at desc limit 1) as module on true
    left join lateral (
      select asked.reason, decision.decided_at from scheme_amendment as asked
        join scheme_amendment_decision as decision using (amendment_id)
      where asked.module_id = sheet.module_id and decision.outcome = 'approved'
      order by decision.decided_at desc limit 1) as amended on true
    where sheet.event_id = ${eventId} and sheet.state = 'OPEN' and sheet.reopened_version > 0
    limit ${ROWS_MAX}`)),
];

/** The marks that sheets are open for, where it is not all of them. */
export const findOpenedCells = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly OpenedCell[]> => [
  ...(await tx.execute<OpenedCell>(sql`
    select cell.sheet_id as "sheetId", cell.subject_id as "subjectId", cell.aspect_id as "aspectId",
      appeal.kind as "rulingKind", appeal.number as "rulingNumber",
      asked.reason, decision.decided_at as "at"
    from score_sheet as sheet
    join reopened_cell as cell on cell.sheet_id = sheet.sheet_id
      and cell.reopened_version = sheet.reopened_version
    left join appeal on appeal.appeal_id = cell.appeal_id
    left join module_reopening as asked on asked.reopening_id = cell.module_reopening_id
    left join module_reopening_decision as decision on decision.reopening_id = asked.reopening_id
    where sheet.event_id = ${eventId} and sheet.state = 'OPEN' and sheet.reopened_version > 0
    order by decision.decided_at desc nulls last
    limit ${ROWS_MAX}`)),
];
