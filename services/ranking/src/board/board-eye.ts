import type { BoardPage, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { EventBook } from '../book/event-book.ts';
import type { ChangedLines } from '../order/window.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { ArrangedEvent } from '../tables.ts';
import type { Cut } from './board.rules.ts';
import { boardPageOf, PAGE_ROWS, pageCountOf, pagesBelowFirst } from './board-page.rules.ts';
import { type BoardReading, isSameGround, readBoard } from './board-reading.ts';
import { type DraftBoard, type FirstPage, firstPage, type ToldBoard } from './frame.rules.ts';
import { createProgressTally } from './progress-tally.ts';
import { cutOfBook, headOf, type NameOf } from './snapshot.rules.ts';

/** At most so many lines with a new total are told of below the first page. */
const BEYOND_ROWS_MAX = 100;

type Deps = {
  readonly desk: StandingDesk;
  readonly nameOf: NameOf;
  readonly resultUrlOf: (eventId: string, version: number) => string;
};

/** What is kept of one event's public board between two looks, so that a mark costs its own line. */
export type BoardEye = {
  /** The board as it stands; undefined while there is none to see. */
  readonly look: (book: EventBook, names: unknown) => DraftBoard | undefined;
  readonly told: () => ToldBoard | undefined;
  readonly tell: (board: ToldBoard) => void;
  /** Nothing was told anew, but what was looked at is the state that was told. */
  readonly agree: (draft: DraftBoard) => void;
  /** Is the book still what was told? Only then its pages are read from it. */
  readonly isCurrent: (book: EventBook, names: unknown) => boolean;
  /** A page of the board that was told; ask only while that is current. */
  readonly page: (page: number) => BoardPage | undefined;
  /** Every row of it, likewise. */
  readonly whole: () => BoardSnapshot | undefined;
};

const createCutMemo = () => {
  let known: { readonly of: readonly unknown[]; readonly cut: Cut } | undefined;
  return (book: EventBook, arranged: ArrangedEvent): Cut => {
    const { event, entries, mapping, results, freeze, subjects } = book;
    const of = [book, event, entries, mapping, results, freeze, subjects.size > 0];
    if (!known || !isSameGround(known.of, of)) {
      known = { of, cut: cutOfBook('public', book, arranged) };
    }
    return known.cut;
  };
};

/** What changed in the rows since the board was told: marks of some lines, or anything. */
type Change = {
  readonly isAnew: boolean;
  readonly lineIds: ReadonlySet<string>;
  /** Rows in which others may stand. */
  readonly moved: ReturnType<StandingDesk['takeMoved']>;
  readonly place: number;
};

const NOBODY: ReadonlySet<string> = new Set();

const changeOf = (
  { desk }: Deps,
  book: EventBook,
  { sight }: BoardReading,
  before: ToldBoard | undefined,
  isOther: boolean,
): Change => {
  if (sight === null) {
    const moved = isOther ? 'all' : null;
    return { isAnew: isOther, lineIds: NOBODY, moved, place: 0 };
  }
  const since: ChangedLines = desk.changedSince(book, before?.place);
  const moved = desk.takeMoved(book, sight);
  const { place, lineIds } = since;
  if (isOther || lineIds === 'all') return { isAnew: true, lineIds: NOBODY, moved: 'all', place };
  return { isAnew: false, lineIds, moved: lineIds.size === 0 ? null : moved, place };
};

const isAbove = (moved: Change['moved']): boolean =>
  moved === 'all' || (moved !== null && moved.from < PAGE_ROWS);

const pageNow = (
  reading: BoardReading,
  { isAnew, moved }: Change,
  before: ToldBoard | undefined,
): FirstPage => {
  if (before && !isAnew && !isAbove(moved)) return before;
  const { total, rows } = reading.rowsFrom(0, PAGE_ROWS);
  return firstPage(rows, total);
};

/** Lines that left the first page, and those below it with a new total. */
const rowsBeyond = (
  reading: BoardReading,
  { lineIds }: Change,
  page: FirstPage,
  before: ToldBoard | undefined,
): BoardRow[] => {
  const left = [...(before?.rowTexts.keys() ?? [])].filter((key) => !page.rowTexts.has(key));
  const changed = [...lineIds].filter((key) => !page.rowTexts.has(key) && !left.includes(key));
  const keys = [...left, ...changed.slice(0, BEYOND_ROWS_MAX)];
  return keys.flatMap((key) => reading.rowOf(key) ?? []);
};

const beyondOf = (
  reading: BoardReading,
  change: Change,
  page: FirstPage,
  before: ToldBoard | undefined,
): DraftBoard['beyond'] => {
  if (page.rowCount <= PAGE_ROWS) return null;
  const { isAnew, moved } = change;
  return {
    rows: isAnew ? [] : rowsBeyond(reading, change, page, before),
    pages: pagesBelowFirst(page.rowCount, moved),
    isAnew,
  };
};

export const createBoardEye = (deps: Deps): BoardEye => {
  const { desk, nameOf, resultUrlOf } = deps;
  const cutOf = createCutMemo();
  const tally = createProgressTally();
  let told: ToldBoard | undefined;
  /** Looked at and never told: what was taken for that look is lost, so the next one is of everything. */
  let isUntold = false;
  const readNow = (book: EventBook, cut: Cut, names: unknown): BoardReading =>
    readBoard(book, { cut, desk, nameOf, names }, told?.reading);
  return {
    look: (book, names) => {
      const { arranged } = book.event;
      if (!arranged) return undefined;
      const cut = cutOf(book, arranged);
      const progressNow = (modules: ArrangedEvent['modules']) => [
        ...tally(book, modules, (moduleId) => desk.rosterOf(book, moduleId)),
      ];
      const head = headOf(book, cut, progressNow, resultUrlOf);
      if (!head) return undefined;
      const reading = readNow(book, cut, names);
      const change = changeOf(deps, book, reading, told, isUntold || reading !== told?.reading);
      isUntold = true;
      const { rows, rowTexts, rowCount } = pageNow(reading, change, told);
      const page = { rows, rowTexts, rowCount };
      const beyond = beyondOf(reading, change, page, told);
      const headText = JSON.stringify(head);
      return { ...page, head, headText, beyond, reading, place: change.place };
    },
    told: () => told,
    tell: (board) => {
      told = board;
      isUntold = false;
    },
    agree: ({ reading, place, rows, rowTexts }) => {
      if (told) told = { ...told, reading, place, rows, rowTexts };
      isUntold = false;
    },
    isCurrent: (book, names) => {
      const { arranged } = book.event;
      if (!told || !arranged) return false;
      if (readNow(book, cutOf(book, arranged), names) !== told.reading) return false;
      return (
        told.reading.sight === null || desk.changedSince(book, told.place).place === told.place
      );
    },
    page: (page) => {
      if (!told || page > pageCountOf(told.rowCount)) return undefined;
      const { snapshot, rowCount, reading } = told;
      const rows =
        page === 1 ? snapshot.rows : reading.rowsFrom((page - 1) * PAGE_ROWS, PAGE_ROWS).rows;
      return boardPageOf(snapshot, { page, rowCount }, rows);
    },
    whole: () => {
      if (!told || told.rowCount <= PAGE_ROWS) return told?.snapshot;
      const { rowCount, ...snapshot } = told.snapshot;
      return { ...snapshot, rows: [...told.reading.rowsFrom(0, told.rowCount).rows] };
    },
  };
};
