import type { BoardFrame, BoardRow } from '@jinbang/contracts/http/live-board';
import { describe, expect, it } from 'vitest';
import { tellsLess } from './narrowing.rules.ts';

const row = (change: Partial<BoardRow> = {}): BoardRow => ({
  key: 'first',
  code: '001',
  name: '测试甲',
  organisation: '测试学院',
  group: 'worker',
  rank: 1,
  resultCode: 'OK',
  total: '90',
  scale: 700,
  award: null,
  settled: 1,
  expected: 2,
  tie: 'module-1',
  ...change,
});
const rows = new Map([['first', row()]]);
const live = { state: 'live', rule: 'live' } as const;
const beyond = (
  more: Partial<NonNullable<BoardFrame['beyond']>>,
): NonNullable<BoardFrame['beyond']> => ({ rows: [], pages: null, isAnew: false, ...more });
const after = (frame: Partial<Parameters<typeof tellsLess>[2]>) =>
  tellsLess(live, rows, { ...live, changed: [], removed: [], ...frame });

describe('what an edge keeps of earlier versions', () => {
  it('stays while the board only says more, or something else', () => {
    expect(after({})).toBe(false);
    expect(after({ changed: [row({ total: '80', rank: 2, settled: 2, scale: null })] })).toBe(
      false,
    );
    expect(after({ changed: [row({ key: 'second', name: null, total: null })] })).toBe(false);
    expect(after({ removed: ['never shown'] })).toBe(false);
    // It left the first page for one below it.
    expect(after({ removed: ['first'], beyond: beyond({ rows: [row()] }) })).toBe(false);
  });
  it.each([
    ['a name is taken off', { changed: [row({ name: null })] }],
    ['an organisation is taken off', { changed: [row({ organisation: null })] }],
    ['a total is taken off', { changed: [row({ total: null })] }],
    ['a rank is taken off', { changed: [row({ rank: null })] }],
    ['a line is taken off', { removed: ['first'] }],
    ['the board is frozen', { state: 'frozen' as const }],
    ['the board is frozen at another time', { frozenAt: '2026-11-22T01:00:00Z' }],
    ['anything but marks changed on a long board', { beyond: beyond({ isAnew: true }) }],
    [
      'a total below the first page is taken off',
      { beyond: beyond({ rows: [row({ total: null })] }) },
    ],
    ['it stands under another rule', { rule: 'progress' as const }],
  ])('goes when %s', (_, frame) => {
    expect(after(frame)).toBe(true);
  });
  it('goes when a long board has fewer lines than before', () => {
    const long = { ...live, rowCount: 101 };
    expect(tellsLess(long, rows, { ...live, changed: [], removed: [] })).toBe(true);
    expect(tellsLess(live, rows, { ...long, changed: [], removed: [] })).toBe(false);
  });
});
