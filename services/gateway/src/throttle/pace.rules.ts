/** How many requests may come at once, and how many a second from then on. */
export type Pace = { readonly burst: number; readonly perSecond: number };

/** What is left of a burst at a moment; it fills up again with time. */
export type Allowance = { readonly left: number; readonly atMs: number };

/** What is left now of an allowance last looked at earlier. */
export const leftNow = (known: Allowance | undefined, pace: Pace, nowMs: number): number => {
  if (!known) return pace.burst;
  const seconds = Math.max(0, nowMs - known.atMs) / 1_000;
  return Math.min(pace.burst, known.left + seconds * pace.perSecond);
};

/** Whole seconds until one more request may come; undefined when it may now. */
export const secondsUntilNext = (left: number, pace: Pace): number | undefined =>
  left >= 1 ? undefined : Math.max(1, Math.ceil((1 - left) / pace.perSecond));
