import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormPaper } from './paper.ts';
import { printedCheckpoint, withCheckpoint } from './paper-checkpoint.ts';
import type { Print } from './printer.ts';
import { pagesOfPdf, type SeenBox, type SeenPage } from './seen-page.fixture.ts';

/** Where pictures of forms are kept, to be looked at. */
const FOLDER = fileURLToPath(new URL('../../../.jinbang/pictures/forms/', import.meta.url));

const ORIGIN = 'https://contest.example';
const CHECKPOINT = {
  ...{ size: 1_284_907, root: Buffer.alloc(32, 7).toString('base64') },
  signedAt: '2026-05-12T10:00:00.000Z',
};

const meet = (one: SeenBox, other: SeenBox, by: number): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > by &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > by;
const holds = (outer: SeenBox, inner: SeenBox): boolean =>
  outer.left <= inner.left + 0.5 &&
  outer.right >= inner.right - 0.5 &&
  outer.bottom <= inner.bottom + 0.5 &&
  outer.top >= inner.top - 0.5;

const SMALLEST_PT = 8;
/** Printers leave so much of an edge white. */
const EDGE_PT = 20;

const SIZES = { a4: [595, 842], a3: [842, 1191] } as const;

/** What is wrong with a page, in words; nothing of a good one. */
const flawsOf = (
  { width, height, texts, strokes, marks }: SeenPage,
  size: 'a4' | 'a3',
): readonly string[] => [
  ...(Math.round(Math.min(width, height)) === SIZES[size][0] &&
  Math.round(Math.max(width, height)) === SIZES[size][1]
    ? []
    : [`not ${size}`]),
  ...texts
    .filter(({ size }) => size < SMALLEST_PT - 0.01)
    .map(({ text, size }) => `${size} pt: ${text}`),
  ...texts
    .filter(
      (one) =>
        one.left < EDGE_PT ||
        one.bottom < EDGE_PT ||
        one.right > width - EDGE_PT ||
        one.top > height - EDGE_PT,
    )
    .map(({ text }) => `off the page: ${text}`),
  ...texts.flatMap((one, place) =>
    texts
      .slice(place + 1)
      .filter((other) => meet(one, other, 0.8))
      .map((other) => `drawn over each other: ${one.text} / ${other.text}`),
  ),
  ...texts.flatMap((one) =>
    [...strokes, ...marks]
      .filter(
        (line) =>
          meet(
            one,
            {
              ...line,
              left: line.left - 0.2,
              right: line.right + 0.2,
              top: line.top + 0.2,
              bottom: line.bottom - 0.2,
            },
            0.3,
          ) && !holds(line, one),
      )
      .map(() => `crossed by a line: ${one.text}`),
  ),
];

const isGrey = ({ data }: { readonly data: Uint8ClampedArray }): boolean => {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
};

const wordsOf = ({ texts }: SeenPage): string => texts.map(({ text }) => text).join('');

/** What a form looks like, once it is set with a checkpoint of the log. */
export type SeenForm = {
  /** What is wrong with it, page by page; nothing of a good one. */
  readonly flaws: readonly string[];
  readonly isGrey: boolean;
  /** The words of each page. */
  readonly words: readonly string[];
  /** What the codes on the first page say. */
  readonly codes: readonly string[];
};

/** The address of the checkpoint that `lookAt` prints. */
export const LOOKED_AT_LOG = `${ORIGIN}/verify/log#1284907.`;

/** Sets a form, keeps pictures of its first and last page under that name, and says how it looks. */
export const lookAt = async (print: Print, paper: FormPaper, name: string): Promise<SeenForm> => {
  mkdirSync(FOLDER, { recursive: true });
  const printed = await print(withCheckpoint(paper, printedCheckpoint(CHECKPOINT, ORIGIN)));
  if (!printed.ok)
    throw new Error(`${printed.refusal.code} ${JSON.stringify(printed.refusal.params)}`);
  const pages = await pagesOfPdf(printed.value.bytes);
  let grey = true;
  // The first page and the one that is signed; those between are looked at by their boxes alone.
  const last = pages.length - 1;
  for (const [place, page] of pages.entries()) {
    if (place > 0 && place < last) continue;
    const { png, seen } = await page.picture(1.3);
    writeFileSync(`${FOLDER}${name}-${place + 1}.png`, png);
    grey &&= isGrey(seen);
  }
  const [first] = pages;
  return {
    flaws: pages.flatMap((page, place) =>
      flawsOf(page, paper.size ?? 'a4').map((flaw) => `page ${place + 1}: ${flaw}`),
    ),
    isGrey: grey,
    words: pages.map(wordsOf),
    codes: await Promise.all((first?.marks ?? []).map(async (mark) => first?.scan(mark) ?? '')),
  };
};
