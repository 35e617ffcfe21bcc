import { createHash } from 'node:crypto';

/** The same JSON whatever order the members were written in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => [key, ordered(member)]),
  );
};

/**
 * The `hash` of a fact that closes a set: SHA-256 over the rows of all parts, in order of the parts
 * and of the rows within them, each as JSON with sorted members, one a line. Teller and readers use
 * this same function, so a reader knows that the set it gathered is the set that was told.
 */
export const setHash = (rows: readonly unknown[]): string =>
  createHash('sha256')
    .update(rows.map((row) => JSON.stringify(ordered(row))).join('\n'))
    .digest('hex');
