import { findModuleStates } from '../amendment/amendment.store.ts';
import type { Work } from '../in-event.ts';
import { findPicture } from '../overview/find-picture.ts';
import { subjectOrder } from '../overview/picture.rules.ts';
import { findStandingPenalties } from '../penalty/penalty.store.ts';
import { findPublished } from '../scheme/scheme.store.ts';
import type { ModuleMarks } from './module-marks.rules.ts';
import type { PaperGround } from './paper-ground.ts';

/** The marks of these modules as they are on file; a module without a published scheme has none. */
export const findModuleMarks = async (
  work: Pick<Work, 'tx' | 'event'>,
  modules: PaperGround['modules'],
): Promise<readonly ModuleMarks[]> => {
  const picture = await findPicture(work);
  const order = subjectOrder(picture);
  const found: ModuleMarks[] = [];
  for (const { moduleId, schemeVersion } of modules) {
    const published = await findPublished(work.tx, moduleId, schemeVersion);
    if (!published) continue;
    found.push({
      ...{ moduleId, schemeVersion, content: published.content, recused: picture.recused },
      panels: picture.panels.filter((panel) => panel.moduleId === moduleId),
      subjects: picture.subjects
        .filter((subject) => subject.moduleId === moduleId)
        .toSorted((one, other) => (order(one) < order(other) ? -1 : 1)),
      states: await findModuleStates(work.tx, moduleId),
      moves: picture.moves,
      penalties: await findStandingPenalties(work.tx, moduleId),
    });
  }
  return found;
};
