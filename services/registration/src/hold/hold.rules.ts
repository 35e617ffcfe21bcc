import type { Rejection } from '@jinbang/kernel/rejection';
import type { HoldView } from './hold.body.ts';

export const unknownHold: Rejection = { kind: 'missing', code: 'hold.unknown' };

/** Lifted once, by somebody else than who placed it. */
export const flawOfLifting = (
  hold: Pick<HoldView, 'liftedBy' | 'placedBy'>,
  actorId: string,
): Rejection | undefined => {
  if (hold.liftedBy !== null) return { kind: 'conflict', code: 'hold.already-lifted' };
  return hold.placedBy === actorId ? { kind: 'forbidden', code: 'hold.second-person' } : undefined;
};
