import type { RecountReport } from '@jinbang/contracts/http/judging-appeal';
import { findModuleSeats } from '../amendment/amendment.store.ts';
import type { Work } from '../in-event.ts';
import { actingAt, changesOf, presentCells } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { findRecused } from '../subject/settle-recused.ts';
import type { AppealFile } from './appeal.store.ts';
import { isAbout } from './change-set.rules.ts';
import { findMarked } from './known-scheme.ts';
import { readMarkedAspects } from './read-marked-aspects.ts';
import { type CountedAspect, countAgain } from './recount.rules.ts';
import { findNewestMarks, findStates } from './recount.store.ts';

/** Counts again what a recount is about: the contestant's own marks, from the log of marks up. */
export const recountMarks = async (work: Work, file: AppealFile): Promise<RecountReport> => {
  const { tx, event } = work;
  const { moduleId } = file.row;
  const module = await findModule(tx, event.eventId, moduleId);
  const placed = new Map(
    (module ? await findMarked(tx, module) : []).map((one) => [one.aspect.id, one]),
  );
  const about = (await readMarkedAspects(work, file)).filter((one) => isAbout(file.row, one));
  const subjectIds = [...new Set(about.flatMap(({ subjectId }) => subjectId ?? []))];
  const states = await findStates(tx, subjectIds);
  const marks = await findNewestMarks(tx, subjectIds);
  const seats = await findModuleSeats(tx, moduleId);
  const recused = await findRecused(tx, moduleId);
  const changes = await findSeatChanges(tx, moduleId);
  return countAgain(
    about.flatMap(({ aspectId, subjectId, code, subCriterion }): CountedAspect[] => {
      const one = placed.get(aspectId);
      if (!one || subjectId === null) return [];
      const isHere = (row: { subjectId: string; aspectId: string }) =>
        row.subjectId === subjectId && row.aspectId === aspectId;
      const state = states.find(isHere) ?? null;
      const panel = {
        seats: seats.get(subCriterion) ?? [],
        changes: changesOf(changes, subCriterion),
        recused,
      };
      return [
        {
          ...{ code, aspect: one.aspect, isVoid: one.void !== undefined, state },
          marks: marks.filter(isHere),
          seats: actingAt(panel, subjectId, state?.cells ?? {}),
          present: presentCells(panel, subjectId, state?.cells ?? {}),
        },
      ];
    }),
  );
};
