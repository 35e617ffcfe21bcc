import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database.ts';
import type { Measured } from './plan.rules.ts';

type Reader = Pick<Database, 'execute'>;

export type Arriving = {
  readonly handOverId: string;
  readonly competitionId: string;
  /** The address of the system it comes from. */
  readonly other: string;
  readonly appliedAt: string | null;
  readonly arrived: readonly Measured[];
};

type Row = {
  hand_over_id: string;
  competition_id: string;
  other: string;
  applied_at: string | null;
  arrived: { tables: readonly Measured[] } | null;
};

const arrivingOf = (row: Row): Arriving => ({
  handOverId: row.hand_over_id,
  competitionId: row.competition_id,
  other: row.other,
  appliedAt: row.applied_at,
  arrived: row.arrived?.tables ?? [],
});

const COLUMNS = sql`hand_over_id, competition_id, other, arrived,
  to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as applied_at`;

/** The contest as it arrives, or has arrived: by it or by the hand-over. */
export const findArriving = async (
  db: Reader,
  { handOverId, competitionId }: { readonly handOverId: string; readonly competitionId?: string },
): Promise<Arriving | undefined> => {
  const [row] = await db.execute<Row>(sql`
    select ${COLUMNS} from hand_over
    where direction = 'in' and (hand_over_id = ${handOverId}::uuid
      or competition_id = ${competitionId ?? null}::uuid) limit 1`);
  return row && arrivingOf(row);
};

const saveAs =
  (direction: 'in' | 'out') =>
  async (
    db: Reader,
    { handOverId, competitionId, other }: Pick<Arriving, 'handOverId' | 'competitionId' | 'other'>,
  ): Promise<void> => {
    await db.execute(sql`
      insert into hand_over (hand_over_id, direction, competition_id, other)
      values (${handOverId}::uuid, ${direction}, ${competitionId}::uuid, ${other})
      on conflict do nothing`);
  };

/** From now on this service tells nothing about the contest any more. */
export const saveGone = saveAs('out');

/** Announced: its pages may come. */
export const saveArriving = saveAs('in');

/** Where the contest was handed over to, and under which id; undefined while it is here. */
export const findGone = async (
  db: Reader,
  competitionId: string,
): Promise<{ readonly handOverId: string; readonly to: string } | undefined> => {
  const [row] = await db.execute<{ id: string; other: string }>(sql`
    select hand_over_id as id, other from hand_over
    where direction = 'out' and competition_id = ${competitionId}::uuid`);
  return row && { handOverId: row.id, to: row.other };
};

/**
 * Facts of the contest this service told. Offices are left out: every service hears them again
 * where the contest goes to, because it keeps a copy of its own.
 */
export const readToldIds = async (
  db: Reader,
  competitionId: string,
): Promise<readonly string[]> => {
  const rows = await db.execute<{ id: string }>(sql`
    select fact_id as id from outbox where split_part(subject, '.', 6) = ${competitionId}
      and subject not like 'fact.registration.appointment.%'
    order by position limit 10000000`);
  return rows.map(({ id }) => id);
};

/** What was announced or lay ready and never came to stand. */
export const dropArriving = async (db: Reader, handOverId: string): Promise<void> => {
  await db.execute(sql`
    with dropped as (
      delete from hand_over where hand_over_id = ${handOverId}::uuid and direction = 'in'
        and applied_at is null returning hand_over_id
    )
    delete from hand_over_page where hand_over_id in (select hand_over_id from dropped)`);
};

/** Nothing changes any more; what lay ready for it is dropped. */
export const saveArrived = async (
  tx: Transaction,
  handOverId: string,
  arrived: readonly Measured[],
): Promise<void> => {
  await tx.execute(sql`
    update hand_over set applied_at = now(),
      arrived = ${JSON.stringify({ tables: arrived })}::text::jsonb
    where hand_over_id = ${handOverId}::uuid and direction = 'in'`);
  await tx.execute(sql`delete from hand_over_page where hand_over_id = ${handOverId}::uuid`);
};

/** One at a time; false while another is at it. */
export const lockHandOver = async (tx: Transaction, handOverId: string): Promise<boolean> => {
  const [row] = await tx.execute<{ held: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`hand-over ${handOverId}`}, 0)) as held`);
  return row?.held ?? false;
};

export type Page = {
  readonly page: number;
  readonly table: string;
  readonly content: string;
};

/** A page that comes again, from a run that began anew, takes the place of the one before. */
export const savePage = async (
  db: Reader,
  handOverId: string,
  { page, table, content }: Page,
): Promise<void> => {
  await db.execute(sql`
    insert into hand_over_page (hand_over_id, page, table_name, content)
    select ${handOverId}::uuid, ${page}, ${table}, ${content}
    from hand_over where hand_over_id = ${handOverId}::uuid and direction = 'in'
      and applied_at is null
    on conflict (hand_over_id, page)
      do update set table_name = excluded.table_name, content = excluded.content`);
};

export const countPages = async (db: Reader, handOverId: string, below: number) => {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from hand_over_page
    where hand_over_id = ${handOverId}::uuid and page < ${below}`);
  return row?.count ?? 0;
};

/** What came of a table, piece by piece. */
export async function* readPages(
  tx: Transaction,
  { handOverId, table, below }: { handOverId: string; table: string; below: number },
): AsyncGenerator<string> {
  const pages = await tx.execute<{ page: number }>(sql`
    select page from hand_over_page
    where hand_over_id = ${handOverId}::uuid and table_name = ${table} and page < ${below}
    order by page limit 1000000`);
  for (const { page } of pages) {
    const [row] = await tx.execute<{ content: string }>(sql`
      select content from hand_over_page
      where hand_over_id = ${handOverId}::uuid and page = ${page}`);
    yield row?.content ?? '';
  }
}
