import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { whole } from '../whole.ts';

/** A sheet that is open for all that nobody looked at its marks. */
export type UnreadState = 'printed' | 'returned' | 'typed';
export type PaperToClose = {
  readonly paperSheetId: string;
  readonly number: string;
  /** `read`: two people read it, and what they read has to be compared. */
  readonly state: UnreadState | 'read';
};

const SHEETS_MAX = 20_000;

/**
 * The sheets of a module that are not closed by what was said of the paper alone, in the order of their
 * numbers. A sheet fewer than two people read says nothing of marks: it is counted where it lies.
 */
export const findPapersToClose = (
  tx: Transaction,
  moduleId: string,
): Promise<readonly (PaperToClose & { readonly subCriterion: string })[]> =>
  whole(SHEETS_MAX, (limit) =>
    tx.execute<PaperToClose & { subCriterion: string }>(sql`
      select paper_sheet_id as "paperSheetId", number, sub_criterion as "subCriterion",
        case when readers > 1 then 'read' when readers = 1 then 'typed'
          when last is null then 'printed' else 'returned' end as state
      from paper_sheet
      left join lateral (
        select kind as last from paper_sheet_act where paper_sheet_id = paper_sheet.paper_sheet_id
        order by version desc limit 1) as act on true
      cross join lateral (
        select count(distinct typed_by) as readers from paper_typing
        where paper_sheet_id = paper_sheet.paper_sheet_id) as typing
      where module_id = ${moduleId} and (readers > 1 or coalesce(last, '') not in ('spoilt', 'missing'))
      order by sequence limit ${limit}`),
  );
