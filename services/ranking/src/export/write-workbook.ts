import { Worker } from 'node:worker_threads';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CsvCell } from '@jinbang/service-kit/csv.rules';
import { type Rows, turn } from './write-file.ts';
import type { SheetMessage } from './xlsx.worker.ts';

export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: Rows<readonly CsvCell[]>;
};

export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Result<Buffer, Rejection>>;

/** 100,000 rows take some 350 MB while they are packed, so one workbook is written at a time. */
const HEAP_MB = 900;
const WAITING_MAX = 20;
const tooMany: Rejection = { kind: 'too-many', code: 'export.busy', params: { seconds: 10 } };

/** What no program takes in the name of a sheet. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const send = async (worker: Worker, sheets: readonly Sheet[]): Promise<void> => {
  const tell = (message: SheetMessage) => worker.postMessage(message);
  for (const { name, columns, rows } of sheets) {
    tell({
      kind: 'begin',
      name: sheetName(name),
      widths: columns.map(({ width }) => width),
    });
    tell({ kind: 'rows', rows: [columns.map((one) => one.name)] });
    for await (const batch of rows) {
      tell({ kind: 'rows', rows: batch });
      await turn();
    }
  }
  tell({ kind: 'end' });
};

const IDLE_MS = 60_000;

/** The thread begins with the first workbook and ends when none was wanted for a while, with its memory. */
const openThread = () => {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  };
  const begin = (): Worker => {
    clearTimeout(idle);
    worker ??= new Worker(new URL('./xlsx.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.ref();
    return worker;
  };
  return (sheets: readonly Sheet[]): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const used = begin();
      const finish = (bytes: Uint8Array): void => {
        used.off('error', fail).off('exit', fail);
        used.unref();
        idle = setTimeout(end, IDLE_MS).unref();
        resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      };
      const fail = (cause: unknown): void => {
        used.off('message', finish).off('error', fail).off('exit', fail);
        end();
        reject(cause instanceof Error ? cause : new Error('the workbook was not written'));
      };
      used.once('message', finish).once('error', fail).once('exit', fail);
      send(used, sheets).catch(fail);
    });
};

/** Writes workbooks in a thread of their own, one after the other; nobody's request waits but theirs. */
export const openWorkbookWriter = (): WriteWorkbook => {
  const writeNow = openThread();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (sheets) => {
    if (waiting >= WAITING_MAX) return refuse(tooMany);
    waiting += 1;
    const own = last.then(() => writeNow(sheets));
    last = own.catch(() => undefined);
    return own.then(accept).finally(() => {
      waiting -= 1;
    });
  };
};
