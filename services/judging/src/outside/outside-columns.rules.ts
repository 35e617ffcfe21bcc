import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import {
  type CellValue,
  headerText,
  textOf,
  type WorkbookSheet,
} from '../scheme/workbook-sheet.ts';

export const HEADER_ROWS = 20;

/** Headers under which files keep what judging must never learn. */
const PERSONAL =
  /^(姓名|名字|(选手|考生|参赛|学员|组员).{0,4}(姓名|名字)|(full |first |last |family |contestant |candidate )?names?|身份证.*|证件(号|号码)|学号|准考证.*姓名|手机.*|电话.*|phone.*|mobile.*|e-?mail.*|邮箱.*|id (card|number|no).*|出生.*|birth.*|date of birth|性别|sex|gender|单位|学校|organi[sz]ation|school|company)$/;

/** Does a column under this header say who somebody is? */
export const isPersonal = (cell: CellValue | undefined): boolean => PERSONAL.test(headerText(cell));

/** Where in a sheet its columns stand. */
export type Columns = {
  readonly header: number;
  readonly key: number;
  readonly session: number | null;
  readonly aspects: readonly { readonly place: number; readonly aspectId: string }[];
};

/** The sheet a mapping means; the only one goes by any name. */
export const sheetOf = (
  sheets: readonly WorkbookSheet[],
  { sheet }: OutsideMapping,
): WorkbookSheet | undefined =>
  sheet === undefined || sheets.length === 1
    ? sheets[0]
    : sheets.find(({ name }) => headerText(name) === headerText(sheet));

const placesOf = (row: readonly CellValue[] | undefined, header: string): readonly number[] =>
  (row ?? []).flatMap((cell, place) => (headerText(cell) === headerText(header) ? [place] : []));

/** Columns by their headers; each must be there once, and none may hold who somebody is. */
export const findColumns = (
  sheet: WorkbookSheet,
  mapping: OutsideMapping,
  report: (
    row: number | null,
    place: number | null,
    code: string,
    params?: RejectionParams,
  ) => void,
): Columns | undefined => {
  const { key, session, columns } = mapping;
  const header = sheet.rows.slice(0, HEADER_ROWS).findIndex((row) => placesOf(row, key).length > 0);
  if (header < 0) {
    report(null, null, 'outside.column-missing', { column: key });
    return undefined;
  }
  const row = sheet.rows[header];
  let isWhole = true;
  const placeOf = (name: string): number => {
    const [place, second] = placesOf(row, name);
    if (place === undefined) report(header + 1, null, 'outside.column-missing', { column: name });
    if (second !== undefined) report(header + 1, second, 'outside.column-twice', { column: name });
    if (place === undefined || second !== undefined) isWhole = false;
    return place ?? -1;
  };
  for (const [place, cell] of (row ?? []).entries()) {
    if (!isPersonal(cell)) continue;
    report(header + 1, place, 'outside.names-in-file', { column: textOf(cell).slice(0, 60) });
    isWhole = false;
  }
  const found = {
    header,
    key: placeOf(key),
    session: session && 'column' in session ? placeOf(session.column) : null,
    aspects: columns.map(({ column, aspectId }) => ({ place: placeOf(column), aspectId })),
  };
  return isWhole ? found : undefined;
};
