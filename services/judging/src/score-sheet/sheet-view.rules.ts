import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { countingCells } from '../panel/seat-change.rules.ts';
import { aspectsAt } from '../subject/moved.rules.ts';
import type { Cells } from './aspect-state.ts';
import {
  missingMarks,
  type SheetFile,
  type SheetSubject,
  sheetHash,
  subjectsOn,
  visibleCells,
} from './sheet.rules.ts';
import { type SignerStanding, signerStandings } from './signer.rules.ts';

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

/** Whoever left the panel signs the own marks, or others sign in their place: the sheet says so. */
const viewSigner = ({ judgeId, signed, hasLeft, hashes, inPlace }: SignerStanding) => ({
  judgeId,
  signed,
  ...(hasLeft ? { hasLeft, hash: hashes[0], inPlace } : {}),
});

/** A sheet as this reader may see it; another judge's mark only once all are in. */
export const viewSheet = (file: SheetFile, readerId: string): SheetView => {
  const standings = signerStandings(file);
  const { sheetId, eventId, moduleId, sessionId, subCriterion, version, state } = file;
  return {
    sheetId,
    eventId,
    moduleId,
    sessionId,
    subCriterion,
    version,
    state,
    signed: standings.filter(({ signed }) => signed).length,
    seats: standings.map(viewSigner),
    hash: sheetHash(file),
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
      cells: viewCells(
        visibleCells(
          { ...one, cells: countingCells(file.seats, file.changes, one.cells) },
          readerId,
        ),
      ),
    })),
  };
};
