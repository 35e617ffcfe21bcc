import type { Rejection } from '@jinbang/kernel/rejection';
import type { Paper } from '@jinbang/papers/paper';

/** A form without a single line is no paper: nobody entered, no session planned, no such layer. */
export const flawOfPaper = (paper: Paper): Rejection | undefined => {
  const count = paper.kind === 'form' ? paper.sheets.length : paper.badges.length;
  return count > 0 ? undefined : { kind: 'conflict', code: 'paper.empty' };
};
