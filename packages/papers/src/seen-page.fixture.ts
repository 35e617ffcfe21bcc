import { type Canvas, createCanvas } from '@napi-rs/canvas';
import decodeQR from 'qr/decode.js';
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { OPS } from 'unpdf/pdfjs';

/** In points, from the lower left corner of the page. */
export type SeenBox = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};
/** A run of text as it is set: its letters without the room above and below them. */
export type SeenText = SeenBox & { readonly text: string; readonly size: number };

type Picture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** A page as a reader sees it, for tests. */
export type SeenPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SeenText[];
  /** Lines and frames that are drawn. */
  readonly strokes: readonly SeenBox[];
  /** What each small picture on it is, from where to where: codes to scan are such. */
  readonly marks: readonly SeenBox[];
  /** The whole page, so many pixels a point. */
  readonly picture: (scale: number) => Promise<{ readonly png: Buffer; readonly seen: Picture }>;
  /** What a scanner reads in a part of the page. */
  readonly scan: (box: SeenBox) => Promise<string>;
};

type Matrix = readonly [number, number, number, number, number, number];
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];
const pointIn = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
const boxIn = (
  matrix: Matrix,
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: ArrayLike<number> & Iterable<number>,
): SeenBox => {
  const corners = [pointIn(matrix, x0, y0), pointIn(matrix, x1, y1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    ...{ left: Math.min(...xs), right: Math.max(...xs) },
    ...{ bottom: Math.min(...ys), top: Math.max(...ys) },
  };
};

// Letters reach so far above and below their line, in parts of their size.
const ABOVE = 0.72;
const BELOW = 0.06;
const PER_EM = 1_000;

type Glyph = number | { readonly unicode: string; readonly width: number };
type Drawing = { matrix: Matrix; text: Matrix; size: number };

const runOf = ({ matrix, text, size }: Drawing, glyphs: readonly Glyph[]): SeenText | null => {
  const at = times(matrix, text);
  const [a, b, c, d] = at;
  // Across the page stands what is said of the whole of it.
  if (Math.abs(b) + Math.abs(c) > 0.01) return null;
  const em = size * Math.abs(d);
  const wide = glyphs.reduce<number>(
    (sum, one) => sum + (typeof one === 'number' ? -one : one.width),
    0,
  );
  const words = glyphs.map((one) => (typeof one === 'number' ? '' : one.unicode)).join('');
  const [left, line] = pointIn(at, 0, 0);
  if (words.trim() === '') return null;
  // The right half of a closing mark is white.
  const white = /[\u3001\u3002\uff09\uff0c\uff1a\uff1b]$/.test(words) ? em / 2 : 0;
  const right = left + (wide / PER_EM) * size * Math.abs(a) - white;
  return {
    ...{ text: words, size: em, left, right },
    ...{ bottom: line - BELOW * em, top: line + ABOVE * em },
  };
};

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** What is drawn on a page, operator by operator. */
const drawn = ({ fnArray, argsArray }: Operators) => {
  const texts: SeenText[] = [];
  const strokes: SeenBox[] = [];
  const fills: SeenBox[] = [];
  const kept: Drawing[] = [];
  let now: Drawing = { matrix: PLAIN, text: PLAIN, size: 0 };
  const path = ([how, , room]: readonly [number, unknown, Float32Array | null]): void => {
    if (!room) return;
    const box = boxIn(now.matrix, room);
    if (how === OPS.stroke) strokes.push(box);
    if (how === OPS.fill) fills.push(box);
  };
  const steps: Readonly<Record<number, (args: never) => void>> = {
    [OPS.save]: () => kept.push({ ...now }),
    [OPS.restore]: () => {
      now = kept.pop() ?? now;
    },
    [OPS.transform]: (args: Matrix) => {
      now.matrix = times(now.matrix, args);
    },
    [OPS.setFont]: ([, size]: readonly [string, number]) => {
      now.size = size;
    },
    [OPS.beginText]: () => {
      now.text = PLAIN;
    },
    [OPS.setTextMatrix]: ([matrix]: readonly [Matrix]) => {
      now.text = matrix;
    },
    [OPS.showText]: ([glyphs]: readonly [readonly Glyph[]]) => {
      const run = runOf(now, glyphs);
      if (run) texts.push(run);
    },
    [OPS.constructPath]: path,
  };
  // Safe: an operator's arguments are those the reader gives to it.
  for (const [place, fn] of fnArray.entries()) steps[fn]?.(argsArray[place] as never);
  return { texts, strokes, fills };
};

/** Squares as large as a code to scan; shaded cells are no squares, or smaller. */
const SMALLEST_PT = 30;
const isSquare = ({ left, right, bottom, top }: SeenBox): boolean =>
  right - left > SMALLEST_PT && Math.abs(right - left - (top - bottom)) < 1;

/** Every page of a file, as it looks. */
export const pagesOfPdf = async (bytes: Uint8Array): Promise<readonly SeenPage[]> => {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  // The reader takes the bytes for itself.
  const file = await getDocumentProxy(bytes.slice(), { CanvasFactory });
  const pageOf = async (number: number): Promise<SeenPage> => {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { texts, strokes, fills } = drawn(await page.getOperatorList());
    const paint = async (scale: number, { left, right, bottom, top }: SeenBox) => {
      const canvas = createCanvas(
        Math.ceil((right - left) * scale),
        Math.ceil((top - bottom) * scale),
      );
      const viewport = page.getViewport({
        ...{ scale, offsetX: -left * scale, offsetY: -(height - top) * scale },
      });
      // Safe: the canvas of Node has what the reader uses of a browser's.
      await page.render({ canvas: canvas as never, viewport }).promise;
      return canvas;
    };
    const seenOf = (canvas: Canvas): Picture => ({
      ...{ width: canvas.width, height: canvas.height },
      data: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data,
    });
    return {
      ...{ width, height, texts, strokes, marks: fills.filter(isSquare) },
      picture: async (scale) => {
        const canvas = await paint(scale, { left: 0, bottom: 0, right: width, top: height });
        return { png: canvas.toBuffer('image/png'), seen: seenOf(canvas) };
      },
      scan: async (box) => decodeQR(seenOf(await paint(6, box))),
    };
  };
  return Promise.all(Array.from({ length: file.numPages }, (_, place) => pageOf(place + 1)));
};
