import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CellValue, WorkbookSheet } from '../scheme/workbook-sheet.ts';

const unreadable: Rejection = { kind: 'invalid', code: 'outside.file-unreadable' };
const OPENING = /^\s*[[{]/;
const ROWS_MAX = 20_000;
const COLUMNS_MAX = 60;

/** Does the file begin as JSON does? No table of numbers begins with a bracket. */
export const isJson = (bytes: Uint8Array): boolean =>
  OPENING.test(
    Buffer.from(bytes.subarray(0, 64))
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number is kept as it is written, so that no digit is lost on the way. */
const keepDigits = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

const parse = (bytes: Uint8Array): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, keepDigits);
  } catch {
    return undefined;
  }
};

const cellOf = (value: unknown): CellValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return { error: '{…}' };
};

/** A list of flat objects as one table: the names of the members are its header. */
export const readJsonTable = (bytes: Uint8Array): Result<readonly WorkbookSheet[], Rejection> => {
  const parsed = parse(bytes);
  const list = isRecord(parsed) ? Object.values(parsed).find(Array.isArray) : parsed;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isRecord)) return refuse(unreadable);
  const header = [...new Set(list.flatMap((row) => Object.keys(row)))];
  if (list.length > ROWS_MAX || header.length > COLUMNS_MAX) return refuse(unreadable);
  const rows = list.map((row) => header.map((name) => cellOf(row[name])));
  return accept([{ name: 'JSON', rows: [header, ...rows] }]);
};
