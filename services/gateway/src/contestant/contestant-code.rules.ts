/** Crockford's letters: none that is taken for another on paper or over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const TEXT = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** Long enough for a notice of results and what follows it. */
export const CODE_DAYS_MAX = 60;
export const CODE_DAYS = 14;
const DAY_MS = 86_400_000;

export const codeEnd = (issuedAt: Date, days: number): Date =>
  new Date(issuedAt.getTime() + days * DAY_MS);

/**
 * Twelve letters, 60 bits, in three groups: `7K3M-Q0XD-9V2H`.
 * @param wordAt the n-th random 32-bit word; 32 letters divide it evenly
 */
export const codeFrom = (wordAt: (place: number) => number): string => {
  const letters = Array.from({ length: LENGTH }, (_, place) => LETTERS[wordAt(place) % 32] ?? '0');
  return groupCode(letters.join(''));
};

const groupCode = (letters: string): string => letters.replace(/(.{4})(?=.)/g, '$1-');

/** A code as it was meant, however it was typed; undefined when it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return TEXT.test(letters) ? groupCode(letters) : undefined;
};

export type CodeTimes = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

export type CodeState = 'open' | 'used' | 'expired' | 'withdrawn';

/** What has become of a code; whoever types one learns of `open` alone. */
export const codeState = ({ expiresAt, usedAt, withdrawnAt }: CodeTimes, at: Date): CodeState => {
  if (withdrawnAt !== null) return 'withdrawn';
  if (usedAt !== null) return 'used';
  return at < expiresAt ? 'open' : 'expired';
};
