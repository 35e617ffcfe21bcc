import type { KeyKind, ResultCode } from '@jinbang/contracts/mark-subject';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Aspect } from '@jinbang/scoring/aspect';
import type { SeatChange } from '../panel/seat-change.rules.ts';
import { codeInTheEnd, isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import { type AspectStanding, areAllIn, type Cells } from './aspect-state.ts';
import { expectsMarks } from './mark.rules.ts';

export type SheetSubject = {
  readonly subjectId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly kind: KeyKind;
  readonly label: string;
  readonly group: string | null;
  readonly inUse: boolean;
  readonly code: ResultCode;
  readonly version: number;
};

export type SheetState = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly state: AspectStanding;
  readonly value: string | null;
  readonly cells: Cells;
};

/** A score sheet with everything on it: a sub-criterion's marks of one session, or of a module. */
export type SheetFile = {
  readonly sheetId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
  readonly state: 'OPEN' | 'SIGNED';
  readonly version: number;
  readonly moduleLocked: boolean;
  /** Its day is locked, and it was not opened since. */
  readonly dayLocked?: boolean;
  readonly seats: readonly string[];
  /** Who left the panel, and who took the seat, the first one first. */
  readonly changes: readonly SeatChange[];
  /** Signatures from before this version count no longer. */
  readonly reopenedVersion: number;
  /** In the order of the scheme. */
  readonly aspects: readonly Aspect[];
  /** In the order of their labels. */
  readonly subjects: readonly SheetSubject[];
  readonly states: readonly SheetState[];
  /** Who went on at another station of the module. */
  readonly moves: readonly MovedSubject[];
  /** Who stands aside where. */
  readonly recused: Recused;
  /** Every signature put under this sheet since it was last opened again. */
  readonly signatures: readonly { readonly judgeId: string; readonly hash: string }[];
  /** Signatures in the place of a judge who left, since then. */
  readonly inPlace: readonly {
    readonly judgeId: string;
    readonly hash: string;
    readonly office: 'chief-judge' | 'supervisor';
    readonly signedBy: string;
  }[];
};

export type SettledMark = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly value: string;
};

/** Exactly the marks a signature stands for: settled ones, by label of the subject, then as the scheme has them. */
export const settledMarks = (file: SheetFile): readonly SettledMark[] => {
  const values = new Map(file.states.map((one) => [`${one.subjectId}/${one.aspectId}`, one.value]));
  return file.subjects
    .filter(({ inUse }) => inUse)
    .flatMap(({ subjectId }) =>
      file.aspects.flatMap(({ id: aspectId }) => {
        const value = values.get(`${subjectId}/${aspectId}`) ?? null;
        return value === null ? [] : [{ subjectId, aspectId, value }];
      }),
    );
};

export const sheetHash = (file: SheetFile): string => setHash(settledMarks(file));

/** Marks still awaited; a subject that did not start or withdrew is not waited for. */
export const missingMarks = (file: SheetFile): number => {
  const awaited = new Set(
    file.subjects
      .filter((subject) => subject.inUse && expectsMarks(codeInTheEnd(file.moves, subject)))
      .map(({ subjectId }) => subjectId),
  );
  const settled = settledMarks(file).filter(({ subjectId }) => awaited.has(subjectId));
  const expected = [...awaited].flatMap((subjectId) =>
    file.aspects.filter(({ id }) => isMarkedAt(file.moves, subjectId, id)),
  );
  return expected.length - settled.length;
};

/** The subjects with a place on the sheet: not those whose marks all stand at another station. */
export const subjectsOn = ({ subjects, moves, aspects }: SheetFile): readonly SheetSubject[] =>
  subjects.filter(
    ({ inUse, subjectId }) => inUse && aspects.some(({ id }) => isMarkedAt(moves, subjectId, id)),
  );

/** Who sits on the panel or ever sat on it. */
export const membersOf = ({ seats, changes }: SheetFile): readonly string[] => [
  ...seats,
  ...changes.map(({ leaverId }) => leaverId),
];

/**
 * What this reader may see of the judges' marks: all of them once all are in, before that only
 * one's own. Blindness is decided here and nowhere else.
 */
export const visibleCells = ({ state, cells }: SheetState, readerId: string): Cells =>
  areAllIn(state)
    ? cells
    : Object.fromEntries(Object.entries(cells).filter(([judgeId]) => judgeId === readerId));
