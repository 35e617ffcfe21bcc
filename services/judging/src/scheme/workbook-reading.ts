import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Located } from './finding.ts';
import { type Columns, type Field, letterOf } from './workbook-columns.rules.ts';
import { locate } from './workbook-place.rules.ts';
import type { CellValue, WorkbookSheet } from './workbook-sheet.ts';

type AspectDraft = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number];
export type Descriptor = { readonly zh: string };

/** What is read so far; rows are worked through in order, as a person reads the sheet. */
export type Reading = {
  readonly sheet: WorkbookSheet;
  readonly calculations: WorkbookSheet | undefined;
  readonly findings: Located[];
  readonly criteria: Map<string, CriterionDraft>;
  columns: Columns | undefined;
  criterion: string | undefined;
  subCriterion: SubCriterionDraft | undefined;
  aspect: OpenAspect | undefined;
};

export type OpenAspect = {
  readonly draft: Omit<AspectDraft, 'descriptors'>;
  readonly row: number;
  readonly descriptors: (Descriptor | undefined)[];
};
export type SubCriterionDraft = {
  readonly code: string;
  readonly name: string;
  readonly day: number;
  readonly row: number;
  readonly aspects: OpenAspect[];
};
export type CriterionDraft = { readonly row: number; readonly subCriteria: SubCriterionDraft[] };

/** The value of a field in the row at hand; nothing where the column was left out. */
export type CellOf = (field: Field) => CellValue | undefined;

/** Where a finding about a field of this row is reported. */
export const at = (reading: Reading, row: number, field: Field) =>
  locate(reading.sheet.name, row, reading.columns ? letterOf(reading.columns, field) : null);
