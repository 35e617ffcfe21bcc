import { oneAtATime } from '@jinbang/service-kit/one-at-a-time';
import { runApart } from '@jinbang/service-kit/run-apart';
import type { PictureSeen, PictureWork } from './picture.worker.ts';

const BOUNDS = { timeMs: 20_000, heapMb: 256 };

/** One picture at a time: what one may use of the memory, all together may use. */
const inTurn = oneAtATime();

const seen = async (work: PictureWork): Promise<PictureSeen | undefined> => {
  const worker = new URL('./picture.worker.ts', import.meta.url);
  const answer = await inTurn(() => runApart<PictureSeen | null>(worker, work, BOUNDS));
  return answer ?? undefined;
};

/** Does a picture look like a seal? Undefined where it is broken, or larger than 2,000 pixels. */
export const looksLikeSeal = async (bytes: Uint8Array): Promise<boolean | undefined> =>
  (await seen({ kind: 'look', bytes }))?.isSealed;

/** The first page of a PDF we set, as pixels, and whether something on it looks like a seal. */
export const seePage = (pdf: Uint8Array): Promise<PictureSeen | undefined> =>
  seen({ kind: 'page', pdf });
