import { describe, expect, it } from 'vitest';
import { boardWith, rowWith } from './board.fixture.ts';
import {
  findRows,
  groupRows,
  isPartial,
  pageCount,
  pageRows,
  rankChanges,
  totalText,
} from './rows.rules.ts';
import { readTie } from './tie.rules.ts';

const codes = (rows: readonly { readonly code: string }[]) => rows.map((row) => row.code).join(' ');

describe('the rows of a board', () => {
  it('stand by rank, and result codes after the ranked rows in their order', () => {
    const rows = [
      rowWith({ code: 'dns', resultCode: 'DNS' }),
      rowWith({ code: 'b', rank: 2, total: '80' }),
      rowWith({ code: 'fail', resultCode: 'FAIL', total: '50' }),
      rowWith({ code: 'dsq', resultCode: 'DSQ' }),
      rowWith({ code: 'a', rank: 1, total: '90' }),
      rowWith({ code: 'wd', resultCode: 'WD' }),
      rowWith({ code: 'dnf', resultCode: 'DNF' }),
    ];
    expect(groupRows(boardWith(1, rows)).map((group) => codes(group.rows))).toEqual([
      'a b fail dnf wd dns dsq',
    ]);
  });
  it('stand by group as published, a group nobody announced last, empty groups nowhere', () => {
    const rows = [
      rowWith({ code: 'x', group: '-' }),
      rowWith({ code: 's', group: 'student' }),
      rowWith({ code: 'w', group: 'worker' }),
    ];
    const board = boardWith(1, rows, { groups: ['worker', 'student', 'open'] });
    expect(groupRows(board).map(({ group }) => group)).toEqual(['worker', 'student', '-']);
  });
  it('compare unranked totals exactly: 9.9 stands below 10.05', () => {
    const rows = [rowWith({ code: 'a', total: '9.9' }), rowWith({ code: 'b', total: '10.05' })];
    expect(groupRows(boardWith(1, rows)).map((group) => codes(group.rows))).toEqual(['b a']);
  });
  it('are found by code, name or organisation', () => {
    const rows = [
      rowWith({ code: 'W07', name: '测试甲', organisation: '示例厂' }),
      rowWith({ code: 'W08' }),
    ];
    expect(codes(findRows(rows, ' w07 '))).toBe('W07');
    expect(codes(findRows(rows, '示例'))).toBe('W07');
    expect(codes(findRows(rows, ''))).toBe('W07 W08');
  });
  it('come in pages only above 500', () => {
    const many = Array.from({ length: 501 }, (_, index) => rowWith({ code: String(index) }));
    expect([pageCount(500), pageCount(501)]).toEqual([1, 3]);
    expect(codes(pageRows(many, 2).slice(0, 1))).toBe('400');
    expect(pageRows(many.slice(1), 0)).toHaveLength(500);
  });
  it('are provisional while marks are missing, not when nobody started', () => {
    expect(isPartial(rowWith({ code: 'a', settled: 9 }))).toBe(true);
    expect(isPartial(rowWith({ code: 'a' }))).toBe(false);
    expect(isPartial(rowWith({ code: 'a', settled: 0, resultCode: 'DNS' }))).toBe(false);
  });
});

describe('what people read', () => {
  it.each([
    ['80.6', 2, '80.60'],
    ['7/18', 4, '0.3889'],
    ['0.005', 2, '0.01'],
    ['92', 0, '92'],
  ])('writes %s with %i decimals as %s', (total, decimals, text) => {
    expect(totalText(total, decimals)).toBe(text);
  });
  it('says how far a row rose or fell, and nothing of newcomers', () => {
    const before = new Map([
      ['key-a', 3],
      ['key-b', 1],
      ['key-c', null],
    ]);
    const rows = [
      rowWith({ code: 'a', rank: 1 }),
      rowWith({ code: 'b', rank: 2 }),
      rowWith({ code: 'c', rank: 3 }),
      rowWith({ code: 'new', rank: 4 }),
    ];
    expect([...rankChanges(before, rows)]).toEqual([
      ['key-a', 2],
      ['key-b', -1],
    ]);
  });
  it('names the module that decided a tie', () => {
    const modules = [{ moduleId: 'm1', name: { zh: '模块一' } }];
    expect(readTie('module:m1', modules)).toEqual({ kind: 'module', name: { zh: '模块一' } });
    expect(readTie('module:gone', modules)).toEqual({ kind: 'module', name: null });
    expect(readTie('criterion:B', modules)).toEqual({ kind: 'criterion', code: 'B' });
    expect(readTie('decision', modules)).toEqual({ kind: 'step', step: 'decision' });
  });
});
