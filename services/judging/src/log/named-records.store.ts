import type { Database } from '@jinbang/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { type Chosen, ofKinds } from './log.store.ts';
import { LOGGED, type LoggedKind } from './logged-record.ts';

const MARK: LoggedKind = 'mark';
const OTHERS = sql.param(LOGGED.map(([kind]) => kind).filter((kind) => kind !== MARK));

/** What a signature or a lock stands on: the marks of a sheet, or of all sheets of a module. */
export type Named = { readonly ownerId: string } & (
  | { readonly sheetId: string }
  | { readonly moduleId: string }
);

const sheetsOf = (named: Named): SQL =>
  'sheetId' in named
    ? sql`select ${named.sheetId}::uuid as sheet_id`
    : sql`select sheet_id from score_sheet where module_id = ${named.moduleId}::uuid`;

/**
 * Which of the named records have no leaf yet, at most `limit` of them: marks by id, and of every
 * other kind (signatures, codes, schemes, decisions: few) what the organisation has waiting. It is
 * looked up from what is named, so it costs the same however long the queue is.
 */
export const findUnlogged = async (
  db: Pick<Database, 'execute'>,
  named: Named,
  limit: number,
): Promise<Chosen | undefined> => {
  const [row] = await db.execute<{ marks: string[]; kinds: string[] }>(sql`
    with sheet as (${sheetsOf(named)}), late as (
      select mark_id from sheet
        join aspect_state using (sheet_id)
        join mark using (subject_id, aspect_id)
      where not exists (
        select from log_leaf
        where record_id = mark_id and record_version = 0 and kind = ${MARK})
      limit ${limit}
    )
    select (select coalesce(jsonb_agg(mark_id), '[]') from late) as marks,
      (select coalesce(jsonb_agg(distinct kind), '[]') from log_pending
        where kind = any(${OTHERS}::text[]) and owner_id = ${named.ownerId}::uuid) as kinds`);
  const { marks = [], kinds: others = [] } = row ?? {};
  if (marks.length === 0 && others.length === 0) return undefined;
  const isMark = sql`kind = ${MARK} and record_id = any(${sql.param(marks)}::uuid[])`;
  const isOther = sql`${ofKinds(others)} and owner_id = ${named.ownerId}::uuid`;
  const kinds = [...(marks.length > 0 ? [MARK] : []), ...others];
  return { kinds, chosen: sql`(${isMark}) or (${isOther})`, limit };
};
