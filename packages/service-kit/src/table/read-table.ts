import { Worker } from 'node:worker_threads';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { oneAtATime } from '../one-at-a-time.ts';
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

const readAlone = (bytes: Buffer, kind: 'xlsx' | 'csv'): Promise<Read> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), {
      workerData: { bytes, kind },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      stdout: true,
      stderr: true,
    });
    let isOver = false;
    const end = (outcome: Read) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(refuse(broken)), READ_MS);
    // Safe: the worker of this room posts nothing else.
    worker.once('message', (outcome: Read) => end(outcome.ok ? accept(outcome.value) : outcome));
    worker.once('error', () => end(refuse(broken)));
    worker.once('exit', () => end(refuse(broken)));
  });
