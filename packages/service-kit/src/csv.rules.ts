import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

export type TableLimits = { readonly rows: number; readonly columns: number };

const encodings: Rejection = { kind: 'invalid', code: 'import.encoding' };

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((value, place) => bytes[place] === value);

/** Text in UTF-16 without a mark has an empty byte beside every Latin one, always on the same side. */
const sixteenBit = (bytes: Uint8Array): string | undefined => {
  const [even, odd] = [0, 0].map((_, side) => {
    let empty = 0;
    for (let at = side; at < Math.min(bytes.length, 2_000); at += 2)
      if (bytes[at] === 0) empty += 1;
    return empty;
  });
  if ((odd ?? 0) > 4 && even === 0) return 'utf-16le';
  return (even ?? 0) > 4 && odd === 0 ? 'utf-16be' : undefined;
};

/** No text has these: a file that holds them was read in the wrong encoding, or is none. */
const CONTROL = /(?![\t\n\r])\p{Cc}|[\ufffd\ufffe\uffff]/u;

/** The text of a file in one of the encodings programs here write; a guess that does not hold is refused. */
export const textOfFile = (bytes: Uint8Array): Result<string, Rejection> => {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : sixteenBit(bytes);
  const tried = marked ? [marked] : ['utf-8', 'gb18030'];
  const text = tried.map((encoding) => decode(bytes, encoding)).find((one) => one !== undefined);
  return text === undefined || CONTROL.test(text) ? refuse(encodings) : accept(text);
};

const DELIMITERS = [',', ';', '\t', '|', '，'] as const;

const delimiterOf = (text: string): string => {
  const line = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((one) => ({ one, count: line.split(one).length }));
  return counted.toSorted((left, right) => right.count - left.count)[0]?.one ?? ',';
};

class Flawed extends Error {
  readonly rejection: Rejection;
  constructor(code: string, params: Record<string, number> = {}) {
    super(code);
    this.rejection = { kind: 'invalid', code, params };
  }
}

/** Reads one field from `from`; says where it ends. */
const fieldAt = (text: string, from: number, delimiter: string, row: number) => {
  if (text[from] !== '"') {
    let to = from;
    while (to < text.length && text[to] !== delimiter && text[to] !== '\n' && text[to] !== '\r')
      to += 1;
    return { value: text.slice(from, to), to };
  }
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Flawed('import.quote-open', { row });
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, to: quote + 1 };
    value += '"';
    at = quote + 2;
  }
};

const rowsOf = (text: string, limits: TableLimits): readonly (readonly string[])[] => {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter, rows.length + 1);
    row.push(field.value);
    if (row.length > limits.columns) {
      throw new Flawed('import.too-many-columns', { limit: limits.columns });
    }
    at = field.to;
    const next = text[at];
    if (next === delimiter) at += 1;
    else if (next === undefined || next === '\n' || next === '\r') {
      at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
      rows.push(row);
      row = [];
    } else throw new Flawed('import.quote-open', { row: rows.length + 1 });
    if (rows.length > limits.rows) {
      throw new Flawed('import.too-many-rows', { limit: limits.rows });
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
};

/** The rows of a CSV file as text, whatever of the usual encodings and separators it is written in. */
export const readCsvRows = (
  bytes: Uint8Array,
  limits: TableLimits,
): Result<readonly (readonly string[])[], Rejection> => {
  const text = textOfFile(bytes);
  if (!text.ok) return text;
  try {
    return accept(rowsOf(text.value, limits));
  } catch (cause) {
    if (cause instanceof Flawed) return refuse(cause.rejection);
    throw cause;
  }
};

/** What a spreadsheet program would calculate; a text that only looks marked already is marked, too. */
const CALCULATED = /^'*[=+\-@\t\r]/;
/** How a text was marked by `csvText`. */
const MARKED = /^'+[=+\-@\t\r]/;

const csvCell = (text: string): string => {
  const plain = CALCULATED.test(text) ? `'${text}` : text;
  return /[",;\t|，\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A number as it is written: `exact` may begin with its sign and is no formula. */
export type CsvCell = string | number | null | { readonly exact: string };

const DECIMAL = /^-?\d+(\.\d+)?$/;

const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return csvCell(cell);
  return DECIMAL.test(cell.exact) ? cell.exact : csvCell(cell.exact);
};

/** One line of a file that is written as it comes; it begins with `CSV_MARK`. */
export const csvLine = (cells: readonly CsvCell[]): string =>
  `${cells.map(cellText).join(',')}\r\n`;

/** The text of a cell as it was before `csvText` marked it. */
export const unmarked = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);

/** UTF-8 with a mark: without it spreadsheet programs here take it for GB18030. */
export const CSV_MARK = '\ufeff';

export const csvText = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`${CSV_MARK}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
