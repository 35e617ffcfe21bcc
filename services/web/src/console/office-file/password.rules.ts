// Crockford's letters: nobody reads one for another over the telephone.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;

/** A password of 100 bits from 20 random bytes, in groups that can be read aloud. */
export const passwordOf = (random: Uint8Array): string =>
  Array.from(random, (byte, place) => {
    const dash = place > 0 && place % GROUP === 0 ? '-' : '';
    return dash + (LETTERS[byte % LETTERS.length] ?? '');
  }).join('');

export const RANDOM_BYTES = 20;
