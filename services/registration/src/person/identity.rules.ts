import type { IdType, NewPerson } from './person.body.ts';

// GB 11643-1999: ISO 7064 MOD 11-2 over seventeen digits.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

const FORMS: Readonly<Record<IdType, RegExp>> = {
  'resident-id': /^\d{17}[\dX]$/,
  // 港澳台居民居住证 is numbered like a resident's card, with 81, 82 or 83 in front.
  'hmt-residence-permit': /^8[123]0000\d{11}[\dX]$/,
  'hmt-travel-permit': /^([HM]\d{8}(\d{2})?|\d{8}(\d{2})?)$/,
  // The card of 2023 has 18 digits with a 9 in front, the older one 15 characters.
  'foreign-permanent-residence': /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/,
  passport: /^[A-Z0-9]{5,20}$/,
};

const hasBirthDate = (idNumber: string): boolean => idNumber.length === 18;

/** The last character of an 18-character number, from its first seventeen digits. */
export const checkCharacterOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
};

/** One spelling per number: no spaces, letters in capitals. */
export const plainIdNumber = (idNumber: string): string =>
  idNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Name as it is kept: one spelling of the middle dot (U+00B7), single spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\u2022\u2024\u2027\u2219\u22c5\u25cf\u26ab\u2e31\u30fb\uff0e\uff65]/g, '\u00b7')
    // A full stop between two characters of a name in Chinese is a middle dot somebody had no key for.
    .replaceAll(/(?<=\p{Script=Han})\s*[.\u00b7]\s*(?=\p{Script=Han})/gu, '\u00b7')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** `YYYY-MM-DD` from a number that holds the birth date; undefined where it does not. */
export const birthDateIn = (idNumber: string): string | undefined =>
  hasBirthDate(idNumber)
    ? `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
    : undefined;

/** The first thing wrong with an identity number and what it says about its holder, as a code. */
export const flawOfIdentity = ({
  idType,
  idNumber,
  birthDate,
}: Pick<NewPerson, 'idType' | 'idNumber' | 'birthDate'>): string | undefined => {
  if (!FORMS[idType].test(idNumber)) return 'person.id-form';
  const held = birthDateIn(idNumber);
  if (held === undefined) return undefined;
  if (!isDate(held)) return 'person.id-birth-date';
  if (checkCharacterOf(idNumber.slice(0, 17)) !== idNumber.at(-1)) return 'person.id-check';
  return birthDate !== undefined && birthDate !== held ? 'person.birth-date-differs' : undefined;
};
