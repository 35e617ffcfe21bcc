import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { readCalculation } from './workbook-calculation.rules.ts';
import type { Field } from './workbook-columns.rules.ts';
import { locate } from './workbook-place.rules.ts';
import { at, type CellOf, type OpenAspect, type Reading } from './workbook-reading.ts';
import { type CellValue, decimalOf, isBlank, textOf, wholeOf } from './workbook-sheet.ts';

/** A row with a type begins an aspect; what is wrong with it is reported and the rows below go on. */
export const openAspect = (reading: Reading, cell: CellOf, number: number): void => {
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

/** A row with a score describes what earns it, below a judgement. */
export const readDescriptor = (reading: Reading, cell: CellOf, number: number): void => {
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
export const closeAspect = (reading: Reading): void => {
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
