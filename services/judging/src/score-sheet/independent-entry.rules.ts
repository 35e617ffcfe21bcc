import type { Rejection } from '@jinbang/kernel/rejection';
import { type Aspect, isMarkedBySeat } from '@jinbang/scoring/aspect';
import type { AspectState, Cells } from './aspect-state.ts';
import { entriesOf, roundOf } from './entry-round.rules.ts';

type Standing = Pick<AspectState, 'state'> & {
  /** The marks that count: none that lapsed or was taken over, none of a judge who stands aside. */
  readonly cells: Cells;
  /** What the sheet was last opened with: a decision from before counts until something is entered. */
  readonly opened: number;
};

type Entering = { readonly judgeId: string; readonly decidedAt?: Date | undefined };

/** Is this aspect measured twice, blind, and compared? */
export const isDouble = ({ entries, calculation }: Aspect): boolean =>
  entries === 'twoIndependent' && !isMarkedBySeat(calculation);

const deciderOf = (cells: Cells): string | undefined =>
  Object.keys(cells).find((judgeId) => cells[judgeId]?.decides);

const howMany = (cells: Cells): number => Object.keys(cells).length;

/** Who entered before both were in cannot have seen them: that is a third blind entry. */
const hasSeen = (cells: Cells, decidedAt: Date | undefined): boolean =>
  Object.values(cells).every(
    ({ recordedAt }) => decidedAt === undefined || decidedAt >= new Date(recordedAt),
  );

/** Between entries that differ, as they are and as they were when the sheet was opened again. */
const isBetween = ({ state, cells, opened }: Standing): boolean => {
  const entries = entriesOf(cells, opened);
  if (howMany(entries) > 0) return state === 'CONFLICT' && howMany(entries) >= 2;
  const before = entriesOf(cells, roundOf(cells));
  const [needed, isOpen] = deciderOf(before) ? [3, true] : [2, state === 'CONFLICT'];
  return isOpen && howMany(before) >= needed;
};

/** Somebody beside the two whose entries differ or agree, or beside all who had a part in them. */
const isThird = (standing: Standing, judgeId: string): boolean => {
  const { cells, opened } = standing;
  const entries = entriesOf(cells, opened);
  if (howMany(entries) > 0) return !entries[judgeId] && howMany(entries) >= 2;
  return !cells[judgeId] && isBetween(standing);
};

/**
 * Is this the mark of a third person between two independent entries that differ (S23)? Both are
 * shown by then, and it stands against them. Once the sheet was opened again, another who has had no
 * part in it may decide anew; whoever had enters again, as one of two.
 */
export const isDeciding = (
  aspect: Aspect,
  standing: Standing | undefined,
  { judgeId, decidedAt }: Entering,
): boolean => {
  if (!isDouble(aspect) || !standing) return false;
  const { cells, opened } = standing;
  if (deciderOf(entriesOf(cells, opened)) === judgeId) return true;
  return isThird(standing, judgeId) && isBetween(standing) && hasSeen(cells, decidedAt);
};

/**
 * Two enter independently, and no third while they agree; what a third one decided stands until the
 * sheet is opened again.
 */
export const refuseEntry = (
  aspect: Aspect,
  standing: Standing | undefined,
  entering: Entering,
): Rejection | undefined => {
  if (!isDouble(aspect) || !standing) return undefined;
  const { cells, opened } = standing;
  const { judgeId } = entering;
  const decider = deciderOf(entriesOf(cells, opened));
  if (decider !== undefined && decider !== judgeId) {
    return { kind: 'conflict', code: 'mark.decided' };
  }
  if (!isThird(standing, judgeId) || isDeciding(aspect, standing, entering)) return undefined;
  const code = isBetween(standing) ? 'mark.entries-differ' : 'mark.entries-in';
  return { kind: 'conflict', code };
};
