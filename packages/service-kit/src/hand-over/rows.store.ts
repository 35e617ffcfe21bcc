import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../database.ts';
import type { Measured, PlannedTable, Scope } from './plan.rules.ts';

const FETCH_ROWS = 200;

export type Side = 'giving' | 'taking';

const names = (columns: readonly string[]): SQL =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );

const conditionOf = ({ by, where }: PlannedTable, scope: Scope): SQL => {
  if (where) return where(scope);
  const { competitionId } = scope;
  return by === 'competition_id'
    ? sql`t.competition_id = ${competitionId}::uuid`
    : sql`t.event_id in (select event_id from event where competition_id = ${competitionId}::uuid)`;
};

/** The rows of a table that belong to the contest, with these columns. */
const rowsOf = (
  table: PlannedTable,
  scope: Scope,
  { side, columns = table.columns }: { side: Side; columns?: readonly string[] },
): SQL => {
  const source =
    side === 'giving' && table.from
      ? sql`(${table.from(scope)}) as t`
      : sql`${sql.identifier(table.table)} as t where ${conditionOf(table, scope)}`;
  return sql`select ${names(columns)} from ${source}`;
};

const orderOf = ({ orderBy, key, columns }: PlannedTable): SQL => {
  if (orderBy) return names([orderBy]);
  const present = key.filter((column) => columns.includes(column));
  return names(present.length > 0 ? present : columns.slice(0, 1));
};

/** As long as it takes, and times written the same way on both sides. */
export const prepareTransaction = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`
    select set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true),
      set_config('TimeZone', 'UTC', true)`);
};

/** Every row of a table that travels, as one line of JSON: the database writes and reads it. */
export async function* readLines(
  tx: Transaction,
  table: PlannedTable,
  scope: Scope,
): AsyncGenerator<string> {
  const rows = rowsOf(table, scope, { side: 'giving' });
  // The planner keeps the order of a query it reads from as it is.
  await tx.execute(sql`
    declare travelling no scroll cursor for
    select row_to_json(r)::text as line from (${rows} order by ${orderOf(table)}) as r`);
  for (;;) {
    const read = await tx.execute<{ line: string }>(sql.raw(`fetch ${FETCH_ROWS} from travelling`));
    for (const { line } of read) yield line;
    if (read.length < FETCH_ROWS) break;
  }
  await tx.execute(sql`close travelling`);
}

/** Puts lines into their table; how many were put. */
export const insertLines = async (
  tx: Transaction,
  { table, columns, shared }: PlannedTable,
  lines: readonly string[],
): Promise<number> => {
  if (lines.length === 0) return 0;
  const name = sql.identifier(table);
  const [row] = await tx.execute<{ count: number }>(sql`
    with put as (
      insert into ${name} (${names(columns)}) overriding system value
      select ${names(columns)} from json_populate_recordset(
        null::${name}, ${`[${lines.join(',')}]`}::text::json)
      ${shared ? sql`on conflict do nothing` : sql``}
      returning 1
    ) select count(*)::int as count from put`);
  return row?.count ?? 0;
};

/** Of these lines, how many name a row that is there: by the primary key. */
export const countPresent = async (
  tx: Transaction,
  { table, key }: PlannedTable,
  lines: readonly string[],
): Promise<number> => {
  if (lines.length === 0) return 0;
  const name = sql.identifier(table);
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from ${name} join json_populate_recordset(
      null::${name}, ${`[${lines.join(',')}]`}::text::json) as came using (${names(key)})`);
  return row?.count ?? 0;
};

/** How many rows of the contest a table has, and the hash of them all, whatever their order. */
export const measure = async (
  tx: Transaction,
  table: PlannedTable,
  scope: Scope,
  side: Side,
): Promise<Measured> => {
  const columns = table.columns.filter((column) => !table.sealed?.includes(column));
  const hash =
    table.shared || table.countedOnly
      ? sql`''`
      : sql`encode(sha256(coalesce(string_agg(row, ''::bytea order by row), ''::bytea)), 'hex')`;
  const [found] = await tx.execute<{ rows: number; sha256: string }>(sql`
    select count(*)::int as rows, ${hash} as sha256 from (
      select sha256(convert_to(row_to_json(r)::text, 'UTF8')) as row
      from (${rowsOf(table, scope, { side, columns })}) as r) as hashed`);
  return { table: table.table, rows: found?.rows ?? 0, sha256: found?.sha256 ?? '' };
};
