import { type BoardFrame, type BoardRow, boardFrame } from '@jinbang/contracts/http/live-board';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterMark } from '../book/book-change.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { bookFrom } from '../book.fixture.ts';
import { createEdgeBoard, type EdgeBoard } from '../edge/edge-board.ts';
import { sseMessage } from '../edge/stream-message.ts';
import { frozenBoardOf } from '../freeze/freeze.rules.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { freezeResult } from '../result/result-page.rules.ts';
import { createStandingDesk } from '../standing/standing-desk.ts';
import { aContest, allMarks, beginningTold, marksTold, wholeStory } from '../told.fixture.ts';
import { type BoardEye, createBoardEye } from './board-eye.ts';
import { PAGE_ROWS } from './board-page.rules.ts';
import { frameBytes } from './board-wire.ts';
import { frameBetween, hasChanged, toldBoard } from './frame.rules.ts';
import { aLongBook, gateAfterFirstModule, markEverybody, markLine } from './long-board.fixture.ts';
import { boardOf } from './snapshot.rules.ts';

const AT = '2026-11-22T01:00:00Z';
const resultUrlOf = () => 'https://x/1';
const nameOf = () => undefined;

/** The board as somebody would rank it who never saw it before. */
const wholeOf = (book: EventBook) => {
  const board = boardOf('public', book, createStandingDesk(), nameOf, resultUrlOf);
  if (!board) throw new Error('no board');
  return board;
};

const anEye = (): BoardEye => createBoardEye({ desk: createStandingDesk(), nameOf, resultUrlOf });

/** As the framer does it; undefined where nothing that may be seen has changed. */
const frameOf = (eye: BoardEye, book: EventBook): BoardFrame | undefined => {
  const before = eye.told();
  const draft = eye.look(book, nameOf);
  if (!draft) throw new Error('no board');
  if (!hasChanged(before, draft)) {
    eye.agree(draft);
    return undefined;
  }
  const after = toldBoard(draft, (before?.snapshot.version ?? 0) + 1, AT);
  eye.tell(after);
  return boardFrame.parse(frameBetween(before, after));
};

/** An edge that takes every frame, with what its viewers hold: the first page, and each page below it. */
const aWatcher = (book: EventBook) => {
  const eye = anEye();
  frameOf(eye, book);
  const first = eye.told()?.snapshot;
  if (!first) throw new Error('no board');
  return { eye, edge: createEdgeBoard(first) };
};

const rowsOf = (text: string): readonly BoardRow[] => JSON.parse(text).rows;

/** A page the edge still holds for right must be so; one it does not hold is fetched. */
const pageRows = (eye: BoardEye, edge: EdgeBoard, page: number): readonly BoardRow[] => {
  const held = edge.page(page);
  if (held) return rowsOf(String(held.plain));
  const fetched = eye.page(page);
  if (!fetched) throw new Error(`no page ${page}`);
  edge.keepFar(fetched);
  return fetched.rows;
};

const expectWhole = (book: EventBook, eye: BoardEye, edge: EdgeBoard): void => {
  const { rows, ...head } = wholeOf(book);
  const { version: _, asOf: __, rowCount, ...seen } = edge.head();
  expect(seen).toEqual(head);
  expect(rowCount).toBe(rows.length > PAGE_ROWS ? rows.length : undefined);
  expect(rowsOf(String(edge.body()?.plain))).toEqual(rows.slice(0, PAGE_ROWS));
  for (let page = 1; page <= edge.pageCount(); page += 1) {
    const own = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
    expect(pageRows(eye, edge, page), `page ${page}`).toEqual(own);
  }
};

/** A look, a frame if there is something to tell, and what everybody sees then. */
const tell = (book: EventBook, { eye, edge }: ReturnType<typeof aWatcher>) => {
  const frame = frameOf(eye, book);
  if (frame) expect(edge.take(frame, sseMessage('frame', frame.version, '{}'))).toBe('taken');
  expectWhole(book, eye, edge);
  return frame;
};

const mark = fc.record({
  line: fc.nat({ max: 400 }),
  aspect: fc.nat({ max: 3 }),
  value: fc.constantFrom('0', '5', '10', '15', '20', '25', null),
});
/** Some marks before each frame, told twice; now and then somebody leaves, or comes back. */
const round = fc.record({
  marks: fc.array(mark, { minLength: 1, maxLength: 4 }),
  goer: fc.option(fc.nat({ max: 400 }), { freq: 3 }),
});
const rounds = fc.array(round, { maxLength: 5 });

const goOrComeBack = (book: EventBook, line: number): void => {
  const place = line % book.entries.length;
  book.entries = book.entries.map((entry, index) =>
    index === place ? { ...entry, withdrawn: !entry.withdrawn } : entry,
  );
  book.structure += 1;
};

const PRIZES: RankingRule['prizes'] = {
  base: 'entered',
  rounding: 'up',
  percents: ['10', '20', '30'],
  minimumScore: null,
};
const RULES: readonly (readonly [string, Partial<RankingRule>])[] = [
  ['a plain rule', {}],
  ['a pass mark and ranks counted by groups', { passMark: '40', numbering: 'dense' }],
  ['ranks never shared', { shared: false, numbering: 'ordinal' }],
  ['scale, medals and prizes', { scale: true, medals: true, prizes: PRIZES }],
  ['stages with a gate', { gates: gateAfterFirstModule(60) }],
];

describe('a viewer who applies every frame sees what a fresh snapshot shows', () => {
  it.each([1, 99, 100, 101, 350])(
    'on a board of %i lines, whatever the rule',
    (lines) => {
      fc.assert(
        fc.property(fc.constantFrom(...RULES), rounds, fc.boolean(), ([, rule], all, isFull) => {
          const book = aLongBook(lines, rule);
          if (isFull) markEverybody(book);
          const watcher = aWatcher(book);
          expectWhole(book, watcher.eye, watcher.edge);
          for (const [index, { marks, goer }] of all.entries()) {
            if (goer !== null) goOrComeBack(book, goer);
            for (const one of [...marks, ...marks]) markLine(book, one, index + 2);
            tell(book, watcher);
          }
        }),
        { numRuns: 3 },
      );
    },
    120_000,
  );
});

/** The n-th in a board of 350, all marks there, and who watches it. */
const aFullBoard = (rule: Partial<RankingRule> = {}, board?: 'live' | 'afterSigning') => {
  const book = aLongBook(350, rule, board);
  markEverybody(book);
  return { book, watcher: aWatcher(book) };
};

describe('a frame of a long board', () => {
  it('carries the first page alone, who left it, and which pages to fetch anew', () => {
    const { book, watcher } = aFullBoard();
    const { rows } = wholeOf(book);
    const [last, first] = [rows[249], rows[0]];
    const line = book.entries.findIndex(({ entryNo }) => entryNo === last?.code);
    for (const aspect of [0, 1, 2, 3]) markLine(book, { line, aspect, value: '25' }, 2);
    const frame = tell(book, watcher);
    expect(frame?.rowCount).toBe(350);
    expect(frame?.changed.map(({ key }) => key)).toContain(last?.key);
    expect(frame?.removed).toEqual(frame?.beyond?.rows.map(({ key }) => key));
    expect(frame?.removed).toHaveLength(1);
    expect(frame?.removed).not.toContain(first?.key);
    expect(frame?.beyond).toMatchObject({ isAnew: false, pages: { from: 2 } });
  });

  it('says the new total of a line below the first page, and leaves the first page alone', () => {
    const { book, watcher } = aFullBoard();
    const last = wholeOf(book).rows[340];
    const line = book.entries.findIndex(({ entryNo }) => entryNo === last?.code);
    markLine(book, { line, aspect: 0, value: '0' }, 2);
    const frame = tell(book, watcher);
    expect(frame).toMatchObject({ changed: [], removed: [] });
    expect(frame?.beyond?.rows).toEqual([wholeOf(book).rows.find(({ key }) => key === last?.key)]);
    expect(frame?.beyond?.pages).not.toMatchObject({ from: 2 });
  });

  it('says nothing of lines nobody may see yet', () => {
    const { book, watcher } = aFullBoard({}, 'afterSigning');
    markLine(book, { line: 3, aspect: 0, value: null }, 2);
    const frame = tell(book, watcher);
    expect(watcher.edge.head().rowCount).toBeUndefined();
    expect(frame).toMatchObject({ changed: [], removed: [] });
    expect(frame?.beyond).toBeUndefined();
  });

  it('tells of everything again after a look that was never told', () => {
    const { book, watcher } = aFullBoard();
    markLine(book, { line: 7, aspect: 0, value: '25' }, 2);
    watcher.eye.look(book, nameOf);
    expect(tell(book, watcher)?.beyond?.isAnew).toBe(true);
  });
});

describe('nothing later than the cut is told of a long board', () => {
  it('where it is frozen between two frames and marks go on', () => {
    const { book, watcher } = aFullBoard({ scale: true });
    markLine(book, { line: 12, aspect: 1, value: '25' }, 2);
    tell(book, watcher);
    const atFreeze = wholeOf(book);
    book.freeze = { frozenAt: new Date(AT), board: frozenBoardOf(atFreeze) };
    markLine(book, { line: 13, aspect: 1, value: '25' }, 2);
    // What was told is no longer what the book says: a page waits for the frame.
    expect(watcher.eye.isCurrent(book, nameOf)).toBe(false);
    const frame = tell(book, watcher);
    expect(frame).toMatchObject({ state: 'frozen', beyond: { isAnew: true } });
    expect(watcher.edge.since(1)).toBeUndefined();
    for (const line of [14, 15]) {
      markLine(book, { line, aspect: 1, value: '25' }, 3);
      expect(tell(book, watcher)).toBeUndefined();
    }
    expect(wholeOf(book).rows).toEqual(atFreeze.rows);
  });

  it('where it is let go on again', () => {
    const { book, watcher } = aFullBoard();
    book.freeze = { frozenAt: new Date(AT), board: frozenBoardOf(wholeOf(book)) };
    tell(book, watcher);
    markLine(book, { line: 13, aspect: 1, value: '25' }, 2);
    expect(tell(book, watcher)).toBeUndefined();
    book.freeze = null;
    expect(tell(book, watcher)).toMatchObject({ state: 'live', beyond: { isAnew: true } });
  });

  it('where a result is released and amended while marks go on', () => {
    const { book, watcher } = aFullBoard();
    for (const [state, version] of [
      ['PUBLIC_NOTICE', 1],
      ['AMENDED', 2],
    ] as const) {
      markLine(book, { line: 20, aspect: 1, value: '25' }, version + 1);
      book.results = [releasedResult(book, state, version)];
      expect(tell(book, watcher)?.beyond?.isAnew).toBe(true);
      const shown = wholeOf(book).rows;
      markLine(book, { line: 21, aspect: 1, value: String(version * 5) }, version + 5);
      tell(book, watcher);
      expect(wholeOf(book).rows).toEqual(shown);
    }
  });
});

const releasedResult = (book: EventBook, state: PublishedResult['state'], version: number) => {
  const { arranged } = book.event;
  if (!arranged) throw new Error('no event');
  const head = { version, totalMax: '100' };
  const { rows } = freezeResult(book, arranged, createStandingDesk().rank(book), head);
  // Safe: a board reads state, version and rows of a result.
  return { state, version, rows } as unknown as PublishedResult;
};

describe('a board of one page', () => {
  it('tells the rows that changed and the keys that went, and looks as it always did', () => {
    const contest = aContest();
    const book = bookFrom(contest, [...beginningTold(contest), ...allMarks(contest)]);
    const eye = anEye();
    frameOf(eye, book);
    const opened = bookFrom(contest, wholeStory(contest));
    const frame = frameOf(eye, opened);
    expect(frame).toMatchObject({ from: 1, version: 2 });
    expect(frame?.changed).toHaveLength(6);
    expect(frame?.removed).toHaveLength(6);
    expect(Object.keys(frame ?? {})).not.toContain('beyond');
    expect(Object.keys(frame ?? {})).not.toContain('rowCount');
    expect(frameOf(eye, opened)).toBeUndefined();
  });

  it('is not told when nothing that may be seen has changed', () => {
    const contest = aContest({ board: 'progress' });
    const marks = marksTold(contest, 0, ['40', '20', '20', '0.6']);
    const book = bookFrom(contest, [...beginningTold(contest), ...marks]);
    const eye = anEye();
    expect(frameOf(eye, book)).toBeDefined();
    const [known] = book.subjects.values();
    if (!known) throw new Error('no subject');
    // Another value of the same mark: the wall shows how many there are, not which.
    const { key: subjectKey, subject } = known;
    const aspectId = contest.aspects[3]?.aspectId ?? '';
    const mark = { eventId: contest.eventId, subject, subjectKey, aspectId };
    expect(enterMark(book, { ...mark, value: '0.7', version: 9 })).toBe(true);
    expect(frameOf(eye, book)).toBeUndefined();
  });
});

describe('a frame on its way', () => {
  const row: BoardRow = {
    ...{ key: 'k'.repeat(120), code: '码'.repeat(64), name: '名'.repeat(100) },
    ...{ organisation: '院'.repeat(100), group: 'worker', rank: 1, resultCode: 'OK' },
    ...{ total: '1', scale: 500, award: 'gold', settled: 1, expected: 1, tie: 't'.repeat(64) },
  };
  const rows = (count: number) => Array.from({ length: count }, () => row);
  it('is never larger than 256 kB: a larger one makes every edge fetch the snapshot', () => {
    const { book, watcher } = aFullBoard();
    markLine(book, { line: 1, aspect: 1, value: '25' }, 2);
    const frame = tell(book, watcher);
    if (!frame) throw new Error('no frame');
    const largest = { rows: rows(200), pages: null, isAnew: false };
    const sent = [frame, { ...frame, changed: rows(100), beyond: largest }].map(frameBytes);
    expect(sent.map(({ length }) => length <= 262_144)).toEqual([true, true]);
    const [plain, gap] = sent.map((bytes) => boardFrame.parse(JSON.parse(String(bytes))));
    expect(plain).toEqual(frame);
    expect(gap).toMatchObject({ from: frame.version, changed: [] });
    expect(
      watcher.edge.take(
        { ...frame, from: frame.version + 1, version: frame.version + 1 },
        sseMessage('frame', 1, '{}'),
      ),
    ).toBe('gap');
  });
});
