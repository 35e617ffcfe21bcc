import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { withContent } from './logged-record.ts';
import type { LogEntry } from './verify-log.rules.ts';

type Reader = Pick<Database, 'execute'>;

const PAGE_LEAVES = 2_000;
const CHECKPOINTS_MAX = 10_000_000;

/** A log a contest brought along. */
export type BroughtLog = { readonly competitionId: string; readonly origin: string };

export const findBroughtLogs = async (
  db: Reader,
  competitionId?: string,
): Promise<readonly BroughtLog[]> => {
  const rows = await db.execute<{ competition_id: string; origin: string }>(sql`
    select distinct competition_id, origin from brought_checkpoint
    where ${competitionId ?? null}::uuid is null or competition_id = ${competitionId ?? null}::uuid
    order by 1, 2 limit 10000`);
  return rows.map((row) => ({ competitionId: row.competition_id, origin: row.origin }));
};

export const findBroughtKeys = async (
  db: Reader,
  { competitionId, origin }: BroughtLog,
): Promise<readonly string[]> => {
  const rows = await db.execute<{ verifier_key: string }>(sql`
    select verifier_key from brought_key
    where competition_id = ${competitionId}::uuid and origin = ${origin}
    order by added_at, verifier_key limit 100`);
  return rows.map((row) => row.verifier_key);
};

export const readBroughtNotes = async (
  db: Reader,
  { competitionId, origin }: BroughtLog,
): Promise<readonly string[]> => {
  const rows = await db.execute<{ note: string }>(sql`
    select note from brought_checkpoint
    where competition_id = ${competitionId}::uuid and origin = ${origin}
    order by size limit ${CHECKPOINTS_MAX}`);
  return rows.map(({ note }) => note);
};

/** The checkpoint it had come to. */
export const findLastNote = async (
  db: Reader,
  { competitionId, origin }: BroughtLog,
): Promise<string | undefined> => {
  const [row] = await db.execute<{ note: string }>(sql`
    select note from brought_checkpoint
    where competition_id = ${competitionId}::uuid and origin = ${origin}
    order by size desc limit 1`);
  return row?.note;
};

type EntryRow = Omit<LogEntry, 'leaf' | 'recordId'> & { leaf_index: string; record_id: string };

const readPage = async (
  db: Reader,
  { competitionId, origin }: BroughtLog,
  after: number,
): Promise<readonly LogEntry[]> => {
  const rows = await db.execute<EntryRow>(sql`
    with page as materialized (
      select leaf_index, kind, record_id, record_version, salt, commitment from brought_leaf
      where competition_id = ${competitionId}::uuid and origin = ${origin}
        and leaf_index > ${after} order by leaf_index limit ${PAGE_LEAVES}
    ), written as (${withContent('page')})
    select page.*, coalesce(written.content, '') as content
    from page left join written on written.leaf_index = page.leaf_index
    order by page.leaf_index`);
  return [...rows].map(({ leaf_index: leaf, record_id: recordId, ...row }) => {
    const { kind, salt, commitment, content } = row;
    return { leaf: Number(leaf), kind, recordId, salt, commitment, content };
  });
};

/**
 * Every leaf of it in order, with its record as it lies here; empty for a record of another contest,
 * which stayed where it was.
 */
export async function* readBroughtLeaves(db: Reader, log: BroughtLog): AsyncGenerator<LogEntry> {
  let after = -1;
  for (;;) {
    const page = await readPage(db, log, after);
    yield* page;
    if (page.length < PAGE_LEAVES) return;
    after = page.at(-1)?.leaf ?? after;
  }
}
