/** The characters a font can print, read from its own table of characters (`cmap`). */
export type Glyphs = { readonly has: (codePoint: number) => boolean };

const RANGES_OF_ALL_PLANES = 12;
const RANGES_FROM = 16;
const RANGE_BYTES = 12;

const tableOffset = (font: Buffer, tag: string): number => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
};

/** The table that covers every plane, not only the first 65,536 characters. */
const rangesOffset = (font: Buffer): number => {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(offset) === RANGES_OF_ALL_PLANES) return offset;
  }
  throw new Error('the font has no table of characters for all planes');
};

/** Reads which characters a TrueType font has. */
export const readGlyphs = (font: Buffer): Glyphs => {
  const table = rangesOffset(font);
  const count = font.readUInt32BE(table + 12);
  const startOf = (range: number) => font.readUInt32BE(table + RANGES_FROM + RANGE_BYTES * range);
  const endOf = (range: number) => font.readUInt32BE(table + RANGES_FROM + RANGE_BYTES * range + 4);
  return {
    has: (codePoint) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (codePoint < startOf(middle)) high = middle - 1;
        else if (codePoint > endOf(middle)) low = middle + 1;
        else return true;
      }
      return false;
    },
  };
};

/** Neither drawn nor harmless: they would turn, hide or join what is beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;

/** The characters of a text that cannot be printed, each once. */
export const missingIn = (text: string, fonts: readonly Glyphs[]): readonly string[] => [
  ...new Set(
    [...text].filter(
      (letter) =>
        UNSEEN.test(letter) || !fonts.every((font) => font.has(letter.codePointAt(0) ?? 0)),
    ),
  ),
];

/** The mark printers set for a type they do not have. */
export const GETA = '〓';

/** `U+20BB7`, for whoever has to write it by hand. */
export const codePointOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
