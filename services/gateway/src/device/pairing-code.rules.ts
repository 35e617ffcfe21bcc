/** Crockford's base 32: no letter that looks like a digit, so a code can be read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/**
 * A pairing code as people type it: 80 bits in four groups of four, such as `7K3M-…`. Good once and
 * for five minutes, so nobody guesses one.
 * @param byteAt the n-th random byte
 */
export const pairingCodeFrom = (byteAt: (place: number) => number): string => {
  const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS[byteAt(place) % 32]);
  const groups = Array.from({ length: LENGTH / GROUP }, (_, place) =>
    letters.slice(place * GROUP, (place + 1) * GROUP).join(''),
  );
  return groups.join('-');
};
