const DECIMALS = 4;

/**
 * An exact number for people: its decimals, or four of those that never end, cut off and said to be:
 * nothing is rounded before the rule that rounds.
 */
export const markText = (exact: string): string => {
  const [over = '', under] = exact.split('/');
  if (under === undefined) return exact;
  const sign = over.startsWith('-') ? '-' : '';
  const scaled = (BigInt(over.replace('-', '')) * 10n ** BigInt(DECIMALS)) / BigInt(under);
  const digits = scaled.toString().padStart(DECIMALS + 1, '0');
  return `${sign}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}…`;
};

/** A decimal with so many places as its rule rounds to: `80.6` is read as `80.60`. Other texts stay. */
export const withPlaces = (exact: string, places: number): string => {
  if (places === 0 || !/^-?\d+(\.\d+)?$/.test(exact)) return exact;
  const [whole = '', rest = ''] = exact.split('.');
  return `${whole}.${rest.padEnd(places, '0')}`;
};
