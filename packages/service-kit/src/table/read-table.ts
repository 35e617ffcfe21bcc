import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { oneAtATime } from '../one-at-a-time.ts';
import { runApart } from '../run-apart.ts';
import { tableFileKind } from './file-kind.rules.ts';
import type { SheetTable } from './sheet-table.ts';

const READ_MS = 20_000;
const HEAP_MB = 320;

type Read = Result<readonly SheetTable[], Rejection>;
const broken: Rejection = { kind: 'invalid', code: 'import.file-broken' };

const inTurn = oneAtATime();

/**
 * Reads an untrusted table in a thread of its own, with bounded memory and time: a broken file or a
 * bomb costs one upload, and nobody else waits meanwhile.
 */
export const readTable = (bytes: Buffer): Promise<Read> => {
  const kind = tableFileKind(bytes);
  return kind.ok ? inTurn(() => readAlone(bytes, kind.value)) : Promise.resolve(kind);
};

const readAlone = async (bytes: Buffer, kind: 'xlsx' | 'csv'): Promise<Read> => {
  const worker = new URL('./read-table.worker.ts', import.meta.url);
  const bounds = { timeMs: READ_MS, heapMb: HEAP_MB };
  const read = await runApart<Read>(worker, { bytes, kind }, bounds);
  if (!read) return refuse(broken);
  return read.ok ? accept(read.value) : read;
};
