import type {
  BoardFrame,
  BoardPage,
  BoardRow,
  BoardSnapshot,
} from '@jinbang/contracts/http/live-board';
import { pageCountOf, pageRowsOf } from '../board/board-page.rules.ts';
import { boardOrder } from '../board/row-order.rules.ts';
import { type Body, makeBody } from './body.ts';
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
  /** A hundred rows of it, the first page is 1. */
  readonly page: (page: number, version?: number) => Body | undefined;
};

const rowsByKey = (rows: readonly BoardRow[]): Map<string, BoardRow> =>
  new Map(rows.map((row) => [row.key, row]));

const makePage = (
  { eventId, version, asOf, state }: Omit<BoardSnapshot, 'rows'>,
  rows: readonly BoardRow[],
  page: number,
): BoardPage => ({
  eventId,
  version,
  asOf,
  state,
  page,
  pageCount: pageCountOf(rows.length),
  rowCount: rows.length,
  rows: [...pageRowsOf(rows, page)],
});

export const createEdgeBoard = (first: BoardSnapshot): EdgeBoard => {
  let { rows: firstRows, ...head } = first;
  let rows = rowsByKey(firstRows);
  let sorted: readonly BoardRow[] | undefined;
  let ring: readonly RingFrame<StreamMessage>[] = [];
  const bodies = createKeptBodies(BODIES_BYTES);
  const forget = (): void => {
    ring = [];
    bodies.forget();
  };
  const inOrder = (): readonly BoardRow[] => {
    sorted ??= [...rows.values()].sort(boardOrder(head.groups));
    return sorted;
  };
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
      const { from, changed, removed, ...next } = frame;
      // Whoever missed something fetches the board anew: what is kept would say what was taken off.
      if (tellsLess(head, rows, frame)) forget();
      for (const key of removed) rows.delete(key);
      for (const row of changed) rows.set(row.key, row);
      head = next;
      sorted = undefined;
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
    page: (page, version = head.version) => {
      if (version === head.version && page > pageCountOf(rows.size)) return undefined;
      return made(`v${version}-p${page}`, version === head.version, () =>
        makePage(head, inOrder(), page),
      );
    },
  };
};
