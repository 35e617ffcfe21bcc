import type { Rejection } from '@jinbang/kernel/rejection';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import { holdersOf, type SeatChange, seatsAt } from './seat-change.rules.ts';

type Attempt = {
  readonly actorId: string;
  readonly judgeId: string;
  readonly aspectId: string;
  /** When it was decided, by the device; nothing where nobody said. */
  readonly decidedAt?: Date | undefined;
  /** Whose mark of an earlier file a newer one takes the place of. */
  readonly corrects?: string | undefined;
};

type Place = {
  readonly seats: readonly string[];
  readonly changes: readonly SeatChange[];
  readonly sheetId: string;
  readonly reopenedVersion: number;
};

const isBefore = (moment: Date | undefined, end: Date): boolean =>
  moment !== undefined && moment < end;

/** Who may give a mark on this panel: its seats, and whoever left for what they decided before (M09). */
export const membersFor = (
  { seats, changes }: Pick<Place, 'seats' | 'changes'>,
  { judgeId, decidedAt }: Attempt,
): readonly string[] =>
  changes.some((one) => one.leaverId === judgeId && isBefore(decidedAt, one.leftAt))
    ? [...seats, judgeId]
    : seats;

const isRestarted = ({ restarted }: SeatChange, { sheetId }: Place, aspectId: string): boolean =>
  restarted.some((one) => one.sheetId === sheetId && one.aspectId === aspectId);

const restartOf = (place: Place, aspectId: string): SeatChange | undefined =>
  place.changes.findLast((change) => isRestarted(change, place, aspectId));

/**
 * A mark of whoever left, on an aspect the panel began anew since they gave it: it is kept, and does
 * not count. What they gave after an earlier beginning, while they still sat there, does.
 */
export const isLapsed = (place: Place, { judgeId, aspectId, decidedAt }: Attempt): boolean => {
  const { seats, changes } = place;
  const left = changes.findIndex(({ leaverId }) => leaverId === judgeId);
  // Who never left sits there, or is the chief judge who decides between two entries.
  if (seats.includes(judgeId) || left < 0) return false;
  return changes.some(
    (change, index) =>
      isRestarted(change, place, aspectId) &&
      (index >= left || decidedAt === undefined || decidedAt < change.recordedAt),
  );
};

/** Was the sheet opened again after the judge who marked here had left? */
const isReopenedSince = ({ changes, sheetId, reopenedVersion }: Place): boolean =>
  changes.some(({ sheets }) =>
    sheets.some((one) => one.sheetId === sheetId && reopenedVersion > one.version),
  );

/**
 * What a change of seats forbids: a mark decided before the panel began anew, one where the mark of
 * whoever left stands (but for a conflict, on a sheet opened again, and where a newer file corrects
 * what theirs brought), and typing for it.
 */
export const refuseSeatMark = (
  place: Place,
  attempt: Attempt,
  state: Pick<AspectState, 'cells' | 'state'> | undefined,
): Rejection | undefined => {
  const { seats, changes } = place;
  const { actorId, judgeId, aspectId, decidedAt } = attempt;
  if (changes.length === 0) return undefined;
  if (actorId !== judgeId && changes.some(({ leaverId }) => leaverId === actorId)) {
    return { kind: 'forbidden', code: 'mark.own-panel-sheet' };
  }
  if (!seats.includes(judgeId)) return undefined;
  const restart = restartOf(place, aspectId);
  if (restart && isBefore(decidedAt, restart.recordedAt)) {
    return { kind: 'conflict', code: 'mark.before-restart' };
  }
  const [holder] = seatsAt([judgeId], changes, state?.cells ?? {});
  const isOwn =
    holder === judgeId || holder === attempt.corrects || holdersOf(changes, judgeId).length === 1;
  if (isOwn || state?.state === 'CONFLICT' || isReopenedSince(place)) return undefined;
  return { kind: 'conflict', code: 'mark.of-predecessor' };
};
