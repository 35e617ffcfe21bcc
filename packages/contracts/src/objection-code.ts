// Crockford's letters: no I, L, O or U, so nobody types one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** Five groups of four: 100 bits, which nobody finds by trying. */
export const OBJECTION_CODE: RegExp = /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/;

const inGroups = (letters: string): string => letters.replaceAll(/(.{4})(?=.)/g, '$1-');

/** A code as it is compared, however it was typed. */
export const plainObjectionCode = (typed: string): string =>
  inGroups(
    typed
      .toUpperCase()
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1')
      .replaceAll(/[^0-9A-Z]/g, ''),
  );

/**
 * The code an objection is followed by, made where it is filed.
 * @param bytes at least 20 of a random source
 */
export const objectionCodeOf = (bytes: Uint8Array): string =>
  inGroups([...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % 32]).join(''));

export const OBJECTION_LINKS_MAX = 5;
export const OBJECTION_FILES_MAX = 3;
export const OBJECTION_FILE_BYTES_MAX: number = 10 * 1024 * 1024;
