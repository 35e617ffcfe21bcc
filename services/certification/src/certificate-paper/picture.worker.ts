import { parentPort, workerData } from 'node:worker_threads';
import { sealLikeness } from '@jinbang/papers/certificate/seal-likeness';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { renderPageAsImage } from 'unpdf';

/** Enough to see a seal by, and little to keep in mind. */
const SEEN_PX = 800;
const SIDE_MAX = 2_000;

export type PictureWork =
  /** A picture somebody handed in: does it look like a seal? */
  | { readonly kind: 'look'; readonly bytes: Uint8Array }
  /** A page we set: its pixels, and whether something on it looks like a seal. */
  | { readonly kind: 'page'; readonly pdf: Uint8Array };

export type PictureSeen = {
  readonly isSealed: boolean;
  readonly png: Uint8Array | null;
};

const look = async (bytes: Uint8Array) => {
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = image;
  if (width > SIDE_MAX || height > SIDE_MAX) return undefined;
  const scale = Math.min(1, SEEN_PX / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const pen = createCanvas(w, h).getContext('2d');
  pen.drawImage(image, 0, 0, w, h);
  return sealLikeness({ width: w, height: h, data: pen.getImageData(0, 0, w, h).data });
};

const see = async (work: PictureWork): Promise<PictureSeen | null> => {
  if (work.kind === 'look') {
    const isSealed = await look(work.bytes);
    return isSealed === undefined ? null : { isSealed, png: null };
  }
  const canvasImport = () => import('@napi-rs/canvas');
  const png = new Uint8Array(await renderPageAsImage(work.pdf, 1, { canvasImport, scale: 1.6 }));
  return { isSealed: (await look(png)) ?? false, png };
};

// Safe: whoever starts this thread hands it such work; a picture that breaks it ends it without an answer.
parentPort?.postMessage(await see(workerData as PictureWork).catch(() => null));
