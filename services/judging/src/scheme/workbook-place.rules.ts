import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Located } from './finding.ts';

/** A finding at a cell: `Sheet!K25`, `Sheet!25` for a whole row, the sheet alone where it is missing. */
export const locate =
  (sheet: string, row: number | null, column: string | null) =>
  (severity: Located['severity'], code: string, params: RejectionParams = {}): Located => ({
    severity,
    code,
    params,
    sheet,
    row,
    column,
    at: row === null ? sheet : `${sheet}!${column ?? ''}${row}`,
  });

/** Which of two columns stands first: B before AA. */
const byColumn = (left: string | null, right: string | null): number => {
  const [one, other] = [left ?? '', right ?? ''];
  if (one.length !== other.length) return one.length - other.length;
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** As somebody goes through the file to mend it: sheet by sheet, row by row, from left to right. */
export const inCellOrder = <One extends Pick<Located, 'sheet' | 'row' | 'column'>>(
  findings: readonly One[],
): readonly One[] => {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  const place = new Map(sheets.map((sheet, at) => [sheet, at]));
  return findings.toSorted(
    (left, right) =>
      (place.get(left.sheet) ?? 0) - (place.get(right.sheet) ?? 0) ||
      (left.row ?? 0) - (right.row ?? 0) ||
      byColumn(left.column, right.column),
  );
};
