import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { boardOrder } from '../board/row-order.rules.ts';

const compress = promisify(gzip);
const RING_FRAMES = 200;
const BODIES_KEPT = 8;

/** A snapshot as bytes, made once per version for everybody who asks. */
export type SnapshotBody = {
  readonly version: number;
  readonly plain: Buffer;
  readonly gzipped: () => Promise<Buffer>;
};

type RingFrame = { readonly from: number; readonly version: number; readonly message: Buffer };

/** One event's board as a live edge holds it. */
export type EdgeBoard = {
  readonly version: () => number;
  readonly head: () => Omit<BoardSnapshot, 'rows'>;
  /** Applies a frame: `old` changes nothing, `gap` says that frames were missed. */
  readonly take: (frame: BoardFrame, message: Buffer) => 'taken' | 'old' | 'gap';
  /** Replaces everything after a gap; an older snapshot changes nothing. */
  readonly replace: (snapshot: BoardSnapshot) => boolean;
  /** The messages a viewer at this version has missed; undefined: it must fetch the snapshot. */
  readonly since: (version: number) => readonly Buffer[] | undefined;
  readonly body: () => SnapshotBody;
  /** The body of an earlier version, if somebody asked for it while it was current. */
  readonly bodyOf: (version: number) => SnapshotBody | undefined;
};

const rowsByKey = (rows: readonly BoardRow[]): Map<string, BoardRow> =>
  new Map(rows.map((row) => [row.key, row]));

const makeBody = (head: Omit<BoardSnapshot, 'rows'>, rows: Iterable<BoardRow>): SnapshotBody => {
  const sorted = [...rows].sort(boardOrder(head.groups));
  const plain = Buffer.from(JSON.stringify({ ...head, rows: sorted }));
  let gzipped: Promise<Buffer> | undefined;
  return {
    version: head.version,
    plain,
    gzipped: () => {
      gzipped ??= compress(plain);
      return gzipped;
    },
  };
};

/** A row that had a name and has none now: consent was taken back, or the person erased. */
const hasLostName = (rows: ReadonlyMap<string, BoardRow>, changed: readonly BoardRow[]): boolean =>
  changed.some(({ key, name }) => name === null && (rows.get(key)?.name ?? null) !== null);

export const createEdgeBoard = (first: BoardSnapshot): EdgeBoard => {
  let { rows: firstRows, ...head } = first;
  const rows = rowsByKey(firstRows);
  let ring: RingFrame[] = [];
  const bodies = new Map<number, SnapshotBody>();
  const forget = (): void => {
    ring = [];
    bodies.clear();
  };

  return {
    version: () => head.version,
    head: () => head,
    take: ({ from, changed, removed, ...next }, message) => {
      if (next.version <= head.version) return 'old';
      if (from !== head.version) return 'gap';
      // What is kept of before would hand the name out again: whoever missed something fetches anew.
      if (hasLostName(rows, changed)) forget();
      for (const key of removed) rows.delete(key);
      for (const row of changed) rows.set(row.key, row);
      head = next;
      ring.push({ from, version: next.version, message });
      if (ring.length > RING_FRAMES) ring = ring.slice(-RING_FRAMES);
      return 'taken';
    },
    replace: ({ rows: newRows, ...next }) => {
      if (next.version < head.version) return false;
      head = next;
      if (hasLostName(rows, newRows)) bodies.clear();
      rows.clear();
      for (const row of newRows) rows.set(row.key, row);
      ring = [];
      return true;
    },
    since: (version) => {
      if (version === head.version) return [];
      const first = ring.findIndex((frame) => frame.from === version);
      return first < 0 ? undefined : ring.slice(first).map((frame) => frame.message);
    },
    body: () => {
      const known = bodies.get(head.version);
      if (known) return known;
      const fresh = makeBody(head, rows.values());
      bodies.set(head.version, fresh);
      const [oldest] = bodies.keys();
      if (bodies.size > BODIES_KEPT && oldest !== undefined) bodies.delete(oldest);
      return fresh;
    },
    bodyOf: (version) => bodies.get(version),
  };
};
