import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { BookSheet, EventBook } from '../book/event-book.ts';
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

/** How far each module is: marks, sheets, lock; never a mark itself. */
export const progressOf = (
  book: EventBook,
  modules: ArrangedEvent['modules'],
  rosterOf: (moduleId: string) => readonly RosterLine[],
): readonly ModuleProgress[] => {
  const signed = [...signedSheets(book.sheets)];
  const subCriteria = subCriteriaOf(book);
  // What an amendment voided is awaited from nobody, and a mark it got before counts nowhere.
  const voided = book.scheme.filter((aspect) => aspect.void !== undefined);
  const marked = book.scheme.filter((aspect) => aspect.void === undefined);
  const aspectsIn = Map.groupBy(marked, (aspect) => aspect.moduleId);
  return modules.map(({ moduleId, name, keyKind }) => {
    const aspects = aspectsIn.get(moduleId)?.length ?? 0;
    const roster = rosterOf(moduleId);
    const sessions = book.sessions.filter((session) => session.moduleId === moduleId).length;
    const sheetsEach = subCriteria.get(moduleId)?.size ?? 0;
    return {
      moduleId,
      name,
      settled: settledMarks(book, roster, aspects, voided),
      expected: roster.length * aspects,
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

/** A mark of an aspect that a later scheme left out does not make a module fuller than full. */
const settledMarks = (
  { subjects }: EventBook,
  roster: readonly RosterLine[],
  aspects: number,
  voided: EventBook['scheme'],
): number => {
  let count = 0;
  for (const line of roster) {
    for (const subject of line.subjects) {
      const known = subjects.get(subjectKey(subject));
      const idle = voided.filter(
        ({ aspectId }) => known?.marks.get(aspectId)?.value != null,
      ).length;
      count += Math.min((known?.settled ?? 0) - idle, aspects);
    }
  }
  return count;
};
