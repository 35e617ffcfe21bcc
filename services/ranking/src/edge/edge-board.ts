import type {
  BoardFrame,
  BoardPage,
  BoardRow,
  BoardSnapshot,
} from '@jinbang/contracts/http/live-board';
import { boardPageOf, pageCountOf, pageRowsOf } from '../board/board-page.rules.ts';
import { boardOrder } from '../board/row-order.rules.ts';
import { type Body, makeBody } from './body.ts';
import { createFarPages } from './far-pages.ts';
import { createKeptBodies } from './kept-bodies.ts';
import { tellsLess } from './narrowing.rules.ts';
import { missedSince, placeOf, type RingFrame, ringWith } from './sse.rules.ts';
import type { StreamMessage } from './stream-message.ts';

const BODIES_BYTES = 4_000_000;

/** One event's board as a live edge holds it. */
export type EdgeBoard = {
  readonly version: () => number;
  readonly head: () => Omit<BoardSnapshot, 'rows'>;
  /** Applies a frame: `old` changes nothing, `gap` says that frames were missed. */
  readonly take: (frame: BoardFrame, message: StreamMessage) => 'taken' | 'old' | 'gap';
  /** Replaces everything after a gap; what is no newer changes nothing. */
  readonly replace: (snapshot: BoardSnapshot) => boolean;
  /** The messages a viewer at this version has missed; undefined: it must fetch the snapshot. */
  readonly since: (version: number) => readonly StreamMessage[] | undefined;
  /** The whole board; of an earlier version only what was asked for while it was current. */
  readonly body: (version?: number) => Body | undefined;
  /** How many pages it has. */
  readonly pageCount: () => number;
  /** A hundred rows of it, the first page is 1, where they are here. */
  readonly page: (page: number, version?: number) => Body | undefined;
  /** Is this page below the first of a board of which only that is here? Whoever has the rest is asked. */
  readonly isFar: (page: number) => boolean;
  /** Takes a page that was asked for; undefined where it is of before the board said less. */
  readonly keepFar: (page: BoardPage) => Body | undefined;
  /** A page as it was asked for before, though others may stand there by now. */
  readonly lastFar: (page: number) => Body | undefined;
};

const rowsByKey = (rows: readonly BoardRow[]): Map<string, BoardRow> =>
  new Map(rows.map((row) => [row.key, row]));

export const createEdgeBoard = (first: BoardSnapshot): EdgeBoard => {
  let { rows: firstRows, ...head } = first;
  let rows = rowsByKey(firstRows);
  let sorted: readonly BoardRow[] | undefined;
  let ring: readonly RingFrame<StreamMessage>[] = [];
  const bodies = createKeptBodies(BODIES_BYTES);
  const far = createFarPages(BODIES_BYTES);
  const forget = (): void => {
    ring = [];
    bodies.forget();
    far.forget(head.version);
  };
  const inOrder = (): readonly BoardRow[] => {
    sorted ??= [...rows.values()].sort(boardOrder(head.groups));
    return sorted;
  };
  const rowCount = (): number => head.rowCount ?? rows.size;
  const made = (tag: string, isCurrent: boolean, value: () => unknown): Body | undefined => {
    const known = bodies.find(tag);
    if (known || !isCurrent) return known;
    return bodies.keep(tag, makeBody(head.version, tag, value()));
  };

  return {
    version: () => head.version,
    head: () => head,
    take: (frame, message) => {
      const place = placeOf(head.version, frame);
      if (place !== 'next') return place;
      const { from, changed, removed, beyond, ...next } = frame;
      const isLess = tellsLess(head, rows, frame);
      for (const key of removed) rows.delete(key);
      for (const row of changed) rows.set(row.key, row);
      head = next;
      sorted = undefined;
      // Whoever missed something fetches the board anew: what is kept would say what was taken off.
      if (isLess) forget();
      if (beyond?.pages) far.outdate(beyond.pages);
      const { version } = next;
      ring = ringWith(ring, { from, version, bytes: message.plain.length, message });
      return 'taken';
    },
    replace: ({ rows: newRows, ...next }) => {
      if (next.version <= head.version) return false;
      head = next;
      rows = rowsByKey(newRows);
      sorted = undefined;
      forget();
      return true;
    },
    since: (version) => missedSince(ring, head.version, version),
    body: (version = head.version) =>
      made(`v${version}`, version === head.version, () => ({ ...head, rows: inOrder() })),
    pageCount: () => pageCountOf(rowCount()),
    isFar: (page) => page > 1 && head.rowCount !== undefined,
    page: (page, version = head.version) => {
      const isCurrent = version === head.version;
      if (isCurrent && page > pageCountOf(rowCount())) return undefined;
      if (page > 1 && head.rowCount !== undefined) {
        return isCurrent ? far.current(page) : far.ofVersion(page, version);
      }
      return made(`v${version}-p${page}`, isCurrent, () =>
        boardPageOf(head, { page, rowCount: rowCount() }, pageRowsOf(inOrder(), page)),
      );
    },
    keepFar: (page) => far.keep(page, head.version),
    lastFar: (page) => far.last(page),
  };
};
