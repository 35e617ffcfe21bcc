import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Log } from '@jinbang/service-kit/log';
import { readCsvFile, readTableFile } from '../scheme/read-workbook.ts';
import type { WorkbookSheet } from '../scheme/workbook-sheet.ts';
import { isJson, readJsonTable } from './json-table.rules.ts';

const unreadable: Rejection = { kind: 'invalid', code: 'outside.file-unreadable' };
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** A file of a machine or an exam as tables; what it is, is told from its content. */
export const readOutsideFile = async (
  bytes: Uint8Array,
  log: Log,
): Promise<Result<readonly WorkbookSheet[], Rejection>> => {
  if (bytes.length < 4) return refuse({ kind: 'invalid', code: 'outside.file-empty' });
  if (isJson(bytes)) return readJsonTable(bytes);
  const isZip = ZIP.every((byte, at) => bytes[at] === byte);
  const sheets = await (isZip ? readTableFile : readCsvFile)(bytes, log);
  return sheets.ok ? accept(sheets.value) : refuse(unreadable);
};
