import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { namesInZip } from '../content-kind.rules.ts';
import { TABLE_LIMITS } from './sheet-table.ts';

const broken: Rejection = { kind: 'invalid', code: 'import.file-broken' };
const refused = (code: string): Result<never, Rejection> => refuse({ kind: 'invalid', code });

const MACROS = /(^|\/)(vbaProject\.bin|macrosheets\/|vbaData\.xml)/i;
const ELSEWHERE = /(^|\/)(externalLinks|connections\.xml|queryTables)/i;
const EMBEDDED = /(^|\/)(embeddings|activeX|ctrlProps)\//i;

const officeFile = (bytes: Buffer): Result<'xlsx', Rejection> => {
  const names = namesInZip(bytes);
  if (names.length === 0) return refuse(broken);
  if (names.some((name) => MACROS.test(name))) return refused('import.macros');
  if (names.some((name) => ELSEWHERE.test(name))) return refused('import.links-elsewhere');
  if (names.some((name) => EMBEDDED.test(name))) return refused('import.embedded');
  return names.includes('xl/workbook.xml') && names.includes('[Content_Types].xml')
    ? accept('xlsx')
    : refused('import.file-type');
};

/** What a file is, told from its content before anything in it is read. */
export const tableFileKind = (bytes: Buffer): Result<'xlsx' | 'csv', Rejection> => {
  if (bytes.length > TABLE_LIMITS.bytes) {
    const params = { limit: TABLE_LIMITS.bytes };
    return refuse({ kind: 'too-large', code: 'request.too-large', params });
  }
  if (bytes.length < 8) return refused('import.file-empty');
  const head = bytes.readUInt32BE(0);
  if (head === 0x504b0304) return officeFile(bytes);
  // The old binary form; a workbook with a password has this shape, too.
  if (head === 0xd0cf11e0) return refused('import.file-old');
  const isPicture = head === 0x89504e47 || head >>> 8 === 0xffd8ff || head === 0x25504446;
  return isPicture ? refused('import.file-type') : accept('csv');
};
