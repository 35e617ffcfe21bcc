import { Worker } from 'node:worker_threads';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import type { Log } from '@jinbang/service-kit/log';
import type { WorkbookSheet } from './workbook-sheet.ts';

const READ_MS = 15_000;
const HEAP_MB = 256;
const ZIP_SIGNATURE = 0x04034b50;

const unreadable: Rejection = { kind: 'invalid', code: 'scheme.workbook-unreadable' };
const otherType: Rejection = {
  kind: 'unsupported',
  code: 'request.media-type',
  params: { expected: 'XLSX' },
};

/** Only one file is read at a time: what one may use of the memory, all together may use. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads an untrusted workbook in a thread of its own, with bounded memory and time, so that a broken
 * file or a bomb costs one upload and no mark waits meanwhile.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  log: Log,
): Promise<Result<readonly WorkbookSheet[], Rejection>> => readZip('xlsx', bytes, log);

/** Any workbook with all its sheets: a table of somebody else's making. */
export const readTableFile = (
  bytes: Uint8Array,
  log: Log,
): Promise<Result<readonly WorkbookSheet[], Rejection>> => readZip('table', bytes, log);

const readZip = (
  kind: 'xlsx' | 'table',
  bytes: Uint8Array,
  log: Log,
): Promise<Result<readonly WorkbookSheet[], Rejection>> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 30 || view.readUInt32LE(0) !== ZIP_SIGNATURE) {
    return Promise.resolve(refuse(otherType));
  }
  return inTurn({ kind, bytes }, log);
};

/** A CSV is read as apart as a workbook: a large one may keep no mark waiting. */
export const readCsvFile = (
  bytes: Uint8Array,
  log: Log,
): Promise<Result<readonly WorkbookSheet[], Rejection>> => inTurn({ kind: 'csv', bytes }, log);

type File = { readonly kind: 'xlsx' | 'table' | 'csv'; readonly bytes: Uint8Array };

const inTurn = (file: File, log: Log): Promise<Result<readonly WorkbookSheet[], Rejection>> => {
  const turn = last.then(() => readAlone(file, log));
  last = turn;
  return turn;
};

const readAlone = (file: File, log: Log): Promise<Result<readonly WorkbookSheet[], Rejection>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./read-workbook.worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      stdout: true,
      stderr: true,
    });
    let isOver = false;
    const timer = setTimeout(() => fail('took too long'), READ_MS);
    const end = (outcome: Result<readonly WorkbookSheet[], Rejection>) => {
      isOver = true;
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    const fail = (reason: string) => {
      if (isOver) return;
      log.warn({ reason, bytes: file.bytes.length }, 'a workbook could not be read');
      end(refuse(unreadable));
    };
    worker.once('message', (read: Result<readonly WorkbookSheet[], Rejection>) => end(read));
    worker.once('error', (cause) => fail(cause instanceof Error ? cause.name : 'error'));
    worker.once('exit', () => fail('ended without an answer'));
  });
