import type { ReadAttachments } from '@jinbang/credentials/carried-credential';
import { runApart } from '@jinbang/service-kit/run-apart';
import { shortQueue } from '@jinbang/service-kit/short-queue';

type Attached = Exclude<Awaited<ReturnType<ReadAttachments>>, 'busy' | undefined>;

const BOUNDS = { timeMs: 10_000, heapMb: 256 };
const WORKER = new URL('./pdf-attachments.worker.ts', import.meta.url);

/**
 * Only one file is read at a time: what one may use of the memory, all together may use. Anybody may
 * hand one in, so few wait for it, and none for long.
 */
const inTurn = shortQueue({ waitingMax: 12, waitMs: 15_000, now: () => performance.now() });

/** What is attached to a PDF; undefined where it is broken, locked or takes too long. */
export const pdfAttachments: ReadAttachments = async (pdf) => {
  const read = await inTurn(() => runApart<Attached>(WORKER, pdf, BOUNDS));
  return read.ok ? read.value : read.refusal;
};
