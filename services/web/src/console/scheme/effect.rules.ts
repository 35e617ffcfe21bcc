import type { AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import { exact } from '@jinbang/kernel/exact';
import { markText } from './working.rules.ts';

export type EffectRow = AmendmentEffect['rows'][number];

/** Is anything about this code another than before? */
export const isTouched = ({ before, after, missingBefore, missingAfter }: EffectRow): boolean =>
  !exact(before).equals(exact(after)) || missingBefore !== missingAfter;

/** `+0.5`, `−0.3889`, `0`: how the mark of a code moves, as people read it. */
export const moveText = ({ before, after }: Pick<EffectRow, 'before' | 'after'>): string => {
  const move = exact(after).sub(exact(before));
  if (move.equals(exact(0))) return '0';
  const { shown } = markText(move.abs());
  return move.gt(exact(0)) ? `+${shown}` : `−${shown}`;
};
