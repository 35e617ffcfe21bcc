import type { Rejection } from '@jinbang/kernel/rejection';

export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 128;

/**
 * Words most guessed passwords are made of (public lists of leaked ones, pinyin included), and the
 * product's own name. What is left beside them must still be something to guess.
 */
const COMMON = [
  'password', 'passwort', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'asdf', 'zxcvbnm', 'zxcv',
  'qazwsx', 'welcome', 'letmein', 'iloveyou', 'administrator', 'admin', 'monkey', 'dragon', 'master',
  'football', 'baseball', 'sunshine', 'princess', 'superman', 'batman', 'trustno1', 'changeme',
  'default', 'secret', 'login', 'hello', 'abc', 'woaini', 'woaiwojia', 'mima', 'nihao', 'zhongguo',
  'wang', 'zhang', 'test', 'user', 'root', 'jinbang', 'skills', 'caipan', 'jingsai', 'bisai',
]; // biome-ignore format: a list of words reads best as a block.

const OWN_LETTERS_MIN = 4;
const REPEATED_LENGTH_MAX = 4;

const isRepetition = (text: string): boolean => {
  for (let length = 1; length <= REPEATED_LENGTH_MAX; length += 1) {
    if (text.slice(0, length).repeat(text.length).startsWith(text)) return true;
  }
  return false;
};

const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const RUN_LENGTH_MIN = 3;

/** Takes out runs along the alphabet, the digits or the keyboard, forwards and backwards. */
const withoutRuns = (text: string): string => {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let left = text;
  for (const row of rows) {
    for (let length = row.length; length >= RUN_LENGTH_MIN; length -= 1) {
      for (let start = 0; start + length <= row.length; start += 1) {
        left = left.replaceAll(row.slice(start, start + length), '');
      }
    }
  }
  return left;
};

/** What a guesser would still have to find once the words everybody tries are taken away. */
const ownPart = (password: string, email: string): string => {
  const lower = password.toLowerCase();
  const known = [email, ...email.split(/[@._+-]/).filter((part) => part.length >= 3), ...COMMON];
  const withoutWords = known
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, word) => left.replaceAll(word, ''), lower);
  return withoutRuns(withoutWords).replaceAll(/[^\p{L}\p{N}]/gu, '');
};

const isGuessable = (password: string, email: string): boolean => {
  const own = ownPart(password, email);
  // Four digits at the end are a year: everybody's first idea.
  return (
    isRepetition(password.toLowerCase()) ||
    own.replace(/^\d{1,4}|\d{1,4}$/g, '').length < OWN_LETTERS_MIN
  );
};

/**
 * May this be a password? Long rather than odd: no rule about kinds of characters, none about age
 * (NIST SP 800-63B §3.1.1.2), but nothing a list of common passwords or the mail address gives away.
 */
export const passwordFlaw = (password: string, email: string): Rejection | undefined => {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) {
    return { kind: 'invalid', code: 'password.too-short', params: { least: PASSWORD_LENGTH_MIN } };
  }
  if (length > PASSWORD_LENGTH_MAX) {
    return { kind: 'invalid', code: 'password.too-long', params: { most: PASSWORD_LENGTH_MAX } };
  }
  if (isGuessable(password, email)) return { kind: 'invalid', code: 'password.guessable' };
  return undefined;
};
