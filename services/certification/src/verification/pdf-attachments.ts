import type { ReadAttachments } from '@jinbang/credentials/carried-credential';
import { oneAtATime } from '@jinbang/service-kit/one-at-a-time';
import { runApart } from '@jinbang/service-kit/run-apart';

const BOUNDS = { timeMs: 10_000, heapMb: 256 };

/** Only one file is read at a time: what one may use of the memory, all together may use. */
const inTurn = oneAtATime();

/** What is attached to a PDF; undefined where it is broken, locked or takes too long. */
export const pdfAttachments: ReadAttachments = (pdf) =>
  inTurn(() => runApart(new URL('./pdf-attachments.worker.ts', import.meta.url), pdf, BOUNDS));
