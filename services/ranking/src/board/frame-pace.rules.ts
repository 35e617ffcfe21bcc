/** When the last frames of a board went, oldest first, and how many of the last ones in a row had to wait. */
export type Pace = { readonly sentMs: readonly number[]; readonly waits: number };

export const UNHURRIED: Pace = { sentMs: [], waits: 0 };

/**
 * Where there is steadily more to tell than frames for it, they go evenly: nearly a quarter of a second
 * apart, since a frame that is due still waits for the books; the last span keeps them from being five.
 */
const EVEN_MS = 235;
const STEADY_WAITS = 8;
/**
 * After one, two, three and four frames so long must have passed since the first of them. The last is
 * the promise: at most four a second. The others let a second mark soon after a first go at once too,
 * and still leave something for the rest of the second.
 */
const SPANS_MS = [50, 250, 600, 1_000] as const;

/** The moment from which the next frame may go. */
export const nextFrameMs = ({ sentMs, waits }: Pace): number => {
  const last = sentMs.at(-1);
  if (last === undefined) return 0;
  const spans = SPANS_MS.map((spanMs, place) => (sentMs.at(-1 - place) ?? -spanMs) + spanMs);
  return Math.max(...spans, waits >= STEADY_WAITS ? last + EVEN_MS : 0);
};

export const afterFrame = ({ sentMs, waits }: Pace, atMs: number, hadToWait: boolean): Pace => ({
  sentMs: [...sentMs, atMs].slice(-SPANS_MS.length),
  waits: hadToWait ? waits + 1 : 0,
});
