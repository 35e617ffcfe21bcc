import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from './database.ts';
import { prepared } from './prepared-statements.ts';

/** Far below what one parameter may hold, and few enough that no statement takes long. */
const ROWS_AT_ONCE = 1_000;

/**
 * Inserts many rows of one kind, in order. They travel as one JSON text: with a parameter for each
 * cell, building a statement cost more than what it did. A column no row names gets its default; where
 * only some name it the others get null. Not for bytes.
 * @param onConflict the clause for rows that are there already; without it they are an error
 */
export const insertRows = async <Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  onConflict: SQL = sql``,
): Promise<void> => {
  if (rows.length === 0) return;
  const all = getTableColumns(table);
  // Safe: read by the keys they have.
  const cells = rows as readonly Readonly<Record<string, unknown>>[];
  const named = [...new Set(cells.flatMap((row) => Object.keys(row)))].filter((key) =>
    cells.some((row) => row[key] !== undefined),
  );
  const names = named.map((key) => {
    const column = all[key];
    if (!column) throw new TypeError(`${getTableConfig(table).name} has no column ${key}.`);
    return column.name;
  });
  const columns = sql.join(names.map(sql.identifier), sql`, `);
  for (let start = 0; start < cells.length; start += ROWS_AT_ONCE) {
    const texts = cells
      .slice(start, start + ROWS_AT_ONCE)
      .map((row) =>
        Object.fromEntries(named.map((key, place) => [names[place] ?? '', row[key] ?? null])),
      );
    await tx.execute(sql`${prepared}
      insert into ${table} (${columns})
      select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(texts)}::text::json)
      ${onConflict}`);
  }
};
