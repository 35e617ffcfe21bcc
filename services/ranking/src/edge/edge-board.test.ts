import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { describe, expect, it } from 'vitest';
import { createEdgeBoard } from './edge-board.ts';
import { type StreamMessage, sseMessage } from './stream-message.ts';

const row = (key: string, name: string | null): BoardRow => ({
  key,
  code: key,
  name,
  organisation: null,
  group: 'worker',
  rank: 1,
  resultCode: 'OK',
  total: '90',
  scale: null,
  award: null,
  settled: 1,
  expected: 1,
  tie: null,
});
const head = {
  eventId: '019a0000-0000-7000-8000-000000000001',
  asOf: '2026-11-20T01:00:00Z',
  state: 'final',
  rule: 'live',
  competition: { zh: '赛' },
  event: { zh: '项' },
  groups: ['worker'],
  decimals: 2,
  progress: [],
  resultUrl: null,
} satisfies Omit<BoardSnapshot, 'version' | 'rows'>;
const named: BoardSnapshot = { ...head, version: 1, rows: [row('001', '测试甲')] };
const frame = (from: number, changed: readonly BoardRow[]): BoardFrame => ({
  ...head,
  from,
  version: from + 1,
  changed: [...changed],
  removed: [],
});
const message = (text: string) => sseMessage('frame', null, text);
const told = (messages: readonly StreamMessage[] | undefined) =>
  messages?.map(({ plain }) => String(plain).replace('event: frame\ndata: ', '').trimEnd());

describe('a board on the edge', () => {
  it('hands out what a viewer has missed, and earlier versions that were asked for', () => {
    const board = createEdgeBoard(named);
    board.body();
    board.take(frame(1, [row('002', '测试乙')]), message('two'));
    board.take(frame(2, [row('003', null)]), message('three'));
    expect(told(board.since(1))).toEqual(['two', 'three']);
    expect(String(board.body(1)?.plain)).toContain('测试甲');
  });
  it('hands out a name no more once it was taken off, not from what is kept either', () => {
    const board = createEdgeBoard(named);
    board.body();
    board.take(frame(1, [row('002', '测试乙')]), message('with a name'));
    expect(board.take(frame(2, [row('002', null)]), message('without'))).toBe('taken');
    // Who is one version behind hears what changed; who is further behind fetches the board anew.
    expect(told(board.since(2))).toEqual(['without']);
    expect(board.since(1)).toBeUndefined();
    expect(board.body(1)).toBeUndefined();
    expect(String(board.body()?.plain)).not.toContain('测试乙');
  });
  it('forgets them also when the board came anew after a gap', () => {
    const board = createEdgeBoard(named);
    board.body();
    board.replace({ ...named, version: 9, rows: [row('001', null)] });
    expect(board.body(1)).toBeUndefined();
    expect(String(board.body()?.plain)).not.toContain('测试甲');
  });
});
