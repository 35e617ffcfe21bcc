import { exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import { smallScheme } from '../small-scheme.fixture.ts';
import { summarise } from './scheme.rules.ts';
import { readSchemeFile } from './scheme-file.rules.ts';
import { schemeTable, TABLE_COLUMNS } from './scheme-table.rules.ts';
import { sheetsOf } from './workbook.fixture.ts';
import {
  type CellValue,
  CSV_SHEET,
  decimalOf,
  headerText,
  textOf,
  type WorkbookSheet,
} from './workbook-sheet.ts';

// Workbooks as people break them: cells dropped, moved, retyped, rows lost, doubled and swapped. The
// seed is the number of the workbook, so one that fails can be made again.

/** A small generator with a seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
type Rows = CellValue[][];
type Random = (below: number) => number;

const place = (rows: Rows, random: Random): [row: number, column: number] => {
  const row = random(rows.length);
  return [row, random(Math.max(1, rows[row]?.length ?? 1))];
};
const give = (rows: Rows, row: number, column: number, cell: CellValue) => {
  const cells = rows[row];
  if (cells) cells[column] = cell;
};
const RETYPED: readonly ((cell: CellValue) => CellValue)[] = [
  () => ' ',
  () => '?',
  () => -1,
  () => 1e12,
  () => true,
  () => ({ error: '#REF!' }),
  (cell) => textOf(cell).replace('.', ','),
  (cell) => ` ${textOf(cell)}\n`,
  (cell) => (typeof cell === 'number' ? cell + 1e-13 : Number(textOf(cell)) || textOf(cell)),
  (cell) => `${textOf(cell)}x`,
];

const MUTATIONS: readonly ((rows: Rows, random: Random) => void)[] = [
  (rows, random) => give(rows, ...place(rows, random), null),
  (rows, random) => {
    const [row, column] = place(rows, random);
    const change = RETYPED[random(RETYPED.length)];
    if (change) give(rows, row, column, change(rows[row]?.[column] ?? null));
  },
  (rows, random) => {
    const [row, column] = place(rows, random);
    const [other, at] = place(rows, random);
    const [one, two] = [rows[row]?.[column] ?? null, rows[other]?.[at] ?? null];
    give(rows, row, column, two);
    give(rows, other, at, one);
  },
  (rows, random) => void rows.splice(random(rows.length), 1),
  (rows, random) => {
    const row = random(rows.length);
    rows.splice(row, 0, [...(rows[row] ?? [])]);
  },
  (rows, random) => {
    const [row, other] = [random(rows.length), random(rows.length)];
    const [one, two] = [rows[row] ?? [], rows[other] ?? []];
    rows[row] = two;
    rows[other] = one;
  },
  (rows, random) => {
    const column = random(11);
    for (const row of rows) row.splice(column, 1);
  },
];

const mutated = (sheets: readonly WorkbookSheet[], seed: number): readonly WorkbookSheet[] => {
  const random = randomOf(seed);
  const copies = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const sheet = copies[random(copies.length + 2) % copies.length];
    if (sheet && sheet.rows.length > 0) MUTATIONS[random(MUTATIONS.length)]?.(sheet.rows, random);
  }
  return copies;
};

/** The aspects a person would count in the sheet: rows below a header with M or J in its column. */
const countedBy = (
  rows: WorkbookSheet['rows'],
  typeWords: string,
  maxWords: string,
  isAspect: (row: readonly CellValue[]) => boolean,
) => {
  let at = { type: -1, max: -1 };
  const maxima: CellValue[] = [];
  for (const row of rows) {
    const words = row.map(headerText);
    const type = words.findIndex((text) => text.startsWith(typeWords));
    const max = words.findIndex((text) => text.startsWith(maxWords));
    if (type >= 0 && max >= 0) at = { type, max };
    else if (/^[mj]$/i.test(textOf(row[at.type])) && isAspect(row))
      maxima.push(row[at.max] ?? null);
  }
  return {
    aspects: maxima.length,
    total: exactText(sumExact(maxima.map((cell) => exact(decimalOf(cell) ?? '0')))),
  };
};

const tally = { imported: 0, refused: 0 };
const judge = (sheets: readonly WorkbookSheet[], expected: () => ReturnType<typeof countedBy>) => {
  const { body, findings } = readSchemeFile(sheets);
  const fatal = findings.filter(({ severity }) => severity === 'fatal');
  if (body === undefined) {
    tally.refused += 1;
    // Refused with a place a person can go to, never with nothing.
    expect(fatal.length).toBeGreaterThan(0);
    for (const { sheet, at } of fatal) expect([sheet !== '', at !== '']).toEqual([true, true]);
    return;
  }
  tally.imported += 1;
  expect(fatal).toEqual([]);
  // Never a half import: every aspect of the sheet is there, with its marks.
  const { aspects, total } = summarise(body);
  expect({ aspects, total }).toEqual(expected());
};

describe('five hundred broken workbooks', () => {
  const seeds = Array.from({ length: 250 }, (_, seed) => seed + 1);
  it('of the exported layout import rightly or are refused with a place', () => {
    for (const seed of seeds) {
      const sheets = mutated(sheetsOf(), seed);
      judge(sheets, () => countedBy(sheets[0]?.rows ?? [], 'aspect type', 'max', () => true));
    }
  });
  it('of the plain table import rightly or are refused with a place', () => {
    const table = [{ name: CSV_SHEET, rows: schemeTable(smallScheme()) }];
    for (const seed of seeds) {
      const sheets = mutated(table, seed);
      const isAspect = (row: readonly CellValue[]) => row.some((cell) => textOf(cell) === 'aspect');
      judge(sheets, () => countedBy(sheets[0]?.rows ?? [], 'type', 'max', isAspect));
    }
    expect(TABLE_COLUMNS.length).toBeGreaterThan(10);
  });
  it('are of both kinds, so that neither half of this is idle', () => {
    expect(tally.imported).toBeGreaterThan(50);
    expect(tally.refused).toBeGreaterThan(50);
  });
});
