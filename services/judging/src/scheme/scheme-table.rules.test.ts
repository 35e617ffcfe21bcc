import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { csvText, readCsvRows, unmarked } from '@jinbang/service-kit/csv.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallScheme } from '../small-scheme.fixture.ts';
import { calculationText, readCalculationText } from './calculation-text.rules.ts';
import { checkScheme } from './scheme.rules.ts';
import { readSchemeFile } from './scheme-file.rules.ts';
import { schemeTable, TABLE_COLUMNS } from './scheme-table.rules.ts';
import { CSV_SHEET, type WorkbookSheet } from './workbook-sheet.ts';

const asSheet = (rows: WorkbookSheet['rows']) => [{ name: CSV_SHEET, rows }];
/** Through the very bytes of a CSV file and back. */
const throughCsv = (rows: readonly (readonly string[])[]) => {
  const read = readCsvRows(csvText(rows), { rows: 20_000, columns: 60 });
  if (!read.ok) throw new Error(read.refusal.code);
  return asSheet(read.value.map((row) => row.map(unmarked)));
};

const amount = fc
  .integer({ min: 0, max: 2_000 })
  .map((hundredth) => (hundredth / 1_000).toString());
const positive = fc.integer({ min: 1, max: 2_000 }).map((one) => (one / 1_000).toString());
const fractions = fc.constantFrom('1/3', '7/18');
// Words as people write them, with everything a CSV and a spreadsheet stumble over.
const words = fc
  .array(
    fc.constantFrom(
      '焊缝',
      '余高',
      'a',
      ',',
      ';',
      '"',
      '\n',
      '=1+1',
      "'",
      ' ',
      '-',
      '@x',
      '，',
      '；',
      ':',
      '0.5',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
const text = fc.oneof(
  words.map((zh) => ({ zh })),
  fc.record({ zh: words, en: words }),
);
const percent = fc.constantFrom('0', '33.3', '66.6', '100');
const labelled = (name: 'deduction' | 'points', value: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      value.map((one) => ({ [name]: one })),
      fc.record({ [name]: value, label: words }),
    ),
    { minLength: 2, maxLength: 4 },
  );

const calculations: fc.Arbitrary<SchemeCalculation> = fc.oneof(
  fc.constant<SchemeCalculation>({ kind: 'pass-fail' }),
  fc.constant<SchemeCalculation>({ kind: 'value' }),
  fc.constant<SchemeCalculation>({ kind: 'value', max: '100', factor: '0.01' }),
  fc
    .integer({ min: 1, max: 9 })
    .map((possible) => ({ kind: 'number-completed' as const, possible })),
  // Safe: the records have the form their kind asks for.
  labelled('deduction', percent).map(
    (options) => ({ kind: 'choice', options }) as SchemeCalculation,
  ),
  labelled('points', fc.constant('0')).map(
    (bands) => ({ kind: 'banded', bands }) as SchemeCalculation,
  ),
  fc
    .tuple(
      fc.constantFrom('10', '-3.5', '1/3'),
      fc.array(fc.record({ lower: amount, upper: amount, deduction: percent }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([target, ranges]) => ({ kind: 'ranged' as const, target, ranges })),
  fc.record({
    kind: fc.constant('time' as const),
    limit: amount,
    unit: positive,
    points: amount,
  }),
  fc.constant<SchemeCalculation>({
    kind: 'form',
    items: [{ label: '材料; 答辩', max: '0' }],
    combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
  }),
  fc.constant<SchemeCalculation>({ kind: 'faults', faults: [{ label: '漏装', points: '1' }] }),
);

const aspects = fc.oneof(
  fc.record(
    {
      kind: fc.constant('M' as const),
      description: text,
      max: fc.oneof(positive, fractions),
      calculation: calculations,
      entries: fc.constantFrom('agreed' as const, 'twoIndependent' as const),
      section: fc.nat({ max: 9 }),
      requirement: text,
      extra: text,
    },
    { requiredKeys: ['kind', 'description', 'max', 'calculation'] },
  ),
  fc.record({
    kind: fc.constant('J' as const),
    description: text,
    max: positive,
    calculation: fc.constant<SchemeCalculation>({ kind: 'judgement' }),
    descriptors: fc.tuple(text, text, text, text).map((four) => [...four]),
  }),
);
const subs = fc.array(
  fc.record({
    name: text,
    day: fc.integer({ min: -2, max: 4 }),
    aspects: fc.array(aspects, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const schemes: fc.Arbitrary<SchemeBody> = fc
  .record({
    title: text,
    sections: fc.array(fc.record({ name: text, declared: amount }), { maxLength: 3 }),
    criteria: fc.array(
      fc.record({ name: text, declared: fc.option(amount, { nil: undefined }), subs }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  .map(({ title, sections, criteria }) => ({
    title,
    sections: sections.map((one, at) => ({ ...one, section: at + 1 })),
    criteria: criteria.map(({ name, declared, subs: within }, c) => {
      const code = 'ABC'.charAt(c);
      return {
        code,
        name,
        ...(declared === undefined ? {} : { declared }),
        subCriteria: within.map((sub, s) => ({ ...sub, code: `${code}${s + 1}` })),
      };
    }),
  }));

describe('a scheme as a plain table', () => {
  it('imports again to the same scheme, through a CSV file too', () => {
    fc.assert(
      fc.property(schemes, (scheme) => {
        // What the import itself refuses is no scheme that could have been exported.
        fc.pre(checkScheme(scheme).every(({ severity }) => severity !== 'fatal'));
        const rows = schemeTable(scheme);
        for (const sheets of [asSheet(rows), throughCsv(rows)]) {
          const { body, findings } = readSchemeFile(sheets);
          expect(findings.filter(({ severity }) => severity === 'fatal')).toEqual([]);
          expect(body).toEqual(scheme);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('writes calculations a person can type, and JSON for the rest', () => {
    const said = (calculation: SchemeCalculation) => calculationText(calculation);
    expect(said({ kind: 'number-completed', possible: 3 })).toBe('number-completed 3');
    expect(
      said({ kind: 'choice', options: [{ deduction: '0', label: '无' }, { deduction: '33.3' }] }),
    ).toBe('choice 0=无; 33.3');
    const ranges = [{ lower: '0.1', upper: '0.2', deduction: '0' }];
    expect(said({ kind: 'ranged', target: '10', ranges })).toBe('ranged 10: 0.1/0.2=0');
    expect(
      said({ kind: 'choice', options: [{ deduction: '0', label: 'a;b' }, { deduction: '50' }] }),
    ).toMatch(/^\{/);
    expect(readCalculationText('Pass-Fail')).toEqual({ kind: 'pass-fail' });
    expect(readCalculationText('fatal module')).toEqual({ kind: 'fatal', zeroes: 'module' });
  });
  it.each([
    '',
    'magic',
    'number-completed',
    'choice 0',
    'ranged 10',
    'ranged 10: 1=0',
    'fatal',
    '{',
    '{"kind":1}',
    'deduction half',
  ])('reads no calculation from %j', (cell) => {
    expect(readCalculationText(cell)).toBeUndefined();
  });
});

describe('a table with mistakes', () => {
  const rows = schemeTable(smallScheme());
  const column = (name: (typeof TABLE_COLUMNS)[number]) => TABLE_COLUMNS.indexOf(name);
  const first = rows.findIndex(([kind]) => kind === 'aspect');
  const withCell = (at: number, name: (typeof TABLE_COLUMNS)[number], cell: string) =>
    rows.map((row, place) => (place === at ? row.with(column(name), cell) : row));
  const fatal = (changed: WorkbookSheet['rows']) => {
    const { body, findings } = readSchemeFile(asSheet(changed));
    expect(body).toBeUndefined();
    return findings
      .filter(({ severity }) => severity === 'fatal')
      .map(({ code, at }) => `${code} ${at}`);
  };
  it.each([
    [
      'a type that is none',
      withCell(first, 'type', 'X'),
      `workbook.type-unknown CSV!G${first + 1}`,
    ],
    [
      'a maximum in words',
      withCell(first, 'max', '一分'),
      `workbook.max-unreadable CSV!H${first + 1}`,
    ],
    [
      'no description',
      withCell(first, 'name', ' '),
      `workbook.description-missing CSV!C${first + 1}`,
    ],
    [
      'no calculation',
      withCell(first, 'calculation', '?'),
      `scheme-table.calculation CSV!K${first + 1}`,
    ],
    [
      'a missing descriptor',
      withCell(first, '2', ''),
      `workbook.descriptors-missing CSV!T${first + 1}`,
    ],
    [
      'entries of another kind',
      withCell(first, 'entries', 'three'),
      `scheme-table.entries CSV!J${first + 1}`,
    ],
    ['a row of no kind', withCell(first, 'row', '?'), `scheme-table.row-unknown CSV!A${first + 1}`],
    ['a day in words', withCell(first - 1, 'day', '周一'), `workbook.day-missing CSV!F${first}`],
    [
      'an aspect above its criterion',
      [rows[0] ?? [], rows[first] ?? [], ...rows.slice(1)],
      'scheme-table.row-stray CSV!A2',
    ],
    [
      'a mark above what its calculation can give',
      withCell(first, 'calculation', 'banded 9; 0'),
      `scheme.exceeds-maximum CSV!K${first + 1}`,
    ],
  ])('names %s with its place', (_, changed, expected) => {
    expect(fatal(changed)).toContain(expected);
  });
  it('names every missing column, and a file that is no such table', () => {
    const without = rows.map((row) => row.filter((_, at) => at !== column('max')));
    expect(fatal(without)).toEqual(['workbook.column-missing CSV!1']);
    expect(fatal([['name', 'mark']])).toEqual(['workbook.column-missing CSV']);
  });
  it('finds its columns in whatever order they stand, and reads numbers as numbers', () => {
    const turned = rows.map((row) => row.toReversed());
    expect(readSchemeFile(asSheet(turned)).body).toEqual({ ...smallScheme(), sections: [] });
    const numbers = withCell(first, 'max', '0,50').map((row, at) =>
      at === first ? row.map((cell) => (cell === '0,50' ? 0.5 : cell)) : row,
    );
    expect(readSchemeFile(asSheet(numbers)).body).toEqual({ ...smallScheme(), sections: [] });
  });
});
