import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { BookSheet, BookSubject, EventBook } from '../book/event-book.ts';
import type { Line } from '../standing/line.rules.ts';
import { moduleLines } from '../standing/line.rules.ts';
import type { ArrangedEvent } from '../tables.ts';

type ModuleProgress = BoardSnapshot['progress'][number];

const sheetKey = (moduleId: string, sessionId: string | null, subCriterion: string): string =>
  `${moduleId}/${sessionId ?? '-'}/${subCriterion}`;

const signedSheets = (sheets: readonly BookSheet[]): ReadonlySet<string> =>
  new Set(
    sheets
      .filter(({ signed, seats }) => signed >= seats)
      .map(({ moduleId, sessionId, subCriterion }) => sheetKey(moduleId, sessionId, subCriterion)),
  );

const subCriteriaOf = ({ scheme }: EventBook): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(scheme, (aspect) => aspect.moduleId)].map(([moduleId, aspects]) => [
      moduleId,
      new Set(aspects.map((aspect) => aspect.subCriterion)),
    ]),
  );

/** Is every sheet of the line signed by every seat? Asked for boards that show rows after signing. */
export const signedLines = (book: EventBook): ((line: Line) => boolean) => {
  const signed = signedSheets(book.sheets);
  const subCriteria = subCriteriaOf(book);
  const isSigned = (subject: MarkSubject): boolean => {
    const sessionId = subject.kind === 'station' ? subject.sessionId : null;
    return [...(subCriteria.get(subject.moduleId) ?? [])].every((subCriterion) =>
      signed.has(sheetKey(subject.moduleId, sessionId, subCriterion)),
    );
  };
  return (line) => line.subjects.every(isSigned);
};

/** Is every module of the line locked? */
export const lockedLines =
  ({ locks }: EventBook): ((line: Line) => boolean) =>
  (line) =>
    line.subjects.every((subject) => locks.has(subject.moduleId));

/** What of a module's scheme is awaited of each, and what was voided. */
export type AskedAspects = { readonly count: number; readonly voided: EventBook['scheme'] };

/** What an amendment voided is awaited from nobody, and a mark it got before counts nowhere. */
export const markedAspects = ({ scheme }: EventBook, moduleId: string): AskedAspects => {
  const own = scheme.filter((aspect) => aspect.moduleId === moduleId);
  const voided = own.filter((aspect) => aspect.void !== undefined);
  return { count: own.length - voided.length, voided };
};

/** A mark of an aspect that a later scheme left out does not make a module fuller than full. */
export const countedMarks = (
  subject: BookSubject | undefined,
  { count, voided }: AskedAspects,
): number => {
  if (!subject) return 0;
  const { marks, settled } = subject;
  const idle = voided.filter(({ aspectId }) => marks.get(aspectId)?.value != null).length;
  return Math.min(settled - idle, count);
};

const settledMarks = (
  { subjects }: EventBook,
  roster: readonly RosterLine[],
  asked: AskedAspects,
): number => {
  let sum = 0;
  for (const line of roster) {
    for (const subject of line.subjects) {
      sum += countedMarks(subjects.get(subjectKey(subject)), asked);
    }
  }
  return sum;
};

/** How far each module is: marks, sheets, lock; never a mark itself. */
export const progressOf = (
  book: EventBook,
  modules: ArrangedEvent['modules'],
  rosterOf: (moduleId: string) => readonly RosterLine[],
  settledOf: typeof settledMarks = settledMarks,
): readonly ModuleProgress[] => {
  const signed = [...signedSheets(book.sheets)];
  const subCriteria = subCriteriaOf(book);
  return modules.map(({ moduleId, name, keyKind }) => {
    const asked = markedAspects(book, moduleId);
    const roster = rosterOf(moduleId);
    const sessions = book.sessions.filter((session) => session.moduleId === moduleId).length;
    const sheetsEach = subCriteria.get(moduleId)?.size ?? 0;
    return {
      moduleId,
      name,
      settled: settledOf(book, roster, asked),
      expected: roster.length * asked.count,
      signedSheets: signed.filter((key) => key.startsWith(`${moduleId}/`)).length,
      sheets: sheetsEach * (keyKind === 'station' ? sessions : 1),
      locked: book.locks.has(moduleId),
    };
  });
};

export type RosterLine = Pick<Line, 'subjects'>;

/** Whose marks a module waits for: everybody who is known there and not DNS, DNF, WD or DSQ. */
export const moduleRoster = (
  book: EventBook,
  { moduleId, keyKind }: ArrangedEvent['modules'][number],
): readonly RosterLine[] => {
  const lines = moduleLines(book, moduleId);
  const present = lines.filter((line) => line.resultCode === 'OK');
  if (keyKind !== 'entry') return present;
  const known = new Set(lines.map((line) => line.code));
  const unheard = book.entries
    .filter((entry) => !entry.withdrawn && !known.has(entry.entryNo))
    .map(({ entryNo }) => ({ subjects: [{ kind: 'entry' as const, moduleId, entryNo }] }));
  return [...present, ...unheard];
};
