import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

type Asked = JudgingProgress['asked'][number];
type Row = {
  readonly kind: Asked['kind'];
  readonly asked_id: string;
  readonly module_id: string;
  readonly proposed_by: string;
  readonly proposed_at: string | Date;
};

/**
 * Everything of the event that was asked for and waits for somebody else to decide, oldest first; not
 * what has lapsed since the sheet or the module it was asked for is another version.
 */
export const findAsked = async (tx: Transaction, eventId: string): Promise<Asked[]> => {
  const rows = await tx.execute<Row>(sql`
    select 'amendment' as kind, amendment_id as asked_id, module_id, proposed_by, proposed_at
    from scheme_amendment one
    where event_id = ${eventId} and not exists (
      select from scheme_amendment_decision done where done.amendment_id = one.amendment_id)
    union all
    select 'sheet', reopening_id, module_id, proposed_by, proposed_at
    from reopening one
    where event_id = ${eventId} and based_on = (
      select greatest(version, 1) from score_sheet where score_sheet.sheet_id = one.sheet_id) and not exists (
      select from reopening_decision done where done.reopening_id = one.reopening_id)
    union all
    select 'module', reopening_id, module_id, proposed_by, proposed_at
    from module_reopening one
    where event_id = ${eventId} and based_on = (
      select version from module where module.module_id = one.module_id) and not exists (
      select from module_reopening_decision done where done.reopening_id = one.reopening_id)
    order by proposed_at, asked_id limit 500`);
  return rows.map((row) => ({
    kind: row.kind,
    askedId: row.asked_id,
    moduleId: row.module_id,
    proposedBy: row.proposed_by,
    proposedAt: new Date(row.proposed_at).toISOString(),
  }));
};
