import type { Work } from '../in-event.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { isMarkedAt } from '../subject/moved.rules.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import type { AppealFile } from './appeal.store.ts';
import type { MarkedAspect } from './change-set.rules.ts';
import { findMarked } from './known-scheme.ts';
import { findOwnSubjects } from './place.store.ts';
import { findModuleSheets } from './reopened-cell.store.ts';

/** The subject an appeal is about: named by the filing, or found at the admission. */
export const subjectOf = ({ row, steps }: AppealFile): string | null =>
  steps.find(({ subjectId }) => subjectId !== null)?.subjectId ?? row.subjectId;

/** Every aspect of the module, and where it is marked for this contestant: never for another. */
export const readMarkedAspects = async (
  { tx, event }: Pick<Work, 'tx' | 'event'>,
  file: AppealFile,
): Promise<readonly MarkedAspect[]> => {
  const { moduleId } = file.row;
  const module = await findModule(tx, event.eventId, moduleId);
  if (!module) return [];
  const subjectId = subjectOf(file);
  const own = subjectId === null ? [] : await findOwnSubjects(tx, { moduleId, subjectId });
  const moves = await findMovesOfModule(tx, moduleId);
  const sheets = await findModuleSheets(tx, moduleId);
  return (await findMarked(tx, module)).map(({ aspect, subCriterion }) => {
    const at = own.find((one) => isMarkedAt(moves, one.subjectId, aspect.id));
    const sheet = sheets.find(
      (one) => one.subCriterion === subCriterion && one.sessionId === at?.sessionId,
    );
    return {
      ...{ aspectId: aspect.id, code: aspect.code, subCriterion },
      ...{ subjectId: at?.subjectId ?? null, sheetId: sheet?.sheetId ?? null },
    };
  });
};
