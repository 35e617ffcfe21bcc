import type { Sql } from 'postgres';

/** The rows of one mark, in the order a transaction writes them. */
const TABLES = ['mark', 'aspect_state', 'command', 'outbox'] as const;
type Table = (typeof TABLES)[number];

/** Columns that must differ from row to row; the others stay as they were in the row copied. */
const FRESH: Readonly<Record<Table, readonly string[]>> = {
  mark: ['mark_id', 'subject_id'],
  aspect_state: ['subject_id', 'aspect_state_id'],
  command: ['command_id'],
  outbox: ['fact_id'],
};

/** Filled by their default, or later by the relay. */
const LEFT_OUT = ['position', 'sent_at', 'stream_sequence'];

/**
 * A literal without a colon, which pgbench would read as one of its variables, and without a line
 * end, since a line of its scripts may be a command of its own.
 */
export const sqlLiteral = (text: string | null): string => {
  if (text === null) return 'null';
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")
    .replaceAll(':', '\\x3a')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `E'${escaped}'`;
};

type Column = { readonly table: Table; readonly name: string; readonly type: string };
type Value = { readonly table: Table; readonly name: string; readonly value: string | null };

const readColumns = (sql: Sql): Promise<readonly Column[]> => sql<Column[]>`
  select attrelid::regclass::text as table, attname as name,
    format_type(atttypid, atttypmod) as type
  from pg_attribute
  where attrelid = any(${[...TABLES]}::text[]::regclass[]) and attnum > 0 and not attisdropped
    and not attname = any(${LEFT_OUT}::text[])
  order by attnum`;

/** The four rows the newest mark has written, as text. */
const readNewest = (sql: Sql): Promise<readonly Value[]> => sql<Value[]>`
  with newest as (select * from mark order by recorded_at desc limit 1),
    written as (
      select 'mark' as table, to_jsonb(newest) as row from newest
      union all
      select 'aspect_state', to_jsonb(found)
      from aspect_state as found join newest using (subject_id, aspect_id)
      union all
      select 'command', to_jsonb(command) from command join newest using (command_id)
      union all (
        select 'outbox', to_jsonb(outbox) from outbox
        where subject like 'fact.judging.mark.%' order by position desc limit 1))
  select written.table, each.key as name, each.value
  from written, jsonb_each_text(written.row) as each`;

/**
 * The statements of one mark, taken from the newest mark the system itself has stored: the same
 * tables, columns and sizes, only under new ids.
 * @param sql the database of judging, past row security
 */
export const copyOfOneMark = async (sql: Sql): Promise<readonly string[]> => {
  const [columns, values] = [await readColumns(sql), await readNewest(sql)];
  return TABLES.map((table) => {
    const row = new Map(
      values.filter((one) => one.table === table).map(({ name, value }) => [name, value]),
    );
    if (row.size === 0) throw new Error(`the newest mark left no row in ${table}`);
    const own = columns.filter((column) => column.table === table);
    const copied = own.map(({ name, type }) => {
      // As the services make them: in order of time, so indexes stay dense and partitions fit.
      const value = FRESH[table].includes(name) ? 'uuidv7()' : sqlLiteral(row.get(name) ?? null);
      return `cast(${value} as ${type})`;
    });
    const names = own.map(({ name }) => name).join(', ');
    return `insert into ${table} (${names}) values (${copied.join(', ')})`;
  });
};
