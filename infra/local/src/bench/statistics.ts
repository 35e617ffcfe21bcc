/** The middle value; of two middle values their mean. */
export const median = (values: readonly number[]): number => {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2;
};

/**
 * The smallest value that at least this share of all values does not exceed (nearest rank), so it is
 * always one that was seen. @param share 0.99 for the 99th percentile
 */
export const percentile = (values: readonly number[], share: number): number => {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN;
};

/** To this many decimals, as people read it. */
export const rounded = (value: number, decimals = 0): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
