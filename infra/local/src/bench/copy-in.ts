import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

/** A row of COPY's text form; nothing in it holds a tab, a line end or a backslash. */
export const rowText = (values: readonly (string | number | boolean)[]): string =>
  `${values.map((value) => (value === true ? 't' : value === false ? 'f' : value)).join('\t')}\n`;

/** @param into a table with its columns, in the order of the values in the rows */
export const copyIn = async (
  sql: postgres.Sql,
  into: string,
  rows: Iterable<string>,
): Promise<void> => {
  const target = await sql.unsafe(`copy ${into} from stdin`).writable();
  await pipeline(Readable.from(rows), target);
};
