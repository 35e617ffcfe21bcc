import type { Located } from './finding.ts';
import type { Finding } from './scheme.rules.ts';
import { type Columns, type Field, letterOf } from './workbook-columns.rules.ts';
import { locate } from './workbook-place.rules.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import type { WorkbookTables } from './workbook-tables.rules.ts';

/** Which rows of the sheet the parts of a scheme were read from. */
export type PlacedRows = {
  readonly sheet: WorkbookSheet;
  readonly columns: Columns | undefined;
  readonly criteria: ReadonlyMap<
    string,
    {
      readonly row: number;
      readonly subCriteria: readonly {
        readonly row: number;
        readonly aspects: readonly { readonly row: number }[];
      }[];
    }
  >;
};

const FIELD_OF: Readonly<Record<string, Field>> = {
  max: 'max',
  section: 'section',
  calculation: 'calculation',
  descriptors: 'score',
  description: 'description',
  extra: 'extra',
  requirement: 'requirement',
  code: 'id',
  name: 'name',
  day: 'day',
};

const PATH = /^criteria\.(\d+)(?:\.subCriteria\.(\d+))?(?:\.aspects\.(\d+))?(?:\.(\w+))?/;

/** From a path into the scheme back to the cell a person has to mend. */
export const placeIn =
  (reading: PlacedRows, tables: WorkbookTables) =>
  ({ severity, path, code, params }: Finding): Located => {
    const [, c, s, a, field = ''] = PATH.exec(path) ?? [];
    const [letter, criterion] = [...reading.criteria][Number(c)] ?? [];
    const sub = criterion?.subCriteria[Number(s)];
    const row =
      sub?.aspects[Number(a)]?.row ??
      sub?.row ??
      tables.criteria.get(letter ?? '')?.row ??
      (path === 'sections' ? tables.sectionsRow : null);
    const column =
      sub && reading.columns ? letterOf(reading.columns, FIELD_OF[field] ?? 'id') : null;
    return locate(reading.sheet.name, row, column)(severity, code, params);
  };
