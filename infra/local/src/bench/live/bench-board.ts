import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { newId } from '@jinbang/kernel/id';

const ROWS = 120;
const CHANGED_ROWS = 20;

const rowOf = (place: number, version: number): BoardRow => ({
  key: newId(),
  code: String(place + 1).padStart(3, '0'),
  name: null,
  organisation: null,
  group: 'worker',
  rank: place + 1,
  resultCode: 'OK',
  total: `${90 - place / 2}`,
  scale: null,
  award: null,
  settled: version,
  expected: 200,
  tie: null,
});

/** A made-up board of 120 lines, and frames that change twenty of them each. */
export const benchBoard = () => {
  let board: BoardSnapshot = {
    eventId: newId(),
    version: 1,
    asOf: new Date().toISOString(),
    state: 'live',
    rule: 'live',
    competition: { zh: '测试竞赛', en: 'Test competition' },
    event: { zh: '测试赛项', en: 'Test event' },
    groups: ['worker'],
    decimals: 2,
    progress: [],
    rows: Array.from({ length: ROWS }, (_, place) => rowOf(place, 1)),
    resultUrl: null,
  };
  const next = (): BoardFrame => {
    const { rows, ...head } = board;
    const version = head.version + 1;
    const first = (version * CHANGED_ROWS) % ROWS;
    const changed = rows
      .slice(first, first + CHANGED_ROWS)
      .map((row) => ({ ...row, settled: version % 200 }));
    const after = { ...head, version, asOf: new Date().toISOString() };
    const byKey = new Map(changed.map((row) => [row.key, row]));
    board = { ...after, rows: rows.map((row) => byKey.get(row.key) ?? row) };
    return { ...after, from: head.version, changed, removed: [] };
  };
  return { now: () => board, next };
};
