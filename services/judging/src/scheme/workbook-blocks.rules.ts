import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { Located } from './finding.ts';
import type { Finding } from './scheme.rules.ts';
import { readCalculation } from './workbook-calculation.rules.ts';
import {
  type Columns,
  criterionOf,
  type Field,
  findColumns,
  letterOf,
  missingFields,
} from './workbook-columns.rules.ts';
import { placeIn } from './workbook-finding-place.rules.ts';
import { locate } from './workbook-place.rules.ts';
import {
  type CellValue,
  decimalOf,
  isBlank,
  textOf,
  type WorkbookSheet,
  wholeOf,
} from './workbook-sheet.ts';
import type { WorkbookTables } from './workbook-tables.rules.ts';

type AspectDraft = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number];
type Descriptor = { readonly zh: string };

/** What is read so far; rows are worked through in order, as a person reads the sheet. */
type Reading = {
  readonly sheet: WorkbookSheet;
  readonly calculations: WorkbookSheet | undefined;
  readonly findings: Located[];
  readonly criteria: Map<string, CriterionDraft>;
  columns: Columns | undefined;
  criterion: string | undefined;
  subCriterion: SubCriterionDraft | undefined;
  aspect: OpenAspect | undefined;
};

type OpenAspect = {
  readonly draft: Omit<AspectDraft, 'descriptors'>;
  readonly row: number;
  readonly descriptors: (Descriptor | undefined)[];
};
type SubCriterionDraft = {
  readonly code: string;
  readonly name: string;
  readonly day: number;
  readonly row: number;
  readonly aspects: OpenAspect[];
};
type CriterionDraft = { readonly row: number; readonly subCriteria: SubCriterionDraft[] };

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

const at = (reading: Reading, row: number, field: Field) =>
  locate(reading.sheet.name, row, reading.columns ? letterOf(reading.columns, field) : null);

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

type CellOf = (field: Field) => CellValue | undefined;

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

const openAspect = (reading: Reading, cell: CellOf, number: number): void => {
  closeAspect(reading);
  const type = textOf(cell('type')).toUpperCase();
  const problems = [
    ...(type === 'M' || type === 'J' ? [] : [problem('type', 'workbook.type-unknown', { type })]),
    ...(reading.subCriterion ? [] : [problem('id', 'workbook.aspect-stray')]),
    ...(isBlank(cell('description'))
      ? [problem('description', 'workbook.description-missing')]
      : []),
    ...(isMark(cell('max')) ? [] : [problem('max', 'workbook.max-unreadable')]),
  ];
  const calculation = type === 'J' ? judgement : readMeasurement(reading, cell, number);
  for (const one of problems) {
    reading.findings.push(at(reading, number, one.field)('fatal', one.code, one.params));
  }
  if (problems.length > 0 || !calculation) {
    // Its descriptors below belong to it all the same, and must not be reported as strays.
    reading.aspect = type === 'J' ? { draft: unread, row: number, descriptors: [] } : undefined;
    return;
  }
  reading.aspect = {
    draft: draftAspect(type as 'M' | 'J', cell, calculation),
    row: number,
    descriptors: [],
  };
  reading.subCriterion?.aspects.push(reading.aspect);
};

const judgement: SchemeCalculation = { kind: 'judgement' };
const unread: OpenAspect['draft'] = {
  kind: 'J',
  description: { zh: '-' },
  max: '0',
  calculation: judgement,
};

const problem = (field: Field, code: string, params: Record<string, string> = {}) => ({
  field,
  code,
  params,
});

const isMark = (value: CellValue | undefined): boolean => {
  const text = decimalOf(value);
  return text !== null && Number(text) > 0;
};

const draftAspect = (
  kind: 'M' | 'J',
  cell: CellOf,
  calculation: SchemeCalculation,
): OpenAspect['draft'] => {
  const section = wholeOf(cell('section'));
  const extra = textOf(cell('extra'));
  const requirement = textOf(cell('requirement'));
  return {
    kind,
    description: { zh: textOf(cell('description')) },
    max: decimalOf(cell('max')) ?? '0',
    calculation,
    ...(section === null ? {} : { section }),
    ...(extra === '' ? {} : { extra: { zh: extra } }),
    ...(requirement === '' ? {} : { requirement: { zh: requirement } }),
  };
};

/** Column J names a row of the calculations sheet; a tool that drops it leaves pass or fail. */
const readMeasurement = (
  reading: Reading,
  cell: CellOf,
  number: number,
): SchemeCalculation | undefined => {
  const finding = at(reading, number, 'calculation');
  if (isBlank(cell('calculation'))) {
    reading.findings.push(finding('warning', 'workbook.calculation-assumed'));
    return { kind: 'pass-fail' };
  }
  const row = wholeOf(cell('calculation'));
  const cells = row === null ? undefined : reading.calculations?.rows[row - 1];
  if (!cells || cells.every(isBlank)) {
    const params = { row: textOf(cell('calculation')).slice(0, 40) };
    reading.findings.push(finding('fatal', 'workbook.calculation-missing', params));
    return undefined;
  }
  const calculation = readCalculation(cells);
  if (calculation.ok) return calculation.value;
  const place = locate(reading.calculations?.name ?? '', row, 'D');
  const { code, params } = calculation.refusal;
  reading.findings.push(place('fatal', code, params));
  return undefined;
};

const readDescriptor = (reading: Reading, cell: CellOf, number: number): void => {
  const score = wholeOf(cell('score'));
  const finding = at(reading, number, 'score');
  const { aspect } = reading;
  if (aspect?.draft.kind !== 'J') {
    reading.findings.push(finding('fatal', 'workbook.descriptor-stray'));
  } else if (score === null || score < 0 || score > 3) {
    reading.findings.push(finding('fatal', 'workbook.descriptor-score'));
  } else if (aspect.descriptors[score]) {
    reading.findings.push(finding('fatal', 'workbook.descriptor-repeated', { score }));
  } else if (isBlank(cell('extra'))) {
    reading.findings.push(
      at(reading, number, 'extra')('fatal', 'workbook.descriptor-empty', { score }),
    );
    aspect.descriptors[score] = { zh: '-' };
  } else aspect.descriptors[score] = { zh: textOf(cell('extra')) };
};

/** A judgement needs all four descriptors below it (domain §3). */
const closeAspect = (reading: Reading): void => {
  const { aspect } = reading;
  reading.aspect = undefined;
  if (aspect?.draft.kind !== 'J') return;
  const missing = [0, 1, 2, 3].filter((score) => !aspect.descriptors[score]);
  if (missing.length === 0) return;
  const params = { scores: missing.join(', ') };
  reading.findings.push(
    at(reading, aspect.row, 'score')('fatal', 'workbook.descriptors-missing', params),
  );
};
