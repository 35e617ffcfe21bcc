import type { BoardPage, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { describe, expect, it } from 'vitest';
import { boardPageOf } from '../board/board-page.rules.ts';
import { createEdgeBoard } from './edge-board.ts';
import { createPageDesk, type PageFound } from './page-desk.ts';
import { sseMessage } from './stream-message.ts';

const row = (place: number): BoardRow => ({
  key: `k${place}`,
  code: String(place).padStart(4, '0'),
  name: null,
  organisation: null,
  group: 'worker',
  rank: place,
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
  state: 'live',
  rule: 'live',
  competition: { zh: '赛' },
  event: { zh: '项' },
  groups: ['worker'],
  decimals: 2,
  progress: [],
  resultUrl: null,
  rowCount: 250,
} satisfies Omit<BoardSnapshot, 'version' | 'rows'>;
const first = Array.from({ length: 100 }, (_, place) => row(place + 1));

/** An edge with the first page of 250 lines, and a ranking whose answers the test gives. */
const aDesk = () => {
  const board = createEdgeBoard({ ...head, version: 1, rows: first });
  const asked: string[] = [];
  const state = { version: 1, isStale: false, isAway: false, nowMs: 0 };
  const ask = async (what: string): Promise<BoardPage> => {
    asked.push(what);
    if (state.isAway) throw new Error('away');
    const page = Number(what.split('.').at(-1));
    return boardPageOf({ ...head, version: state.version }, { page, rowCount: 250 }, [
      row(page * 100),
    ]);
  };
  const desk = createPageDesk(
    ask,
    () => state.isStale,
    () => state.nowMs,
  );
  const tell = (beyond: { pages: { from: number; to: number } | null; isAnew: boolean }) => {
    const from = board.version();
    const frame = { ...head, from, version: from + 1, changed: [], removed: [] };
    board.take({ ...frame, beyond: { rows: [], ...beyond } }, sseMessage('frame', 1, '{}'));
  };
  return { board, desk, asked, state, tell };
};
const versionOf = (found: PageFound) => (typeof found === 'string' ? found : found.version);

describe('pages below the first of a long board', () => {
  it('are asked for once for all who wait, and again only when a frame says that others may stand there', async () => {
    const { board, desk, asked, state, tell } = aDesk();
    await Promise.all([desk.page(board, 3), desk.page(board, 3)]);
    expect(asked).toEqual([`${head.eventId}.pages.3`]);
    tell({ pages: { from: 2, to: 2 }, isAnew: false });
    expect(versionOf(await desk.page(board, 3))).toBe(1);
    state.version = 3;
    tell({ pages: { from: 2, to: 3 }, isAnew: false });
    expect(versionOf(await desk.page(board, 3))).toBe(3);
    expect(asked).toHaveLength(2);
  });

  it('of the first page nobody is asked, and there are no more than the board has', async () => {
    const { board, desk, asked } = aDesk();
    expect(versionOf(await desk.page(board, 1))).toBe(1);
    expect(await desk.page(board, 4)).toBe('unknown');
    expect(await desk.page(board, 2, 9)).toBe('unknown');
    expect(asked).toEqual([]);
  });

  it('are served as they were while ranking is away, and not at all where they never were here', async () => {
    const { board, desk, state, tell } = aDesk();
    await desk.page(board, 2);
    tell({ pages: { from: 2, to: 3 }, isAnew: false });
    state.isAway = true;
    expect(versionOf(await desk.page(board, 2))).toBe(1);
    expect(await desk.page(board, 3)).toBe('away');
    state.isStale = true;
    expect(versionOf(await desk.page(board, 2))).toBe(1);
  });

  it('are never those of before the board said less, however late they come', async () => {
    const { board, desk, asked, state, tell } = aDesk();
    await desk.page(board, 2);
    tell({ pages: { from: 2, to: 3 }, isAnew: true });
    expect(board.lastFar(2)).toBeUndefined();
    // Ranking still answers with the version of before: asked once more, then nobody can tell.
    expect(await desk.page(board, 2)).toBe('away');
    expect(asked).toHaveLength(3);
    state.version = 2;
    expect(versionOf(await desk.page(board, 2))).toBe(2);
  });

  it('are asked for fifty times a second and no more, whoever reads them', async () => {
    const { board, desk, asked, state, tell } = aDesk();
    for (let time = 0; time < 80; time += 1) {
      await desk.page(board, 2);
      tell({ pages: { from: 2, to: 2 }, isAnew: false });
      state.version += 1;
    }
    expect(asked).toHaveLength(50);
    state.nowMs = 1_000;
    await desk.page(board, 2);
    expect(asked).toHaveLength(51);
  });
});
