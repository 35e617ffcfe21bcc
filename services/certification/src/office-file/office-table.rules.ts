import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { CsvCell } from '@jinbang/service-kit/csv.rules';
import type { Sheet } from '@jinbang/service-kit/table/workbook-writer';
import { byLevel, type LevelSheet } from './level-group.rules.ts';
import { type SummaryColumn, summaryColumns } from './office-column.rules.ts';
import type { OfficeGround } from './summary-sheet.rules.ts';

/** Heads of the columns the office's answer is read by; the Chinese word alone is enough. */
export const ANSWER_HEADS = {
  key: { zh: '行键', en: 'Key' },
  opinion: { zh: '核准意见', en: 'Decision' },
  reason: { zh: '理由', en: 'Reason' },
} as const;

const headText = ({ zh, en }: { readonly zh: string; readonly en?: string | undefined }): string =>
  en ? `${zh} ${en}` : zh;

const headsOf = (columns: readonly SummaryColumn[]): readonly string[] => [
  headText(ANSWER_HEADS.key),
  ...columns.map(({ label }) => headText(label)),
  headText(ANSWER_HEADS.opinion),
  headText(ANSWER_HEADS.reason),
];

/** Every cell is text but the number of the row: digits stay, and nothing is calculated. */
const rowsOf = (
  { rows }: LevelSheet,
  columns: readonly SummaryColumn[],
): readonly (readonly CsvCell[])[] =>
  rows.map((row, place) => [
    row.key,
    ...columns.map(({ id, text }) => (id === 'order' ? place + 1 : text(row, place + 1))),
    null,
    null,
  ]);

const LETTERS_PER_SHARE = 0.9;

/** The rows of the summary as a workbook: a sheet a level, key first, two empty columns for the office last. */
export const officeSheets = (ground: OfficeGround): readonly Sheet[] => {
  const columns = summaryColumns(ground.columns);
  const widths = [
    14,
    ...columns.map(({ share }) => Math.max(6, Math.round(share * LETTERS_PER_SHARE))),
    14,
    40,
  ];
  const note =
    '「核准意见」填 同意 或 退回，退回须写「理由」；请勿改动「行键」。' +
    ' Fill in 同意 (agree) or 退回 (send back, with a reason); leave the keys as they are.';
  return byLevel(ground.rows).map((sheet) => ({
    name: LEVEL_LABELS[sheet.level].zh.replace('/', ' '),
    // The first line says who took it; heads follow below.
    columns: widths.map((width, place) => ({ name: place === 0 ? ground.mark : '', width })),
    rows: [[[note], headsOf(columns), ...rowsOf(sheet, columns)]],
  }));
};

/** The same as one table of text, for programs: all levels below each other. */
export const officeLines = (ground: OfficeGround): readonly (readonly CsvCell[])[] => {
  const columns = summaryColumns(ground.columns);
  return [
    [ground.mark],
    headsOf(columns),
    ...byLevel(ground.rows).flatMap((sheet) => rowsOf(sheet, columns)),
  ];
};
