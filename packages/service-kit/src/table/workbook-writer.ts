import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CsvCell } from '../csv.rules.ts';
import { type Rows, turn } from './rows.ts';
import type { SheetMessage } from './xlsx.process.ts';

export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: Rows<readonly CsvCell[]>;
};

export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Result<Buffer, Rejection>>;

/**
 * 100,000 rows take some 600 MB while they are packed: more than a service is given, so workbooks
 * are written by a process of their own, one at a time.
 */
const HEAP_MB = 900;
const WRITER = fileURLToPath(new URL('./xlsx.process.ts', import.meta.url));
const WAITING_MAX = 20;
const tooMany: Rejection = { kind: 'too-many', code: 'export.busy', params: { seconds: 10 } };

/** What no program takes in the name of a sheet. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const send = async (writer: ChildProcess, sheets: readonly Sheet[]): Promise<void> => {
  const tell = (message: SheetMessage) => writer.send(message);
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

/** Does not keep a service up that wants to end; without it the process ends, too. */
const release = (writer: ChildProcess): void => {
  writer.unref();
  writer.channel?.unref();
};
const hold = (writer: ChildProcess): void => {
  writer.ref();
  writer.channel?.ref();
};

/** The process begins with the first workbook and ends when none was wanted for a while, with its memory. */
const openWriter = () => {
  let writer: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    writer?.kill();
    writer = undefined;
  };
  const start = (): ChildProcess => {
    const started = fork(WRITER, {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Whoever waits is told by a listener of their own; with nobody waiting it takes no service down.
    started.on('error', () => {});
    started.once('exit', () => {
      if (writer === started) writer = undefined;
    });
    return started;
  };
  return (sheets: readonly Sheet[]): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      writer ??= start();
      const used = writer;
      hold(used);
      const finish = (bytes: unknown): void => {
        used.off('error', fail).off('exit', fail);
        release(used);
        idle = setTimeout(end, IDLE_MS).unref();
        if (bytes instanceof Uint8Array) resolve(Buffer.from(bytes));
        else reject(new Error('the workbook was not written'));
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

/** Writes workbooks one after the other; nobody's request waits but theirs. */
export const openWorkbookWriter = (): WriteWorkbook => {
  const writeNow = openWriter();
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
