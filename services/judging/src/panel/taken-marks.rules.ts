import type { AspectState } from '../score-sheet/aspect-state.ts';
import { changesOf, type SeatChange } from './seat-change.rules.ts';
import { refuseSeatMark } from './seat-mark.rules.ts';

type MarkedPlace = Pick<AspectState, 'subjectId' | 'aspectId' | 'cells' | 'state'> & {
  readonly sheetId: string;
  readonly subCriterion: string;
  readonly reopenedVersion: number;
};

/** By subject: the aspects at which the mark of whoever this judge follows stands (M09). */
export const takenMarks = (
  places: readonly MarkedPlace[],
  changes: readonly SeatChange[],
  judgeId: string,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const taken = places.filter((place) => {
    const own = changesOf(changes, place.subCriterion);
    const { aspectId, sheetId, reopenedVersion } = place;
    const panel = { seats: [judgeId], changes: own, sheetId, reopenedVersion };
    const attempt = { judgeId, actorId: judgeId, aspectId };
    return refuseSeatMark(panel, attempt, place) !== undefined;
  });
  return new Map(
    [...Map.groupBy(taken, ({ subjectId }) => subjectId)].map(([subjectId, list]) => [
      subjectId,
      new Set(list.map(({ aspectId }) => aspectId)),
    ]),
  );
};
