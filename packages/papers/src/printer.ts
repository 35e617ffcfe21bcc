import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { flawOfSize } from './limits.ts';
import type { Paper } from './paper.ts';
import { openThread, type ThreadSettings } from './printer-thread.ts';
import type { PrintedPaper } from './typesetter.ts';

/** Turns data into the bytes of a PDF. */
export type Print = (paper: Paper) => Promise<Result<PrintedPaper, Rejection>>;

export type Printer = { readonly print: Print; readonly close: () => Promise<void> };

/** Prints forms and badges in a thread of their own, one paper after the other. */
export const openPrinter = (settings: ThreadSettings): Printer => {
  const worker = new URL('./typeset.worker.ts', import.meta.url);
  const { run, close } = openThread<Paper, PrintedPaper>({
    ...settings,
    worker,
    flawOf: flawOfSize,
  });
  return { print: run, close };
};
