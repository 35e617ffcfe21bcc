import type { Sighting } from './viewer-plan.ts';

/** A mark whose request left at this moment, as the `nth` of its contestant. */
export type SentMark = { readonly line: string; readonly nth: number; readonly sentMs: number };

/** What a frame tells of contestants: how many of their marks the board has settled. */
export type FrameRow = { readonly code: string; readonly settled: number };
export type ToldFrame = {
  readonly version: number;
  readonly changed: readonly FrameRow[];
  /** Of a long board: lines below its first page. */
  readonly beyond?: { readonly rows: readonly FrameRow[] };
};

/** Whole milliseconds and how many values took that long: millions of values are kept as a few hundred. */
export type Histogram = Map<number, number>;

/** The version that first showed the n-th mark of a contestant, by `<line>/<n>`. */
const firstShown = (frames: readonly ToldFrame[]): ReadonlyMap<string, number> => {
  const shown = new Map<string, number>();
  const settledOf = new Map<string, number>();
  for (const { version, changed, beyond } of frames.toSorted((a, b) => a.version - b.version)) {
    for (const { code, settled } of [...changed, ...(beyond?.rows ?? [])]) {
      for (let nth = (settledOf.get(code) ?? 0) + 1; nth <= settled; nth += 1) {
        shown.set(`${code}/${nth}`, version);
      }
      settledOf.set(code, Math.max(settled, settledOf.get(code) ?? 0));
    }
  }
  return shown;
};

/** When the viewer read this version or the first one after it; undefined if it never did. */
const seenMs = ({ versions, atMs }: Sighting, wanted: number): number | undefined => {
  let low = 0;
  let high = versions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((versions[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return atMs[low];
};

/**
 * How long each mark took to each viewer of its event, from its request until the last byte of the
 * frame was read. `unseen` counts the pairs of mark and viewer that never met.
 */
export const lagsOf = (
  marks: readonly SentMark[],
  frames: readonly ToldFrame[],
  viewers: readonly Sighting[],
): { readonly lags: Histogram; readonly unseen: number } => {
  const shown = firstShown(frames);
  const lags: Histogram = new Map();
  let unseen = 0;
  for (const { line, nth, sentMs } of marks) {
    const version = shown.get(`${line}/${nth}`);
    for (const viewer of viewers) {
      const atMs = version === undefined ? undefined : seenMs(viewer, version);
      if (atMs === undefined) unseen += 1;
      else {
        // Rounded up, so that nothing is told faster than it was.
        const lag = Math.max(0, Math.ceil(atMs - sentMs));
        lags.set(lag, (lags.get(lag) ?? 0) + 1);
      }
    }
  }
  return { lags, unseen };
};

export const mergeHistograms = (all: readonly Histogram[]): Histogram => {
  const sum: Histogram = new Map();
  for (const one of all) {
    for (const [value, count] of one) sum.set(value, (sum.get(value) ?? 0) + count);
  }
  return sum;
};

export const histogramCount = (histogram: Histogram): number =>
  [...histogram.values()].reduce((sum, count) => sum + count, 0);

/** The smallest value that at least this share of all does not exceed. */
export const histogramPercentile = (histogram: Histogram, share: number): number => {
  const wanted = Math.max(1, Math.ceil(share * histogramCount(histogram)));
  let passed = 0;
  for (const [value, count] of [...histogram].sort(([a], [b]) => a - b)) {
    passed += count;
    if (passed >= wanted) return value;
  }
  return Number.NaN;
};
