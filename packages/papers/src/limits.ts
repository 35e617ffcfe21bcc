import type { Rejection } from '@jinbang/kernel/rejection';
import type { Paper, PaperBlock } from './paper.ts';

/**
 * A typesetter that has begun cannot be stopped, so what goes in is bounded: the largest paper
 * allowed takes a few seconds.
 */
const SHEETS_MAX = 600;
const ROWS_MAX = 4_000;
const BADGES_MAX = 2_000;
const CELLS_MAX = 80_000;
// An appeal is explained in up to 4,000 letters.
const LETTERS_MAX = 4_200;
const PHOTO_BYTES_MAX = 64 * 1024 * 1024;

const tooLong = (what: string, limit: number): Rejection => ({
  kind: 'too-large',
  code: 'paper.too-long',
  params: { what, limit },
});

/** How many cells each row of a block has. */
const cellsOfRows = (block: PaperBlock): readonly number[] => {
  if (block.kind === 'table') return block.rows.map((row) => row.length);
  if (block.kind === 'plot') return block.rows.map(({ marks }) => marks.length);
  return block.kind === 'grid' ? block.rows.map(({ cells }) => cells.length) : [];
};

const flawOfForms = ({ sheets }: Extract<Paper, { kind: 'form' }>): Rejection | undefined => {
  if (sheets.length > SHEETS_MAX) return tooLong('sheets', SHEETS_MAX);
  const rows = sheets.flatMap(({ blocks }) => blocks.flatMap(cellsOfRows));
  if (rows.length > ROWS_MAX) return tooLong('rows', ROWS_MAX);
  const cells = rows.reduce((sum, count) => sum + count, 0);
  return cells > CELLS_MAX ? tooLong('cells', CELLS_MAX) : undefined;
};

const flawOfBadges = ({ badges }: Extract<Paper, { kind: 'badges' }>): Rejection | undefined => {
  if (badges.length > BADGES_MAX) return tooLong('badges', BADGES_MAX);
  const bytes = badges.reduce((sum, { photo }) => sum + (photo?.base64.length ?? 0), 0);
  return bytes > PHOTO_BYTES_MAX ? tooLong('photo bytes', PHOTO_BYTES_MAX) : undefined;
};

/** What speaks against typesetting this paper at all, before a thread is kept busy with it. */
export const flawOfSize = (paper: Paper): Rejection | undefined =>
  paper.kind === 'form' ? flawOfForms(paper) : flawOfBadges(paper);

/** No single text is longer; checked with the glyphs, where every text is walked. */
export const isTooLongText = (text: string): boolean => text.length > LETTERS_MAX;
