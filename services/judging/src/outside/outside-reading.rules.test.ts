import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../scheme/workbook-sheet.ts';
import { readJsonTable } from './json-table.rules.ts';
import { refuseMapping } from './outside-mapping.rules.ts';
import { findRowNotes } from './outside-notes.rules.ts';
import { type OutsideModule, readOutside } from './outside-reading.rules.ts';
import { valueOfCell } from './outside-value.rules.ts';

const aspectOf = (code: string, calculation: SchemeCalculation, max = '10'): Aspect => ({
  id: code,
  code,
  kind: 'M',
  max,
  calculation,
});
const CHOICE: SchemeCalculation = {
  kind: 'choice',
  options: [
    { deduction: '0', label: '优' },
    { deduction: '50', label: '良' },
  ],
};
const module: OutsideModule = {
  keyKind: 'station',
  aspects: new Map(
    [
      aspectOf('A1.1', {
        kind: 'ranged',
        target: '20',
        ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
      }),
      aspectOf('A1.2', { kind: 'value' }, '100'),
      aspectOf('A1.3', { kind: 'judgement' }),
      { ...aspectOf('A1.4', { kind: 'pass-fail' }), entries: 'twoIndependent' as const },
    ].map((one) => [one.id, one]),
  ),
  subjects: [
    { subjectId: 's1', sessionId: 'am', label: '01', code: 'OK' },
    { subjectId: 's2', sessionId: 'am', label: '02', code: 'OK' },
    { subjectId: 's3', sessionId: 'am', label: '03', code: 'DNS' },
    { subjectId: 's9', sessionId: 'pm', label: '01', code: 'OK' },
  ],
  sessions: [
    { sessionId: 'am', name: { zh: '上午场', en: 'Morning' } },
    { sessionId: 'pm', name: { zh: '下午场' } },
  ],
};
const mapping = {
  moduleId: 'm',
  name: '三坐标测量机',
  source: 'machine' as const,
  key: '工位',
  session: { sessionId: 'am' },
  columns: [
    { column: '直径', aspectId: 'A1.1' },
    { column: '机考分', aspectId: 'A1.2' },
  ],
};
const HEADER = ['工位', '直径', '机考分'];
const read = (rows: readonly (readonly CellValue[])[], changes: object = {}) =>
  readOutside([{ name: 'Sheet1', rows }], { ...mapping, ...changes }, module);
const told = ({ findings }: ReturnType<typeof read>, severity: 'fatal' | 'warning') =>
  findings.filter((one) => one.severity === severity).map(({ at, code }) => [at, code]);

describe('a file of a machine or an outside exam', () => {
  it('is read row by row: by station, as typed, whatever stands above the header', () => {
    const reading = read([
      ['测量报告', null, null],
      ['工位 ', '直径', '机考分'],
      [1, 20.05, 88.5],
      ['02', '19,98', '0'],
      [null, null, null],
    ]);
    expect(told(reading, 'fatal')).toEqual([]);
    expect(reading.rows).toEqual([
      {
        row: 3,
        subjectId: 's1',
        label: '01',
        code: null,
        cells: [
          {
            aspectId: 'A1.1',
            column: 'B',
            text: '20.05',
            value: { kind: 'ranged', measured: '20.05' },
          },
          { aspectId: 'A1.2', column: 'C', text: '88.5', value: { kind: 'value', points: '88.5' } },
        ],
      },
      expect.objectContaining({
        subjectId: 's2',
        cells: [
          expect.objectContaining({ value: { kind: 'ranged', measured: '19.98' } }),
          // A deliberate 0 is a mark.
          expect.objectContaining({ value: { kind: 'value', points: '0' } }),
        ],
      }),
    ]);
  });
  it.each<[string, readonly (readonly CellValue[])[], string, string]>([
    ['a place nobody stands at', [HEADER, ['07', 20, 5]], 'Sheet1!A2', 'outside.place-unknown'],
    [
      'a place of another session alone',
      [HEADER, ['99', 20, 5]],
      'Sheet1!A2',
      'outside.place-unknown',
    ],
    ['a row without a place', [HEADER, ['', 20, 5]], 'Sheet1!A2', 'outside.key-empty'],
    [
      'a place that stands twice',
      [HEADER, ['01', 20, 5], ['1', 20, 5]],
      'Sheet1!A3',
      'outside.row-twice',
    ],
    ['a value out of its range', [HEADER, ['01', 20, 100.5]], 'Sheet1!C2', 'mark.above-maximum'],
    ['a value with a unit', [HEADER, ['01', '20 mm', 5]], 'Sheet1!B2', 'outside.cell-ranged'],
    [
      'a formula that came to nothing',
      [HEADER, ['01', { error: '#REF!' }, 5]],
      'Sheet1!B2',
      'outside.cell-formula',
    ],
    ['a column that is not there', [['工位', '直径']], 'Sheet1!1', 'outside.column-missing'],
    ['a header that stands twice', [[...HEADER, '直径']], 'Sheet1!D1', 'outside.column-twice'],
    [
      'names',
      [
        [...HEADER, '姓名'],
        ['01', 20, 5, '测试甲'],
      ],
      'Sheet1!D1',
      'outside.names-in-file',
    ],
    ['identity numbers', [[...HEADER, 'ID number']], 'Sheet1!D1', 'outside.names-in-file'],
    ['a code beside values', [HEADER, ['01', 20, 'DNS']], 'Sheet1!2', 'outside.code-with-values'],
    ['two codes', [HEADER, ['01', 'DNF', 'DNS']], 'Sheet1!C2', 'outside.codes-differ'],
    ['no rows', [HEADER], 'Sheet1', 'outside.file-empty'],
    ['no header', [['x']], 'Sheet1', 'outside.column-missing'],
  ])('is refused for %s, with its place', (_, rows, at, code) => {
    expect(told(read(rows), 'fatal')).toContainEqual([at, code]);
  });
  it('says who is missing and what is empty, and goes on', () => {
    const reading = read([HEADER, ['01', 20, null]]);
    expect(told(reading, 'fatal')).toEqual([]);
    expect(reading.findings.map(({ code, params }) => [code, params])).toEqual([
      ['outside.cell-empty', { aspect: 'A1.2' }],
      ['outside.row-missing', { place: '02' }],
    ]);
    expect(findRowNotes('Sheet1', reading.rows, module).map(({ code }) => code)).toEqual([
      'outside.row-missing',
    ]);
  });
  it('records no code: it says where the file and the chief judge differ', () => {
    const reading = read([HEADER, ['02', '缺考', 'DNS'], ['03', 'DNS', null]]);
    expect(told(reading, 'fatal')).toEqual([]);
    expect(told(reading, 'warning')).toEqual([
      ['Sheet1!2', 'outside.code-not-recorded'],
      ['Sheet1', 'outside.row-missing'],
    ]);
    expect(reading.rows.map(({ code, cells }) => [code, cells])).toEqual([
      ['DNS', []],
      ['DNS', []],
    ]);
    expect(findRowNotes('Sheet1', reading.rows, module).map(({ at, code }) => [at, code])).toEqual([
      ['Sheet1', 'outside.row-missing'],
      ['Sheet1!2', 'outside.code-not-recorded'],
    ]);
  });
  it('finds the session in a column, by its name in either language', () => {
    const header = ['工位', '场次', '直径', '机考分'];
    const session = { session: { column: '场次' } };
    const rows = [header, ['01', 'morning', 20, 5], ['01', '下午场', 20, 6]];
    expect(read(rows, session).rows.map(({ subjectId }) => subjectId)).toEqual(['s1', 's9']);
    expect(told(read([header, ['01', '晚场', 20, 5]], session), 'fatal')).toEqual([
      ['Sheet1!B2', 'outside.session-unknown'],
    ]);
  });
  it('reads the sheet the mapping names', () => {
    const sheets = [
      { name: '封面', rows: [['x']] },
      { name: '成绩', rows: [HEADER, ['01', 20, 5]] },
    ];
    expect(readOutside(sheets, { ...mapping, sheet: '成绩' }, module).rows).toHaveLength(1);
    expect(told(readOutside(sheets, { ...mapping, sheet: '没有' }, module), 'fatal')).toEqual([
      ['没有', 'outside.sheet-missing'],
    ]);
  });
  it('in JSON keeps every digit of a number', () => {
    const bytes = Buffer.from('{"results":[{"工位":"01","直径":20.0500000000000001,"机考分":7}]}');
    const table = readJsonTable(bytes);
    expect(table.ok && table.value[0]?.rows).toEqual([
      ['工位', '直径', '机考分'],
      ['01', '20.0500000000000001', '7'],
    ]);
    expect(readJsonTable(Buffer.from('[1,2]')).ok).toBe(false);
    expect(readJsonTable(Buffer.from('{"a":')).ok).toBe(false);
  });
});

describe('a cell as a value', () => {
  const value = (calculation: SchemeCalculation, cell: CellValue) => {
    const read = valueOfCell(aspectOf('A1.1', calculation), cell);
    return read.ok ? read.value : read.refusal.code;
  };
  it.each<[SchemeCalculation, CellValue, unknown]>([
    [{ kind: 'pass-fail' }, '合格', { kind: 'pass-fail', passed: true }],
    [{ kind: 'pass-fail' }, 0, { kind: 'pass-fail', passed: false }],
    [{ kind: 'pass-fail' }, true, { kind: 'pass-fail', passed: true }],
    [{ kind: 'pass-fail' }, '2', 'outside.cell-pass-fail'],
    [{ kind: 'number-completed', possible: 8 }, 7, { kind: 'number-completed', done: 7 }],
    [{ kind: 'number-completed', possible: 8 }, 7.5, 'outside.cell-number-completed'],
    [{ kind: 'number-completed', possible: 8 }, 9, 'mark.count-range'],
    [CHOICE, '良', { kind: 'choice', choice: 1 }],
    [CHOICE, 1, 'outside.cell-choice'],
    [
      { kind: 'banded', bands: [{ points: '10', label: '一档' }, { points: '4' }] },
      '一档',
      { kind: 'banded', band: 0 },
    ],
    [
      { kind: 'banded', bands: [{ points: '10' }, { points: '4' }] },
      4,
      { kind: 'banded', band: 1 },
    ],
    [{ kind: 'banded', bands: [{ points: '10' }, { points: '4' }] }, 5, 'outside.cell-banded'],
    [
      { kind: 'time', limit: '600', unit: '60', points: '1' },
      '12:30.5',
      { kind: 'time', seconds: '750.5' },
    ],
    [
      { kind: 'time', limit: '600', unit: '60', points: '1' },
      '1:02:03',
      { kind: 'time', seconds: '3723' },
    ],
    [{ kind: 'time', limit: '600', unit: '60', points: '1' }, '1:75:00', 'outside.cell-time'],
    [{ kind: 'deduction' }, '2,5', { kind: 'deduction', points: '2.5' }],
    [{ kind: 'value' }, -1, 'mark.below-minimum'],
    [{ kind: 'value' }, 22.999999999999996 - 15, { kind: 'value', points: '8' }],
    [{ kind: 'fatal', zeroes: 'module' }, '否', { kind: 'fatal', found: false }],
  ])('of %j from %j is %j', (calculation, cell, expected) => {
    expect(value(calculation, cell)).toEqual(expected);
  });
});

describe('a mapping', () => {
  const issues = (changes: object) =>
    (refuseMapping({ ...mapping, ...changes }, module)?.issues ?? []).map(({ at, code }) => [
      at,
      code,
    ]);
  it('is accepted where each column means one thing a file can give', () => {
    expect(refuseMapping(mapping, module)).toBeUndefined();
  });
  it.each([
    [
      'a column used twice',
      { columns: [{ column: ' 工位', aspectId: 'A1.2' }] },
      'columns.0.column',
      'outside.column-used',
    ],
    [
      'an aspect every judge marks',
      { columns: [{ column: 'x', aspectId: 'A1.3' }] },
      'columns.0.aspectId',
      'outside.aspect-by-seat',
    ],
    [
      'an aspect with two entries',
      { columns: [{ column: 'x', aspectId: 'A1.4' }] },
      'columns.0.aspectId',
      'outside.aspect-twice',
    ],
    [
      'an aspect of elsewhere',
      { columns: [{ column: 'x', aspectId: 'B' }] },
      'columns.0.aspectId',
      'aspect.unknown',
    ],
    ['stations without a session', { session: undefined }, 'session', 'outside.session-missing'],
    [
      'a session of elsewhere',
      { session: { sessionId: 'x' } },
      'session.sessionId',
      'session.unknown',
    ],
    [
      'an aspect mapped twice',
      {
        columns: [
          { column: 'x', aspectId: 'A1.2' },
          { column: 'y', aspectId: 'A1.2' },
        ],
      },
      'columns.1.aspectId',
      'outside.aspect-used',
    ],
  ])('is refused for %s', (_, changes, at, code) => {
    expect(issues(changes)).toContainEqual([at, code]);
  });
});
