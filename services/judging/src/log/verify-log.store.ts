import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { unlogged, withContent } from './logged-record.ts';
import type { LogEntry } from './verify-log.rules.ts';

type Reader = Pick<Database, 'execute'>;

const PAGE_LEAVES = 2_000;
const CHECKPOINTS_MAX = 10_000_000;
const FOUND_MAX = 1_000;

type EntryRow = Omit<LogEntry, 'leaf' | 'recordId'> & { leaf_index: string; record_id: string };

const readPage = async (db: Reader, after: number): Promise<readonly LogEntry[]> => {
  const rows = await db.execute<EntryRow>(sql`
    with page as materialized (
      select leaf_index, kind, record_id, record_version, salt, commitment from log_leaf
      where leaf_index > ${after} order by leaf_index limit ${PAGE_LEAVES}
    ), written as (${withContent('page')})
    -- A leaf of a kind nobody knows has no content and is shown for it.
    select page.*, coalesce(written.content, '') as content
    from page left join written on written.leaf_index = page.leaf_index
    order by page.leaf_index`);
  return [...rows].map(({ leaf_index: leaf, record_id: recordId, ...row }) => {
    const { kind, salt, commitment, content } = row;
    return { leaf: Number(leaf), kind, recordId, salt, commitment, content };
  });
};

/** Every leaf in order, with its record as it lies there. */
export async function* readLeaves(db: Reader): AsyncGenerator<LogEntry> {
  let after = -1;
  for (;;) {
    const page = await readPage(db, after);
    yield* page;
    if (page.length < PAGE_LEAVES) return;
    after = page.at(-1)?.leaf ?? after;
  }
}

export const readNotes = async (db: Reader): Promise<readonly string[]> => {
  const rows = await db.execute<{ note: string }>(
    sql`select note from log_checkpoint order by size limit ${CHECKPOINTS_MAX}`,
  );
  return rows.map(({ note }) => note);
};

export const readTileHashes = async (
  db: Reader,
  level: number,
  index: number,
): Promise<Uint8Array | undefined> => {
  const [row] = await db.execute<{ hashes: Uint8Array }>(
    sql`select hashes from log_tile where level = ${level} and tile_index = ${index}`,
  );
  return row?.hashes;
};

/** Records without a leaf that do not wait for one, or wait longer than anything should. */
export const findUnlogged = async (db: Reader, waitMs: number) => {
  const rows = await db.execute<{ kind: string; record_id: string }>(sql`
    select kind, record_id from (${unlogged()}) as one
    where queued_at is null or queued_at < now() - make_interval(secs => ${waitMs / 1_000})
    order by kind, record_id limit ${FOUND_MAX}`);
  return rows.map((row) => ({ kind: row.kind, recordId: row.record_id }));
};

/** Aspects of subjects whose cells are not, to the byte, the newest marks of their judges. */
export const findOtherStates = async (db: Reader) => {
  const rows = await db.execute<{ subject_id: string; aspect_id: string }>(sql`
    with newest as (
      select distinct on (subject_id, aspect_id, judge_id)
        subject_id, aspect_id, judge_id, version, value, opened
      from mark order by subject_id, aspect_id, judge_id, version desc
    ), cell as (
      select subject_id, aspect_id, key::uuid as judge_id,
        (cell.value->>'version')::int as version, cell.value->'value' as value,
        (cell.value->>'opened')::int as opened
      from aspect_state cross join lateral jsonb_each(cells) as cell
    )
    select distinct subject_id, aspect_id from (
      (select * from newest except select * from cell)
      union all (select * from cell except select * from newest)
    ) as differing order by 1, 2 limit ${FOUND_MAX}`);
  return rows.map((row) => ({ subjectId: row.subject_id, aspectId: row.aspect_id }));
};

/** Aspects of subjects that are worth something else than readers were told, or than the fact says. */
export const findOtherValues = async (db: Reader) => {
  const rows = await db.execute<{ subject_id: string; aspect_id: string }>(sql`
    select subject_id, aspect_id from aspect_state
      left join outbox on outbox.fact_id = told_fact_id
    where value is distinct from told_value
      or (outbox.fact_id is not null and outbox.body::json->'data'->>'value' is distinct from told_value)
    order by 1, 2 limit ${FOUND_MAX}`);
  return rows.map((row) => ({ subjectId: row.subject_id, aspectId: row.aspect_id }));
};

/** Sessions in which somebody else stands aside than was told last. */
export const findOtherRecusals = async (db: Reader): Promise<readonly string[]> => {
  const rows = await db.execute<{ session_id: string }>(sql`
    with told as (
      select distinct on (session_id) session_id, event_id, module_id, pairs
      from recusal_told order by session_id, version desc
    ), kept as (
      select session_id, event_id, module_id, pairs from recusal where owner_id is not null
    )
    select distinct session_id from (
      (select * from told except select * from kept)
      union all (select * from kept except select * from told)
    ) as differing order by 1 limit ${FOUND_MAX}`);
  return rows.map((row) => row.session_id);
};
