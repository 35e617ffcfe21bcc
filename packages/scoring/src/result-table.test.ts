import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation } from './aspect.ts';
import { type ResultTable, readResults } from './result-table.ts';

const aspect = (id: string, calculation: Calculation, max = '2'): Aspect => ({
  id,
  code: id,
  kind: 'M',
  max,
  calculation,
});
const ranges = [{ lower: '0.1', upper: '0.1', deduction: '0' }];
const ASPECTS = new Map(
  [
    aspect('d', { kind: 'ranged', target: '10', ranges }),
    aspect('t', { kind: 'time', limit: '3600', unit: '60', points: '1' }),
    aspect('n', { kind: 'number-completed', possible: 5 }),
    aspect('c', {
      kind: 'choice',
      options: [{ deduction: '0', label: '优' }, { deduction: '50' }],
    }),
    aspect('p', { kind: 'pass-fail' }),
    aspect('theory', { kind: 'value', max: '100', factor: '0.02' }),
    aspect('j', { kind: 'judgement' }),
  ].map((one) => [one.id, one]),
);
const MAPPING = {
  key: '工位号',
  columns: [
    { column: '直径', aspectId: 'd' },
    { column: '用时', aspectId: 't' },
    { column: '完成', aspectId: 'n' },
    { column: '等级', aspectId: 'c' },
    { column: '通电', aspectId: 'p' },
    { column: '理论', aspectId: 'theory' },
  ],
};
const HEADER = ['工位号', '直径', '用时', '完成', '等级', '通电', '理论', '备注'];
const KEYS = ['01', '02'];
const read = (rows: ResultTable['rows'], keys = KEYS) =>
  readResults({ header: HEADER, rows }, MAPPING, ASPECTS, keys);
const good = ['01', '10,05', '3700', '4', '优', '合格', '88.5', '无'];
const other = ['02', '9.8', '3500', '0', '2', '0', '0', ''];
const problemsOf = (rows: ResultTable['rows'], keys = KEYS) =>
  read(rows, keys).problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('results of a machine or an outside exam', () => {
  it('become values in the form of each calculation, keyed by code', () => {
    const { marks, problems } = read([good, [], other]);
    expect(problems).toEqual([]);
    expect(marks.filter(({ key }) => key === '01').map(({ value }) => value)).toEqual([
      { kind: 'ranged', measured: '10.05' },
      { kind: 'time', seconds: '3700' },
      { kind: 'number-completed', done: 4 },
      { kind: 'choice', choice: 0 },
      { kind: 'pass-fail', passed: true },
      { kind: 'value', points: '88.5' },
    ]);
    expect(marks.find(({ key, aspectId }) => key === '02' && aspectId === 'c')?.value).toEqual({
      kind: 'choice',
      choice: 1,
    });
    expect(marks.at(-1)).toMatchObject({ key: '02', row: 4 });
  });
  it.each([
    ['an unknown code', [good, other, ['99', ...other.slice(1)]], '4 工位号 result-table.unknown'],
    ['a code that stands twice', [good, other, good], '4 工位号 result-table.repeated'],
    [
      'a row without a code',
      [good, other, ['', ...other.slice(1)]],
      '4 工位号 result-table.key-empty',
    ],
    ['a code without a row', [good], 'null 工位号 result-table.missing'],
    ['an empty cell, which is not a zero', [good, other.with(1, ' ')], '3 直径 result-table.empty'],
    [
      'a word where a number belongs',
      [good, other.with(3, '三')],
      '3 完成 result-table.unreadable',
    ],
    ['a value out of range', [good, other.with(6, '101')], '3 理论 mark.above-maximum'],
    ['a number of no decimal', [good, other.with(1, '9.8mm')], '3 直径 mark.not-exact'],
    ['a position that is not there', [good, other.with(4, '3')], '3 等级 mark.unknown-choice'],
  ])('name %s with its place', (_, rows, expected) => {
    expect(problemsOf(rows)).toEqual([expected]);
  });
  it('name every column the mapping has and the table has not', () => {
    const header = HEADER.filter((name) => name !== '直径' && name !== '工位号');
    const outcome = readResults({ header, rows: [good] }, MAPPING, ASPECTS, KEYS);
    expect(outcome.marks).toEqual([]);
    expect(outcome.problems.map(({ column, code }) => [column, code])).toEqual([
      ['工位号', 'result-table.column-missing'],
      ['直径', 'result-table.column-missing'],
    ]);
  });
  it('never stand for a judgement', () => {
    const mapping = { key: '工位号', columns: [{ column: '直径', aspectId: 'j' }] };
    const { marks, problems } = readResults(
      { header: HEADER, rows: [['01', '2']] },
      mapping,
      ASPECTS,
      ['01'],
    );
    expect(marks).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: '直径', code: 'result-table.unreadable' }]);
  });
});
