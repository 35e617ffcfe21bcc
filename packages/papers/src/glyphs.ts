/** The characters a font can print, read from its own table of characters (`cmap`). */
export type Glyphs = { readonly has: (codePoint: number) => boolean };

const RANGES_OF_ALL_PLANES = 12;
const RANGES_OF_THE_FIRST_PLANE = 4;
const RANGES_FROM = 16;
const RANGE_BYTES = 12;

/** Where a table of a font begins; of a collection none is found. */
export const tableOffset = (font: Buffer, tag: string): number => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
};

type Ranges = {
  readonly count: number;
  readonly startOf: At;
  readonly endOf: At;
  readonly isThere: (code: number, range: number) => boolean;
};
type At = (range: number) => number;

const offsetOfFormat = (font: Buffer, format: number): number | undefined => {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(offset) === format) return offset;
  }
  return undefined;
};

/** The table that covers every plane, not only the first 65,536 characters. */
const rangesOfAllPlanes = (font: Buffer, table: number): Ranges => ({
  count: font.readUInt32BE(table + 12),
  startOf: (range) => font.readUInt32BE(table + RANGES_FROM + RANGE_BYTES * range),
  endOf: (range) => font.readUInt32BE(table + RANGES_FROM + RANGE_BYTES * range + 4),
  isThere: () => true,
});

/** Older fonts have this one alone: 16 bits a character, and a range may have holes. */
const rangesOfFirstPlane = (font: Buffer, table: number): Ranges => {
  const doubled = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  const startOf: At = (range) => font.readUInt16BE(starts + 2 * range);
  return {
    count: doubled / 2,
    startOf,
    endOf: (range) => font.readUInt16BE(ends + 2 * range),
    isThere: (code, range) => {
      const delta = font.readUInt16BE(deltas + 2 * range);
      const at = offsets + 2 * range;
      const offset = font.readUInt16BE(at);
      if (offset === 0) return ((code + delta) & 0xffff) !== 0;
      return font.readUInt16BE(at + offset + 2 * (code - startOf(range))) !== 0;
    },
  };
};

const rangesOf = (font: Buffer): Ranges => {
  const all = offsetOfFormat(font, RANGES_OF_ALL_PLANES);
  if (all !== undefined) return rangesOfAllPlanes(font, all);
  const first = offsetOfFormat(font, RANGES_OF_THE_FIRST_PLANE);
  if (first !== undefined) return rangesOfFirstPlane(font, first);
  throw new Error('the font has no table of characters that is known here');
};

/** Reads which characters a TrueType or OpenType font has. */
export const readGlyphs = (font: Buffer): Glyphs => {
  const { count, startOf, endOf, isThere } = rangesOf(font);
  return {
    has: (codePoint) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (codePoint < startOf(middle)) high = middle - 1;
        else if (codePoint > endOf(middle)) low = middle + 1;
        else return isThere(codePoint, middle);
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
