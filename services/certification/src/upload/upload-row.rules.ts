import type { UploadColumn, UploadField } from '@jinbang/contracts/http/upload';
import { summaryColumns } from '../office-file/office-column.rules.ts';
import type { OfficeRow } from '../office-file/office-row.ts';

/** Whose certificates go to the register, as filed. */
export type UploadBody = { readonly name: string; readonly bodyCode: string | null };
export type UploadGround = {
  readonly body: UploadBody;
  readonly isAssessment: boolean;
  readonly columns: readonly UploadColumn[];
  readonly rows: readonly OfficeRow[];
};

/** Fields that only a contest fills. */
const OF_CONTESTS: ReadonlySet<UploadField> = new Set<UploadField>([
  ...(['contest', 'tier', 'planNo', 'group', 'started', 'rank', 'award'] as const),
  ...(['theory', 'practical', 'total', 'notes'] as const),
]);

const cellOf = (
  { body, isAssessment }: UploadGround,
  { field, text = '' }: UploadColumn,
  { row, place }: { readonly row: OfficeRow; readonly place: number },
): string => {
  switch (field) {
    case 'bodyName':
      return body.name;
    case 'bodyCode':
      return body.bodyCode ?? '';
    case 'constant':
      return text;
    default: {
      if (isAssessment && OF_CONTESTS.has(field)) return '';
      return summaryColumns([field])[0]?.text(row, place) ?? '';
    }
  }
};

/** The rows of the file in the register's columns; every cell is text, so no number loses a digit. */
export const uploadCells = (ground: UploadGround): readonly (readonly string[])[] =>
  ground.rows.map((row, index) =>
    ground.columns.map((column) => cellOf(ground, column, { row, place: index + 1 })),
  );
