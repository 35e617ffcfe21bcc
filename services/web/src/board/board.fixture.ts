import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';

/** Made-up rows and boards for the tests beside. */
export const rowWith = (change: Partial<BoardRow> & { readonly code: string }): BoardRow => ({
  key: `key-${change.code}`,
  name: null,
  organisation: null,
  group: 'worker',
  rank: null,
  resultCode: 'OK',
  total: null,
  scale: null,
  award: null,
  settled: 10,
  expected: 10,
  tie: null,
  ...change,
});

export const boardWith = (
  version: number,
  rows: readonly BoardRow[],
  change: Partial<BoardSnapshot> = {},
): BoardSnapshot => ({
  eventId: '01990000-0000-7000-8000-000000000001',
  version,
  asOf: `2026-11-21T00:00:${String(version % 60).padStart(2, '0')}.000Z`,
  state: 'live',
  rule: 'live',
  competition: { zh: '测试竞赛' },
  event: { zh: '测试赛项' },
  groups: ['worker', 'student'],
  decimals: 2,
  progress: [],
  rows: [...rows],
  resultUrl: null,
  ...change,
});

export const frameWith = (
  from: number,
  version: number,
  changed: readonly BoardRow[],
  removed: readonly string[] = [],
): BoardFrame => {
  const { rows: _, ...head } = boardWith(version, []);
  return { ...head, from, changed: [...changed], removed: [...removed] };
};
