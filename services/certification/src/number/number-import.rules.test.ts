import type { NumberImportWish, NumberRow } from '@jinbang/contracts/http/certificate-number';
import { describe, expect, it } from 'vitest';
import { checkNumbers, codesIn, gapsOf, rowsGiven, spanOf } from './number-import.rules.ts';

const row = (line: number, number: string, change: Partial<NumberRow> = {}): NumberRow => ({
  ...{ line, number, level: null, year: null },
  ...change,
});
const nobody = { codes: null, filedElsewhere: new Set<string>(), known: new Map() };
const codes = { evaluator: 'S', bodyCode: '0001' };
const general = (serial: number, level = '3') =>
  `S00011200000126${level}${String(serial).padStart(6, '0')}`;
const codesOf = (given: ReturnType<typeof checkNumbers>) =>
  given.problems.map(({ line, code }) => [line, code]);

describe('numbers of the province (M15)', () => {
  it('are taken in their order', () => {
    const { taken, problems } = checkNumbers(
      [row(2, 'JS2026-0002'), row(3, 'JS2026-0001')],
      nobody,
    );
    expect(taken.map(({ number }) => number)).toEqual(['JS2026-0002', 'JS2026-0001']);
    expect(problems).toEqual([]);
  });
  it('stand once in a file; the second is left out and named by its line', () => {
    const checked = checkNumbers([row(2, 'JS2026-0001'), row(3, 'JS2026-0001')], nobody);
    expect(checked.taken).toHaveLength(1);
    expect(codesOf(checked)).toEqual([[3, 'number.twice']]);
  });
  it('belong to one body in the whole house', () => {
    const known = new Map([
      ['JS20260001', 'own'],
      ['JS20260002', 'elsewhere'],
    ] as const);
    const rows = [row(1, 'JS2026-0001'), row(2, 'JS2026-0002'), row(3, 'JS2026-0003')];
    const checked = checkNumbers(rows, { ...nobody, known });
    expect(codesOf(checked)).toEqual([
      [1, 'number.there-already'],
      [2, 'number.given-elsewhere'],
    ]);
    expect(checked.taken.map(({ line }) => line)).toEqual([3]);
  });
  it('are one number with and without dashes', () => {
    const rows = [row(1, 'A1-11'), row(2, 'A11-1'), row(3, 'A-2222')];
    const checked = checkNumbers(rows, { ...nobody, known: new Map([['A2222', 'elsewhere']]) });
    expect(codesOf(checked)).toEqual([
      [2, 'number.twice'],
      [3, 'number.given-elsewhere'],
    ]);
    expect(checked.taken.map(({ number }) => number)).toEqual(['A1-11']);
  });
  it('look like numbers', () => {
    for (const odd of ['', '12', 'A---------', '编号', 'a'.repeat(41), "'; drop table"]) {
      expect(codesOf(checkNumbers([row(1, odd)], nobody))).toEqual([[1, 'number.malformed']]);
    }
  });
  it('of the general rule say level and year themselves', () => {
    const { taken } = checkNumbers([row(1, general(7))], { ...nobody, codes });
    expect(taken).toEqual([{ line: 1, number: general(7), level: '3', year: 2026 }]);
  });
  it('of the general rule do not contradict what is said about them', () => {
    const check = (number: string, change: Partial<NumberRow> = {}) =>
      codesOf(checkNumbers([row(1, number, change)], { ...nobody, codes }));
    expect(check(general(7), { level: '4' })).toEqual([[1, 'number.other-level']]);
    expect(check(general(7), { year: 2025 })).toEqual([[1, 'number.other-year']]);
    expect(check(general(7).replace('S0001', 'S0002'))).toEqual([[1, 'number.other-body']]);
  });
  it('of a committee are not read: their layout is not public', () => {
    const { taken } = checkNumbers([row(1, general(7), { level: '4' })], nobody);
    expect(taken).toEqual([{ line: 1, number: general(7), level: '4', year: null }]);
  });
  it('that a filed body counts itself are no committee’s, however they are written', () => {
    const dashed = general(8).replace('S0001', 'S-0001-');
    const rows = [row(1, general(7)), row(2, dashed), row(3, 'JS2026-0001')];
    expect(codesIn(rows)).toEqual(['S0001']);
    const checked = checkNumbers(rows, { ...nobody, filedElsewhere: new Set(['S0001']) });
    expect(codesOf(checked)).toEqual([
      [1, 'number.other-body'],
      [2, 'number.other-body'],
    ]);
    expect(checked.taken).toHaveLength(1);
  });
});

describe('a range', () => {
  it('is every number from the first to the last, with its zeros', () => {
    expect(spanOf('js2026-0009', 'JS2026-0011')).toEqual({
      ok: true,
      value: ['JS2026-0009', 'JS2026-0010', 'JS2026-0011'],
    });
  });
  it('has ends of one series that count up', () => {
    for (const [first, last] of [
      ['A001', 'B003'],
      ['A003', 'A001'],
      ['A01', 'A001'],
      ['A', 'B'],
    ] as const) {
      expect(spanOf(first, last)).toMatchObject({ refusal: { code: 'number.no-range' } });
    }
  });
  it('is never longer than one can look at', () => {
    expect(spanOf('A000000', 'A999999')).toMatchObject({ refusal: { code: 'number.range-long' } });
    expect(spanOf('A00000', 'A09999')).toMatchObject({ ok: true });
  });
  it('takes what is said for all, and a row of a file its own word', () => {
    const given = {
      source: 'file',
      fileSha256: '0'.repeat(64),
      rows: [row(2, 'js 2026-0001', { level: '2' }), row(3, 'JS2026-0002')],
    } satisfies NumberImportWish['given'];
    expect(rowsGiven({ given, level: '3', year: 2026 })).toEqual({
      ok: true,
      value: [
        { line: 2, number: 'JS2026-0001', level: '2', year: 2026 },
        { line: 3, number: 'JS2026-0002', level: '3', year: 2026 },
      ],
    });
  });
});

describe('a gap', () => {
  it('is said before the import, with what lies around it', () => {
    expect(gapsOf(['A001', 'A002', 'A005', 'A003', 'B009'])).toEqual({
      gaps: [{ after: 'A003', before: 'A005', missing: 1 }],
      gapCount: 1,
    });
  });
});
