/** Why a cell is not taken as it stands, as a refusal code. */
export type CellFlaw = { readonly flaw: string };
export type Cell = string | CellFlaw;

/** A table as it stands in a file: text alone, the first row is the first of the sheet. */
export type SheetTable = {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that were made one; what stands in them is in the first alone. None in a CSV file. */
  readonly merges?: readonly Merge[];
};

/** From the first cell to the last one, counted from 0. */
export type Merge = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

export const TABLE_LIMITS = {
  bytes: 5 * 1024 * 1024,
  /** 5,000 people, a header, and what stands above it. */
  rows: 6_000,
  columns: 60,
  characters: 1_000,
} as const;

/** The letters of a column counted from 0: A, B, … Z, AA. */
export const columnLetters = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
};

// What a spreadsheet program would calculate when it opens the text; a number with a sign is none.
const FORMULA_TEXT = /^\s*([=@\t\r]|[+-](?!\s*\d[\d\s-]*$))/;
const NOTHING = /^[-—–/\\]+$/;

/** The text of a cell, or why it is not taken. A lone dash says that there is nothing. */
export const cellOf = (text: string): Cell => {
  // Signs nobody sees, such as marks of direction, would make two equal names differ.
  const plain = text.replaceAll(/\p{Cf}|\p{Zl}|\p{Zp}|(?![\t\n\r])\p{Cc}/gu, '').trim();
  if (NOTHING.test(plain)) return '';
  if (plain.length > TABLE_LIMITS.characters) return { flaw: 'import.too-long' };
  return FORMULA_TEXT.test(plain) ? { flaw: 'import.formula' } : plain;
};
