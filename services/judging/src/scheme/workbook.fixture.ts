import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import type { CellValue, WorkbookSheet } from './workbook-sheet.ts';

type Row = readonly (string | number | null)[];

const HEADER = [
  'Sub\nCriterion\nID',
  'Sub Criterion\nName or Description',
  'Day of Marking',
  'Aspect\nType\nM = Meas\nJ = Judg',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg)',
  'Requirement\n(Measurement Only)',
  'WSOS Section',
  'Calculation Row \n(Export only)',
  'Max\nMark',
];

export const headerOf = (criterion: string): Row => [
  ...HEADER,
  `Criterion ${criterion}`,
  'Total\nMark',
  2.9999999999999996,
];
export const labelRow = (code: string, name: string, day: number | string | null): Row => [
  code,
  name,
  day,
  '',
  ' ',
];
export const measurement = (
  description: string,
  calculation: number | null,
  max: string | number,
): Row => [null, null, null, 'M', description, null, '更多说明', '要求', 1, calculation, max];
export const judgement = (
  description: string,
  max: number,
  scores = [0, 1, 2, 3],
): readonly Row[] => [
  [null, null, null, 'J', description, null, null, null, 2, null, max],
  ...scores.map((score) => [null, null, null, null, null, score, `第 ${score} 级`]),
];

/** The head of every workbook: title, sections with the name column headed like the marks, criteria. */
export const HEAD: readonly Row[] = [
  ['测试技能'],
  [],
  [
    'Section',
    'WSOS Marks',
    null,
    null,
    null,
    null,
    null,
    'WSOS Marks',
    'Aspect Marks',
    'Variation',
  ],
  [1, '组织', null, null, null, null, null, 1.5, 1.5, 0],
  [2, '设计', null, null, null, null, null, 1.75, 1.25, 0.5],
  [],
  ['Criteria'],
  ['ID', 'Name', null, null, null, null, null, null, null, null, 'Mark'],
  ['A', '页面', null, null, null, null, null, null, null, null, 2.75],
  [],
];

export const CALCULATIONS: readonly Row[] = [
  ['Measurement', 'PASS_FAIL', 'true', ''],
  ['Number Completed 3', 'NUMBER_COMPLETED', 'true', 'NUM_POSSIBLE:::3.00000000#x~x#'],
  [
    null,
    'CHOICE',
    'false',
    'DEDUCTION_TYPE:::#x~x#PERCENT#-#CHOICE2_DEDUCTION:::33.30000000#x~x##-#CHOICE2_LABEL:::#x~x#两处#-#CHOICE1_DEDUCTION:::0E-8#x~x##-#CHOICE1_LABEL:::#x~x#无',
  ],
  [
    null,
    'RANGED_SCORE',
    'false',
    'RANGE1_LOWER:::0E-8#x~x##-#RANGE1_UPPER:::3.00000000#x~x##-#RANGE1_DEDUCTION:::0E-8#x~x##-#TARGET_VALUE:::100.00000000#x~x##-#RANGE2_LOWER:::#x~x##-#RANGE2_UPPER:::#x~x##-#RANGE2_DEDUCTION:::#x~x#',
  ],
];

/** A whole small scheme: a label in a row of its own, another that shares its row with an aspect. */
export const ROWS: readonly Row[] = [
  ...HEAD,
  headerOf('A'),
  labelRow('A1', '导航', 1),
  measurement('可用', 1, 0.5),
  measurement('完成 3 项', 2, '0,75'),
  [],
  ...judgement('设计', 1.25),
  ['A2', '质量', 'C2', 'M', '与首个评分点同行', null, '', ' ', 1, 3, 0.25],
  [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Competition',
    'Total\nMark',
    2.75,
  ],
];

export const sheetOf = (name: string, rows: readonly Row[]): WorkbookSheet => ({
  name,
  rows: rows as readonly (readonly CellValue[])[],
});

export const sheetsOf = (
  rows: readonly Row[] = ROWS,
  calculations: readonly Row[] = CALCULATIONS,
): readonly WorkbookSheet[] => [
  sheetOf('CIS Marking Scheme Import', rows),
  sheetOf('Calculations', calculations),
];

/** The same as a file, as a spreadsheet program writes it. */
export const workbookFile = (rows: readonly Row[] = ROWS): Buffer => {
  const book = utils.book_new();
  const sheet = (table: readonly Row[]) => utils.aoa_to_sheet(table.map((row) => [...row]));
  utils.book_append_sheet(book, sheet(rows), 'CIS Marking Scheme Import');
  utils.book_append_sheet(book, sheet(CALCULATIONS), 'Calculations');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
};

/** An archive of one deflated member; its headers may lie about the size. */
export const archiveOf = (name: string, content: Buffer, claimedBytes = content.length): Buffer => {
  const title = Buffer.from(name);
  const packed = deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(claimedBytes, 18);
  shared.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, title, packed]);
  const central = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
    shared,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};
