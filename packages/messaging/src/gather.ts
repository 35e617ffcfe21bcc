const GATHER_MS_MIN = 5;

/**
 * How long to let work gather after a batch that was not full. Half as long as the batch took: with
 * little to do nobody waits, and where each batch costs much they leave a third of the time to others.
 */
export const gatherMs = (tookMs: number, mostMs: number): number =>
  Math.min(mostMs, Math.max(GATHER_MS_MIN, tookMs / 2));
