import type { SheetLogEntries } from '@jinbang/contracts/http/judging-log';
import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { withContent } from './logged-record.ts';

type Row = {
  leaf_index: string;
  kind: string;
  record_id: string;
  salt: Uint8Array;
  content: string;
};

/** Leaves of every mark on a sheet and of its signatures, in the order of the log. */
export const findSheetEntries = async (
  db: Pick<Database, 'execute'>,
  sheetId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<SheetLogEntries> => {
  const rows = await db.execute<Row>(sql`
    with named as materialized (
      select leaf_index, kind, record_id, record_version, salt from log_leaf
      where leaf_index > ${after} and (
        (kind = 'sheet-signature' and record_id = ${sheetId})
        or (kind = 'mark' and record_id in (
          select mark_id from mark join aspect_state using (subject_id, aspect_id)
          where sheet_id = ${sheetId})))
      order by leaf_index limit ${limit + 1}
    )
    select leaf_index, kind, record_id, salt, content from (${withContent('named')}) as entry
    order by leaf_index`);
  const items = [...rows].slice(0, limit).map((row) => ({
    leaf: Number(row.leaf_index),
    kind: row.kind,
    recordId: row.record_id,
    salt: Buffer.from(row.salt).toString('base64'),
    content: row.content,
  }));
  const isMore = rows.length > limit;
  return { items, next: isMore ? String(items.at(-1)?.leaf ?? '') : null };
};
