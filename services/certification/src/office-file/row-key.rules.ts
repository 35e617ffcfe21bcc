import { createHash } from 'node:crypto';

// Crockford's letters: no I, L, O or U, so nobody reads one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * The short form a row of the office's file is known by: ten letters that follow from the decision and
 * its version, so a file made before a decision was made anew does not answer the new one.
 */
export const rowKey = (decisionId: string, version: number): string => {
  const digest = createHash('sha256').update(`office-row/${decisionId}/${version}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS[(digest[place] ?? 0) % 32]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
};

/** A key as somebody may have typed it: full-width letters, blanks, other dashes, O for 0. */
export const plainKey = (typed: string): string => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return letters.length === LENGTH ? `${letters.slice(0, 5)}-${letters.slice(5)}` : letters;
};
