import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { type Heard, NOTHING_HEARD } from './heard.rules.ts';

type Reader = Database | Transaction;

const HEARD_AS = {
  mark: 'marks',
  subject: 'subjects',
  entry: 'entries',
  session: 'sessions',
} as const;

/** What was heard of each event, as it was counted when it was written down. */
export const findHeard = async (db: Reader): Promise<ReadonlyMap<string, Heard>> => {
  const rows = await db.execute<{
    event_id: string;
    heard: keyof typeof HEARD_AS;
    rows: string;
    versions: string;
    content: string;
  }>(sql`select event_id, heard, rows::text, versions::text, content::text from heard_tally`);
  const found = new Map<string, Heard>();
  for (const { event_id, heard, rows: count, versions, content } of rows) {
    const known = found.get(event_id) ?? NOTHING_HEARD;
    const own = { [HEARD_AS[heard]]: Number(count) };
    const sum = heard === 'mark' ? { versions: Number(versions), content } : {};
    found.set(event_id, { ...known, ...own, ...sum });
  }
  return found;
};

/** Those of these events whose tables hold by themselves what was counted when it was written down. */
export const findWhole = async (
  db: Reader,
  eventIds: readonly string[],
): Promise<readonly string[]> => {
  if (eventIds.length === 0) return [];
  const rows = await db.execute<{ event_id: string }>(sql`
    with asked as (select unnest(${sql.param([...eventIds])}::uuid[]) as event_id),
    held as (
      select event_id, 'mark' as heard, count(*) as rows, sum(version) as versions,
        bit_xor(mark_content(subject_key, aspect_id, value, version)) as content
      from asked join subject using (event_id) join mark using (subject_id) group by event_id
      union all
      select event_id, 'subject', count(*), 0, 0 from asked join subject using (event_id) group by 1
      union all
      select event_id, 'entry', count(*), 0, 0 from asked join entry using (event_id) group by 1
      union all
      select event_id, 'session', count(*), 0, 0 from asked join session using (event_id) group by 1
    ),
    told as (select heard_tally.* from asked join heard_tally using (event_id))
    select event_id from asked
    where event_id not in (
      select event_id from told full join held using (event_id, heard)
      where (told.rows, told.versions, told.content)
        is distinct from (held.rows, held.versions, held.content))`);
  return rows.map((row) => row.event_id);
};
