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
