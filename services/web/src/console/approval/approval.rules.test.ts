import type { ProposedRow } from '@jinbang/contracts/http/approval';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  daysWaited,
  filterRows,
  inOrder,
  levelBars,
  outcomesOf,
  reasonless,
  viewOf,
  workOn,
} from './approval.rules.ts';

const row = (decisionId: string, change: Partial<ProposedRow> = {}): ProposedRow => ({
  decisionId,
  version: 1,
  personId: 'p',
  entryId: 'e',
  name: '测试甲',
  group: 'worker',
  rank: 1,
  award: null,
  kind: 'level',
  title: null,
  held: null,
  level: '3',
  issue: 'certificate',
  occupationCode: '6-18-02-04',
  ruleId: 'r',
  ruleVersion: 1,
  clause: { zh: '第三条' },
  sentence: { zh: '晋升。', en: 'Is promoted.' },
  problems: [],
  state: 'proposed',
  outcome: null,
  reason: null,
  note: null,
  returnedBefore: 0,
  lastReason: null,
  ...change,
});
const ids = (rows: readonly ProposedRow[]) => rows.map(({ decisionId }) => decisionId);

describe('the people of a batch', () => {
  it('stand by level, the highest first, then by rank', () => {
    const rows = [
      row('c', { level: '3' }),
      row('b', { level: '2', rank: 2 }),
      row('a', { level: '2' }),
    ];
    expect(ids(inOrder(rows))).toEqual(['a', 'b', 'c']);
  });
  it('are found by name or clause, and by what is special about them', () => {
    const rows = [
      row('a', { name: '测试乙' }),
      row('b', { problems: [{ code: 'x', sentence: { zh: '', en: '' } }] }),
      row('c', { returnedBefore: 1 }),
    ];
    const of = (text: string, only: '' | 'problems' | 'again' | 'back') =>
      ids(filterRows(rows, { text, only }, new Map([['a', '']])));
    expect(of('测试乙', '')).toEqual(['a']);
    expect(of('第三', '')).toEqual(['a', 'b', 'c']);
    expect([of('', 'problems'), of('', 'again'), of('', 'back')]).toEqual([['b'], ['c'], ['a']]);
  });
  it('draw one bar a level, each against the largest', () => {
    const levels = [
      { level: '3', count: 20 },
      { level: '2', count: 5 },
    ] as const;
    expect(levelBars([...levels])).toEqual([
      { level: '2', count: 5, percent: 25 },
      { level: '3', count: 20, percent: 100 },
    ]);
  });
});

describe('what changed since the list was shown', () => {
  it('is who is gone, who is new, and whose decision is another one', () => {
    const shown = [row('a'), row('b'), row('c')];
    const present = [row('b', { version: 2 }), row('c'), row('d'), row('a', { state: 'returned' })];
    expect(
      changesBetween(shown, present).map(({ row: { decisionId }, what }) => [decisionId, what]),
    ).toEqual([
      ['a', 'gone'],
      ['d', 'new'],
      ['b', 'other'],
    ]);
  });
  it('is nothing where nothing changed, whatever the order', () => {
    expect(changesBetween([row('a'), row('b')], [row('b'), row('a')])).toEqual([]);
  });
});

describe('what a letter says', () => {
  it('names everybody who waits: approved, but those sent back with their reason', () => {
    const rows = [row('a'), row('b'), row('c', { state: 'returned' })];
    expect(outcomesOf(rows, new Map([['b', ' 材料不全 ']]))).toEqual([
      { decisionId: 'a', outcome: 'approved' },
      { decisionId: 'b', outcome: 'returned', reason: '材料不全' },
    ]);
  });
  it('sends nobody back without a reason', () => {
    expect(
      reasonless(
        new Map([
          ['a', ' '],
          ['b', '材料不全'],
        ]),
      ),
    ).toBe(1);
  });
});

describe('whose turn it is', () => {
  const may = { approve: false, own: false, record: false };
  const batch = { may, state: 'waiting', paperWaits: false } as const;

  it('is the official’s to sign, the body’s to record, and a colleague’s to confirm', () => {
    expect(workOn({ ...batch, may: { ...may, approve: true } })).toBe('sign');
    expect(workOn({ ...batch, may: { ...may, record: true } })).toBe('record');
    expect(workOn({ ...batch, may: { ...may, record: true }, paperWaits: true })).toBe('letter');
    expect(workOn({ ...batch, may: { ...may, own: true } })).toBe('own');
  });
  it('is nobody’s once it is settled', () => {
    expect(workOn({ ...batch, state: 'approved' })).toBe('read');
  });
});

describe('the queue', () => {
  it('begins with what waits, whatever the address says', () => {
    expect([viewOf(null), viewOf('nonsense'), viewOf('answered')]).toEqual([
      'waiting',
      'waiting',
      'answered',
    ]);
  });
  it('counts full days, and none of the future', () => {
    const now = new Date('2026-11-22T08:00:00Z');
    expect(daysWaited('2026-11-20T07:00:00Z', now)).toBe(2);
    expect(daysWaited('2026-11-23T07:00:00Z', now)).toBe(0);
  });
});
