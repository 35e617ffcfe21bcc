import type { BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Cut } from '../board/board.rules.ts';

/** A line as it stood at the cut. Names are put to it when somebody looks, so it outlives an erasure. */
export type FrozenRow = Omit<BoardRow, 'name' | 'organisation'>;

/** What the public saw at the moment a board was frozen. */
export type FrozenBoard = {
  readonly rows: readonly FrozenRow[];
  readonly progress: BoardSnapshot['progress'];
};

/** A freeze that stands, as the books hold it. */
export type BookFreeze = { readonly frozenAt: Date; readonly board: FrozenBoard };

/** The public board of this moment, without the names. */
export const frozenBoardOf = ({
  rows,
  progress,
}: Pick<BoardSnapshot, 'rows' | 'progress'>): FrozenBoard => ({
  progress,
  rows: rows.map(({ name: _name, organisation: _organisation, ...row }) => row),
});

/** Why the public board of this cut cannot be frozen, or null: where it shows no marks, nothing moves. */
export const flawOfFreeze = ({ rows }: Cut): Rejection | null => {
  switch (rows) {
    case 'none':
      return { kind: 'conflict', code: 'board.nothing-to-freeze' };
    case 'published':
      return { kind: 'conflict', code: 'board.released' };
    case 'frozen':
      return { kind: 'conflict', code: 'board.frozen-already' };
    case 'all':
    case 'signed':
    case 'locked':
      return null;
  }
};
