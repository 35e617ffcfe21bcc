import type { Transaction } from '@jinbang/service-kit/database';
import { takenMarks } from './taken-marks.rules.ts';
import { findEventSeatChanges, findMarkedPlaces } from './taken-marks.store.ts';

/** By subject: what a judge who took somebody's seat has not to mark any more; mostly nothing. */
export const findTakenMarks = async (
  tx: Transaction,
  eventId: string,
  judgeId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const changes = await findEventSeatChanges(tx, eventId);
  const own = changes.filter(({ successorId }) => successorId === judgeId);
  const taken = new Map<string, ReadonlySet<string>>();
  for (const [moduleId, list] of Map.groupBy(own, (one) => one.moduleId)) {
    const codes = list.flatMap(({ subCriteria }) => subCriteria);
    const places = await findMarkedPlaces(tx, moduleId, codes);
    const here = changes.filter((one) => one.moduleId === moduleId);
    for (const [subjectId, aspects] of takenMarks(places, here, judgeId)) {
      taken.set(subjectId, aspects);
    }
  }
  return taken;
};
