import { setHash } from '@jinbang/contracts/set-hash';
import { exactText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { totalOf } from '@jinbang/scoring/total';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  findModuleStates,
  findModuleSubjects,
  type ModuleState,
} from '../amendment/amendment.store.ts';
import { STATES_MAX, SUBJECTS_MAX } from '../module/module-size.rules.ts';
import {
  moduleTree,
  type Standing,
  standingsOf,
  valuesBySubject,
  valuesOf,
} from '../module/module-total.rules.ts';
import { placeAspects } from '../scheme/place-aspects.ts';
import { findPublished, type ModuleRow } from '../scheme/scheme.store.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import type { Drawable } from './sample.rules.ts';

/** Everything on paper about somebody in a module, wherever they stood, as it is on file now. */
export type PresentSheet = Drawable & {
  readonly standing: Standing;
  readonly states: readonly ModuleState[];
};

export type PresentSheets = {
  readonly sheets: readonly PresentSheet[];
  /** The code of every aspect that is marked. */
  readonly codes: ReadonlyMap<string, string>;
  /** The sub-criterion of each, by the id of the aspect. */
  readonly places: ReadonlyMap<string, string>;
};

/** Over every judge's mark, what they come to, and the code: whatever of it changes, this does. */
const hashOf = ({ subject }: Standing, states: readonly ModuleState[]): string =>
  setHash([
    { subjectId: subject.subjectId, code: subject.code },
    ...states.map(({ subjectId, aspectId, value, cells }) => ({
      ...{ subjectId, aspectId, value },
      cells: Object.entries(cells)
        .map(([judgeId, cell]) => ({ judgeId, version: cell.version }))
        .toSorted((left, right) => (left.judgeId < right.judgeId ? -1 : 1)),
    })),
  ]);

const inOrder = (left: ModuleState, right: ModuleState): number =>
  `${left.subjectId}${left.aspectId}` < `${right.subjectId}${right.aspectId}` ? -1 : 1;

/** One for everybody of the module who has any mark, with their total in it. */
export const readSheets = async (
  tx: Transaction,
  { moduleId, schemeVersion }: ModuleRow,
): Promise<Result<PresentSheets, Rejection>> => {
  const published = await findPublished(tx, moduleId, schemeVersion);
  if (!published) return refuse({ kind: 'conflict', code: 'module.scheme-missing' });
  const states = await findModuleStates(tx, moduleId);
  const subjects = await findModuleSubjects(tx, moduleId);
  if (states.length > STATES_MAX || subjects.length > SUBJECTS_MAX) {
    return refuse({ kind: 'conflict', code: 'review.too-large', params: { max: SUBJECTS_MAX } });
  }
  const standings = standingsOf(subjects, await findMovesOfModule(tx, moduleId));
  const tree = moduleTree(moduleId, published.content);
  const values = valuesBySubject(states);
  const bySubject = Map.groupBy(states, ({ subjectId }) => subjectId);
  const sheets = standings.flatMap((standing) => {
    const own = standing.subjectIds.flatMap((one) => bySubject.get(one) ?? []).toSorted(inOrder);
    if (own.length === 0) return [];
    const { total } = totalOf(tree, { values: valuesOf(values, standing) });
    const { subjectId, group } = standing.subject;
    const hash = hashOf(standing, own);
    return [{ subjectId, group, total: exactText(total), hash, standing, states: own }];
  });
  const placed = placeAspects(published.content);
  return accept({
    sheets,
    codes: new Map(placed.map(({ aspect }) => [aspect.id, aspect.code])),
    places: new Map(placed.map(({ aspect, subCriterion }) => [aspect.id, subCriterion])),
  });
};
