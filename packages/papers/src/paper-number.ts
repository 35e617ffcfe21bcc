import { createHash } from 'node:crypto';

// Crockford's letters: no I, L, O or U, so nobody reads one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** The number people write into a register: the form, then eight letters that follow from the QR. */
export const paperNumber = (formNo: string, reference: string): string => {
  const digest = createHash('sha256').update(reference).digest();
  const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS[(digest[place] ?? 0) % 32]);
  return `${formNo}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
};
