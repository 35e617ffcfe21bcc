import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { findColumns } from './workbook-columns.rules.ts';
import {
  type CellValue,
  decimalOf,
  headerText,
  isBlank,
  textOf,
  type WorkbookSheet,
  wholeOf,
} from './workbook-sheet.ts';

/** The two tables above the first block: sections of the standard, and the criteria. */
export type WorkbookTables = {
  readonly title: string;
  readonly sections: NonNullable<SchemeBody['sections']>;
  /** Row of the table's header, for findings about the sections. */
  readonly sectionsRow: number | null;
  readonly criteria: ReadonlyMap<
    string,
    { readonly name: string; readonly declared: string | undefined; readonly row: number }
  >;
};

const firstText = (row: readonly CellValue[], from: number): string =>
  textOf(row.slice(from).find((cell) => !isBlank(cell)));

/** The declared mark stands left of `Aspect Marks`; the words `… Marks` also head the names. */
const declaredColumn = (header: readonly CellValue[]): number => {
  const aspectMarks = header.findIndex((cell) => headerText(cell) === 'aspect marks');
  const before = aspectMarks < 0 ? header.length : aspectMarks;
  return header.findLastIndex((cell, column) => column < before && /marks$/.test(headerText(cell)));
};

const readSections = (rows: readonly (readonly CellValue[])[]) => {
  const at = rows.findIndex((row) => headerText(row[0]) === 'section');
  if (at < 0) return { sections: [], sectionsRow: null };
  const column = declaredColumn(rows[at] ?? []);
  const sections: NonNullable<SchemeBody['sections']> = [];
  for (const row of rows.slice(at + 1)) {
    const section = wholeOf(row[0]);
    const declared = decimalOf(row[column]);
    if (section === null || declared === null || declared.startsWith('-')) break;
    sections.push({ section, declared, name: { zh: firstText(row, 1) || `${section}` } });
  }
  return { sections, sectionsRow: at + 1 };
};

const readCriteria = (rows: readonly (readonly CellValue[])[]): WorkbookTables['criteria'] => {
  const at = rows.findIndex(
    (row) => headerText(row[0]) === 'id' && headerText(row[1]).startsWith('name'),
  );
  const criteria = new Map<string, { name: string; declared: string | undefined; row: number }>();
  if (at < 0) return criteria;
  const mark = (rows[at] ?? []).findIndex((cell) => headerText(cell) === 'mark');
  for (const [place, row] of rows.slice(at + 1).entries()) {
    const code = textOf(row[0]).toUpperCase();
    if (!/^[A-Z]$/.test(code)) break;
    const declared = decimalOf(row[mark]);
    criteria.set(code, {
      name: firstText(row, 1) || code,
      declared: declared === null || declared.startsWith('-') ? undefined : declared,
      row: at + 2 + place,
    });
  }
  return criteria;
};

/** What stands above the first block of aspects. */
export const readTables = ({ name, rows }: WorkbookSheet): WorkbookTables => {
  const firstBlock = rows.findIndex((row) => findColumns(row));
  const above = rows.slice(0, firstBlock < 0 ? rows.length : firstBlock);
  return {
    title: firstText(above[0] ?? [], 0) || name,
    ...readSections(above),
    criteria: readCriteria(above),
  };
};
