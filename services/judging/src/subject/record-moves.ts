import type { Transaction } from '@jinbang/service-kit/database';
import { subjectPlace, type WantedMove } from '../event/arrangement.rules.ts';
import { findSubjects } from '../event/arrangement.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findBegunAspects, findMovesOfEvent, saveMove } from './moved.store.ts';

/** Writes down who went on where, with the aspects begun before: held back from new marks meanwhile. */
export const recordMoves = async (
  tx: Transaction,
  { eventId, ownerId }: { readonly eventId: string; readonly ownerId: string },
  wanted: readonly WantedMove[],
): Promise<void> => {
  if (wanted.length === 0) return;
  const subjects = new Map(
    (await findSubjects(tx, eventId)).map((one) => [subjectPlace(one), one.subjectId]),
  );
  const onFile = new Set((await findMovesOfEvent(tx, eventId)).map((one) => one.fromSubjectId));
  for (const { moduleId, from, to } of wanted) {
    const fromSubjectId = subjects.get(subjectPlace({ moduleId, ...from }));
    const toSubjectId = subjects.get(subjectPlace({ moduleId, ...to }));
    if (!fromSubjectId || !toSubjectId || onFile.has(fromSubjectId)) continue;
    await lockModuleMarks(tx, moduleId);
    const aspects = [...(await findBegunAspects(tx, fromSubjectId))];
    await saveMove(tx, { fromSubjectId, toSubjectId, eventId, moduleId, ownerId, aspects });
  }
};
