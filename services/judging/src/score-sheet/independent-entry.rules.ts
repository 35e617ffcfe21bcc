import type { Rejection } from '@jinbang/kernel/rejection';
import { type Aspect, isMarkedBySeat } from '@jinbang/scoring/aspect';
import type { AspectState, Cells } from './aspect-state.ts';

type Standing = Pick<AspectState, 'state'> & {
  /** The marks that count: none that lapsed or was taken over. */
  readonly cells: Cells;
};

type Entering = { readonly judgeId: string; readonly decidedAt?: Date | undefined };

const isDouble = ({ entries, calculation }: Aspect): boolean =>
  entries === 'twoIndependent' && !isMarkedBySeat(calculation);

const deciderOf = (cells: Cells): string | undefined =>
  Object.keys(cells).find((judgeId) => cells[judgeId]?.decides);

/**
 * Is this the mark of a third person between two independent entries that differ (S23)? Both are
 * shown by then, and it stands against them.
 */
export const isDeciding = (
  aspect: Aspect,
  standing: Standing | undefined,
  { judgeId, decidedAt }: Entering,
): boolean => {
  if (!isDouble(aspect) || !standing) return false;
  const { state, cells } = standing;
  if (deciderOf(cells) === judgeId) return true;
  if (state !== 'CONFLICT' || Object.keys(cells).length < 2 || cells[judgeId]) return false;
  // Who entered before both were in cannot have seen them: that is a third blind entry.
  return Object.values(cells).every(
    ({ recordedAt }) => decidedAt === undefined || decidedAt >= new Date(recordedAt),
  );
};

/** Two enter independently, and no third while they agree; what a third one decided stands. */
export const refuseEntry = (
  aspect: Aspect,
  standing: Standing | undefined,
  entering: Entering,
): Rejection | undefined => {
  if (!isDouble(aspect) || !standing) return undefined;
  const { cells, state } = standing;
  const { judgeId } = entering;
  const decider = deciderOf(cells);
  if (decider !== undefined && decider !== judgeId) {
    return { kind: 'conflict', code: 'mark.decided' };
  }
  const isThird = !cells[judgeId] && Object.keys(cells).length >= 2;
  if (!isThird || isDeciding(aspect, standing, entering)) return undefined;
  const code = state === 'CONFLICT' ? 'mark.entries-differ' : 'mark.entries-in';
  return { kind: 'conflict', code };
};
