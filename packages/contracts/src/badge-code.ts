import { createHash } from 'node:crypto';

// Crockford's letters: no I, L, O or U, so nobody types one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LETTERS = 26;
const CHECK_LETTERS = 2;

/** What a badge stands for: a member of an entry by their place in it, or an appointment. */
export type BadgeHolder =
  | { readonly kind: 'entry'; readonly entryId: string; readonly place: number }
  | { readonly kind: 'appointment'; readonly appointmentId: string };

const lettersOf = (id: string): string => {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let letters = '';
  for (let place = 0; place < ID_LETTERS; place += 1) {
    letters = `${LETTERS[Number(rest % 32n)]}${letters}`;
    rest /= 32n;
  }
  return letters;
};

const idOf = (letters: string): string => {
  const value = [...letters].reduce((sum, one) => sum * 32n + BigInt(LETTERS.indexOf(one)), 0n);
  const hex = value.toString(16).padStart(32, '0');
  return [8, 12, 16, 20, 32]
    .map((end, part, ends) => hex.slice(part === 0 ? 0 : ends[part - 1], end))
    .join('-');
};

const checkOf = (body: string): string =>
  [...createHash('sha256').update(body).digest().subarray(0, CHECK_LETTERS)]
    .map((byte) => LETTERS[byte % 32])
    .join('');

/** The code in a badge's QR: an id in letters and two to check it by; nothing about the person. */
export const badgeCode = (holder: BadgeHolder): string => {
  const body =
    holder.kind === 'entry'
      ? `JBE${lettersOf(holder.entryId)}-${holder.place + 1}`
      : `JBA${lettersOf(holder.appointmentId)}`;
  return `${body}-${checkOf(body)}`;
};

/** Reads a code, scanned or typed in any case; undefined where a letter is wrong. */
export const readBadgeCode = (text: string): BadgeHolder | undefined => {
  const code = text.trim().toUpperCase();
  const parts = /^(JB[EA])([0-9A-HJKMNP-TV-Z]{26})(?:-(\d{1,2}))?-(..)$/.exec(code);
  const [, kind, letters, place, check] = parts ?? [];
  if (!letters || checkOf(code.slice(0, -CHECK_LETTERS - 1)) !== check) return undefined;
  const id = idOf(letters);
  if (kind === 'JBA') return place ? undefined : { kind: 'appointment', appointmentId: id };
  return place ? { kind: 'entry', entryId: id, place: Number(place) - 1 } : undefined;
};
