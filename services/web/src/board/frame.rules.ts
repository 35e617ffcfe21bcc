import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';

/** `gap`: something between the board shown and this frame was missed; the snapshot must be fetched. */
export type Applied = { readonly board: BoardSnapshot } | 'old' | 'gap';

/** The board after a frame: rows it changed or added, without those it removed. */
export const applyFrame = (board: BoardSnapshot, frame: BoardFrame): Applied => {
  if (frame.version <= board.version) return 'old';
  if (frame.from !== board.version) return 'gap';
  const { changed, removed, from: _, beyond: __, ...head } = frame;
  const rows = new Map(board.rows.map((row) => [row.key, row]));
  for (const key of removed) rows.delete(key);
  for (const row of changed) rows.set(row.key, row);
  return { board: { ...head, rows: [...rows.values()] } };
};

/**
 * A snapshot with the frames that came while it was fetched. `gap` when even so something is missing:
 * the snapshot was older than what the stream already told.
 */
export const catchUp = (
  snapshot: BoardSnapshot,
  frames: readonly BoardFrame[],
): { readonly board: BoardSnapshot; readonly isWhole: boolean } => {
  let board = snapshot;
  for (const frame of frames) {
    const applied = applyFrame(board, frame);
    if (applied === 'gap') return { board, isWhole: false };
    if (applied !== 'old') board = applied.board;
  }
  return { board, isWhole: true };
};
