import type { BoardFrame, BoardRow } from '@jinbang/contracts/http/live-board';

/** Under which cut a board stands. */
type Cut = Pick<BoardFrame, 'state' | 'rule' | 'rowCount'> & {
  readonly frozenAt?: string | undefined;
};

/** What a row may have said before and must not say again once it is taken off. */
const SPOKEN = ['name', 'organisation', 'total', 'rank'] as const;

const saysLess = (before: BoardRow | undefined, after: BoardRow): boolean =>
  before !== undefined && SPOKEN.some((field) => before[field] !== null && after[field] === null);

/** It left the first page and stands further down: nothing was taken off the board. */
const isBelow = ({ beyond }: Pick<BoardFrame, 'beyond'>, key: string): boolean =>
  beyond?.rows.some((row) => row.key === key) === true;

/**
 * Does the board say less after this frame than before it, or stand under another rule? Then all that
 * an edge kept of earlier versions would say it again: a name whose consent was taken back, a mark
 * later than the moment a board was frozen at, a line of an event that was called off.
 */
export const tellsLess = (
  head: Cut,
  rows: ReadonlyMap<string, BoardRow>,
  frame: Cut & Pick<BoardFrame, 'changed' | 'removed' | 'beyond'>,
): boolean =>
  frame.beyond?.isAnew === true ||
  // Below the first page nothing is here to compare with: whose marks changed had a total before.
  frame.beyond?.rows.some(({ total }) => total === null) === true ||
  head.state !== frame.state ||
  head.rule !== frame.rule ||
  head.frozenAt !== frame.frozenAt ||
  (head.rowCount ?? 0) > (frame.rowCount ?? 0) ||
  frame.removed.some((key) => rows.has(key) && !isBelow(frame, key)) ||
  frame.changed.some((row) => saysLess(rows.get(row.key), row));
