import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Located } from './finding.ts';
import type { Finding } from './scheme.rules.ts';
import { closeAspect, openAspect, readDescriptor } from './workbook-aspect.rules.ts';
import {
  type Columns,
  criterionOf,
  type Field,
  findColumns,
  missingFields,
} from './workbook-columns.rules.ts';
import { placeIn } from './workbook-finding-place.rules.ts';
import { locate } from './workbook-place.rules.ts';
import { at, type CellOf, type Descriptor, type Reading } from './workbook-reading.ts';
import { type CellValue, isBlank, textOf, type WorkbookSheet, wholeOf } from './workbook-sheet.ts';
import type { WorkbookTables } from './workbook-tables.rules.ts';

export type ReadBlocks = {
  readonly criteria: SchemeBody['criteria'];
  readonly findings: readonly Located[];
  /** A finding of the scheme's own rules, at the cell it came from. */
  readonly place: (finding: Finding) => Located;
};

const SUB_CRITERION = /^[A-Z]\d{1,2}$/;

/** Reads the blocks of aspects, one per criterion, each below a header row of its own. */
export const readBlocks = (
  sheet: WorkbookSheet,
  calculations: WorkbookSheet | undefined,
  tables: WorkbookTables,
): ReadBlocks => {
  const reading: Reading = {
    sheet,
    calculations,
    findings: [],
    criteria: new Map(),
    columns: undefined,
    criterion: undefined,
    subCriterion: undefined,
    aspect: undefined,
  };
  for (const [place, row] of sheet.rows.entries()) readRow(reading, row, place + 1);
  closeAspect(reading);
  if (!reading.columns) {
    reading.findings.push(locate(sheet.name, null, null)('fatal', 'workbook.header-missing'));
  }
  const { criteria, findings } = reading;
  return {
    criteria: draftCriteria(criteria, tables),
    findings,
    place: placeIn(reading, tables),
  };
};

const draftCriteria = (
  criteria: Reading['criteria'],
  tables: WorkbookTables,
): SchemeBody['criteria'] =>
  [...criteria].map(([code, { subCriteria }]) => {
    const { name = code, declared } = tables.criteria.get(code) ?? {};
    return {
      code,
      name: { zh: name },
      ...(declared === undefined ? {} : { declared }),
      subCriteria: subCriteria.map((sub) => ({
        code: sub.code,
        name: { zh: sub.name },
        day: sub.day,
        aspects: sub.aspects.map(({ draft, descriptors }) => ({
          ...draft,
          ...(draft.kind === 'J' ? { descriptors: descriptors as Descriptor[] } : {}),
        })),
      })),
    };
  });

const readRow = (reading: Reading, row: readonly CellValue[], number: number): void => {
  const columns = findColumns(row);
  if (columns) openBlock(reading, columns, row, number);
  if (columns || !reading.columns) return;
  const cell = (field: Field): CellValue | undefined => {
    const column = reading.columns?.get(field);
    return column === undefined ? null : row[column];
  };
  if (!isBlank(cell('id'))) openSubCriterion(reading, cell, number);
  // A label and its first aspect may share a row.
  if (!isBlank(cell('type'))) openAspect(reading, cell, number);
  else if (!isBlank(cell('score'))) readDescriptor(reading, cell, number);
  else if (!isBlank(cell('description')) || !isBlank(cell('max'))) {
    reading.findings.push(at(reading, number, 'type')('fatal', 'workbook.type-missing'));
  }
};

const openBlock = (
  reading: Reading,
  columns: Columns,
  row: readonly CellValue[],
  number: number,
): void => {
  closeAspect(reading);
  reading.columns = columns;
  reading.subCriterion = undefined;
  reading.criterion = criterionOf(row);
  for (const field of missingFields(columns)) {
    const finding = locate(reading.sheet.name, number, null);
    reading.findings.push(finding('fatal', 'workbook.column-missing', { column: field }));
  }
};

const openSubCriterion = (reading: Reading, cell: CellOf, number: number): void => {
  closeAspect(reading);
  const code = textOf(cell('id')).toUpperCase();
  if (!SUB_CRITERION.test(code)) {
    const finding = at(reading, number, 'id');
    reading.findings.push(
      finding('fatal', 'workbook.label-unreadable', { label: code.slice(0, 40) }),
    );
    return;
  }
  const day = wholeOf(cell('day'));
  if (day === null) {
    reading.findings.push(at(reading, number, 'day')('fatal', 'workbook.day-missing', { code }));
  }
  const letter = reading.criterion ?? code.charAt(0);
  const criterion = reading.criteria.get(letter) ?? { row: number, subCriteria: [] };
  reading.criteria.set(letter, criterion);
  const name = textOf(cell('name')) || code;
  reading.subCriterion = { code, name, day: day ?? 1, row: number, aspects: [] };
  criterion.subCriteria.push(reading.subCriterion);
};
