import type { ExportHead, ExportRow } from '@jinbang/contracts/http/ranking-export';
import { CSV_MARK, type CsvCell, csvLine } from '@jinbang/service-kit/csv.rules';
import type { Rows } from '@jinbang/service-kit/table/rows';
import { textStream } from '@jinbang/service-kit/text-stream';
import { columnsOf, headLines } from './export-table.rules.ts';

/** A file about a ranking before it is written. */
export type ExportFile = {
  readonly head: ExportHead;
  readonly zone: string;
  readonly rows: Rows<ExportRow>;
};

const ROWS_AT_ONCE = 500;

/** So many rows at a time, made when somebody takes them. */
export function* inBatches<From, Row>(
  from: Iterable<From>,
  make: (one: From) => Row,
): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const one of from) {
    batch.push(make(one));
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type Table = {
  readonly lines: readonly (readonly CsvCell[])[];
  readonly rows: Rows<readonly CsvCell[]>;
};

async function* csvParts({ lines, rows }: Table): AsyncGenerator<string> {
  yield CSV_MARK + lines.map(csvLine).join('');
  for await (const batch of rows) yield batch.map(csvLine).join('');
}

/** A table with its heads as CSV. */
export const writeCsv = (table: Table): ReadableStream<Uint8Array> => textStream(csvParts(table));

async function* cellsOf({
  head,
  rows,
}: ExportFile): AsyncGenerator<readonly (readonly CsvCell[])[]> {
  const columns = columnsOf(head);
  for await (const batch of rows) yield batch.map((row) => columns.map(({ cell }) => cell(row)));
}

/** A ranking as a table: the columns it has, and its rows as cells. */
export const tableOf = (file: ExportFile) => ({
  columns: columnsOf(file.head),
  about: headLines(file.head, file.zone),
  rows: cellsOf(file),
});

/** A ranking as CSV; its first line says what it is, where it stands and when it was read. */
export const rankingCsv = (file: ExportFile): ReadableStream<Uint8Array> => {
  const { columns, about, rows } = tableOf(file);
  return writeCsv({ lines: [about.flat(), columns.map(({ name }) => name)], rows });
};

async function* jsonParts({ head, rows }: ExportFile): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for await (const batch of rows) {
    const text = batch.map((row) => JSON.stringify(row)).join(',\n');
    yield isFirst ? `\n${text}` : `,\n${text}`;
    isFirst = false;
  }
  yield ']}\n';
}

/** The same in the form of `rankingExport`. */
export const rankingJson = (file: ExportFile): ReadableStream<Uint8Array> =>
  textStream(jsonParts(file));
