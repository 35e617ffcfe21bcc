/** A cell as it was read; `error` is a formula that came to nothing (`#REF!`). */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** A sheet of a workbook, all rows from the first, without formats or formulas. */
export type WorkbookSheet = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
};

/** The name rows of a CSV go by in the report. */
export const CSV_SHEET = 'CSV';

/** The letters of a column counted from 0: A, B, … Z, AA. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

/** The text of a cell without the blanks and newlines around and inside headers; '' when empty. */
export const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return String(value).trim();
};

export const isBlank = (value: CellValue | undefined): boolean => textOf(value) === '';

/** One line in small letters, as headers are compared: real ones contain newlines. */
export const headerText = (value: CellValue | undefined): string =>
  textOf(value).replaceAll(/\s+/g, ' ').toLowerCase();

const DECIMALS_KEPT = 9;
const DECIMAL_TEXT = /^-?\d{1,9}([.,]\d{1,9})?$/;

/**
 * A number cell as exact text; `null` for anything else. Sums that formulas left as binary floats
 * (22.999999999999996) come back as the decimal they stand for; a decimal comma is read as one.
 */
export const decimalOf = (value: CellValue | undefined): string | null => {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) >= 1e9) return null;
    const text = value.toFixed(DECIMALS_KEPT);
    return text.replace(/\.?0+$/, '').replace(/^-0$/, '0');
  }
  const text = textOf(value);
  return DECIMAL_TEXT.test(text) ? text.replace(',', '.') : null;
};

/** A whole number; `C1` and `1.0` are days and rows too. */
export const wholeOf = (value: CellValue | undefined): number | null => {
  const text = decimalOf(typeof value === 'string' ? value.trim().replace(/^c/i, '') : value);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isSafeInteger(number) ? number : null;
};
