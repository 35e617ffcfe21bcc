import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { aspectsAt } from '../subject/moved.rules.ts';
import type { Cells } from './aspect-state.ts';
import {
  missingMarks,
  type SheetFile,
  type SheetSubject,
  sheetHash,
  signedSeats,
  subjectsOn,
  visibleCells,
} from './sheet.rules.ts';

/** A subject as every page shows it: by its code, never by a name. */
export const viewSubject = (subject: SheetSubject) => ({
  subjectId: subject.subjectId,
  moduleId: subject.moduleId,
  sessionId: subject.sessionId,
  kind: subject.kind,
  label: subject.label,
  group: subject.group,
  code: subject.code,
  version: subject.version,
});

/** What is marked under this subject where not everything is, and which judges stand aside there. */
export const viewPlace = (
  { moves, recused }: Pick<SheetFile, 'moves' | 'recused'>,
  subjectId: string,
  aspects: readonly string[],
) => {
  const aspectIds = aspectsAt(moves, subjectId, aspects);
  const aside = recused.get(subjectId);
  return {
    ...(aspectIds ? { aspectIds: [...aspectIds] } : {}),
    ...(aside ? { aside: [...aside] } : {}),
  };
};

const viewCells = (cells: Cells) =>
  // Safe: stored values passed `checkValue`, which allows exactly the forms of the contract.
  Object.entries(cells).map(([judgeId, cell]) => ({ judgeId, ...cell }) as never);

/** A sheet as this reader may see it; another judge's mark only once all are in. */
export const viewSheet = (file: SheetFile, readerId: string): SheetView => {
  const hash = sheetHash(file);
  const signed = new Set(signedSeats(file, hash));
  const { sheetId, eventId, moduleId, sessionId, subCriterion, version, state } = file;
  return {
    sheetId,
    eventId,
    moduleId,
    sessionId,
    subCriterion,
    version,
    state,
    signed: signed.size,
    seats: file.seats.map((judgeId) => ({ judgeId, signed: signed.has(judgeId) })),
    hash,
    missing: missingMarks(file),
    subjects: subjectsOn(file).map((subject) => ({
      ...viewSubject(subject),
      ...viewPlace(
        file,
        subject.subjectId,
        file.aspects.map(({ id }) => id),
      ),
    })),
    aspects: file.aspects.map(({ id, code, max }) => ({ aspectId: id, code, max })),
    marks: file.states.map((one) => ({
      subjectId: one.subjectId,
      aspectId: one.aspectId,
      state: one.state,
      value: one.value,
      cells: viewCells(visibleCells(one, readerId)),
    })),
  };
};
