/** When the last frames of a board went, oldest first, and whether the last of them had to wait. */
export type Pace = { readonly sentMs: readonly number[]; readonly hadToWait: boolean };

export const UNHURRIED: Pace = { sentMs: [], hadToWait: false };

/** Where there is more to tell than frames for it, they go evenly. */
const EVEN_MS = 250;
/**
 * After one, two, three and four frames so long must have passed since the first of them. The last is
 * the promise: at most four a second. The others let a second mark soon after a first go at once too,
 * and still leave something for the rest of the second.
 */
const SPANS_MS = [50, 400, 700, 1_000] as const;

/** The moment from which the next frame may go. */
export const nextFrameMs = ({ sentMs, hadToWait }: Pace): number => {
  const last = sentMs.at(-1);
  if (last === undefined) return 0;
  const spans = SPANS_MS.map((spanMs, place) => (sentMs.at(-1 - place) ?? -spanMs) + spanMs);
  return Math.max(...spans, hadToWait ? last + EVEN_MS : 0);
};

export const afterFrame = ({ sentMs }: Pace, atMs: number, hadToWait: boolean): Pace => ({
  sentMs: [...sentMs, atMs].slice(-SPANS_MS.length),
  hadToWait,
});
