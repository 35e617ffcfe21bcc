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

const subCriteriaOf = ({ scheme }: EventBook, moduleId: string): readonly string[] => [
  ...new Set(
    scheme.filter((aspect) => aspect.moduleId === moduleId).map((aspect) => aspect.subCriterion),
  ),
];

/** The sheets that must be signed before this subject's marks stand. */
const sheetsOf = (book: EventBook, subject: MarkSubject): readonly string[] =>
  subCriteriaOf(book, subject.moduleId).map((subCriterion) =>
    sheetKey(subject.moduleId, subject.kind === 'station' ? subject.sessionId : null, subCriterion),
  );

/** Is every sheet of the line signed by every seat? Asked for boards that show rows after signing. */
export const signedLines = (book: EventBook): ((line: Line) => boolean) => {
  const signed = signedSheets(book.sheets);
  return (line) =>
    line.subjects.every((subject) => sheetsOf(book, subject).every((sheet) => signed.has(sheet)));
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
): readonly ModuleProgress[] => {
  const signed = signedSheets(book.sheets);
  return modules.map((module) => {
    const { moduleId, name, keyKind } = module;
    const aspects = new Set(
      book.scheme.filter((one) => one.moduleId === moduleId).map((one) => one.aspectId),
    );
    const lines = moduleRoster(book, module).filter((line) => line.resultCode === 'OK');
    const sessions = book.sessions.filter((session) => session.moduleId === moduleId);
    const sheets =
      subCriteriaOf(book, moduleId).length * (keyKind === 'station' ? sessions.length : 1);
    return {
      moduleId,
      name,
      settled: settledMarks(book, lines, aspects),
      expected: lines.length * aspects.size,
      signedSheets: [...signed].filter((key) => key.startsWith(`${moduleId}/`)).length,
      sheets,
      locked: book.locks.has(moduleId),
    };
  });
};

const moduleRoster = (
  book: EventBook,
  { moduleId, keyKind }: ArrangedEvent['modules'][number],
): readonly Pick<Line, 'subjects' | 'resultCode'>[] => {
  const lines = moduleLines(book, moduleId);
  if (keyKind !== 'entry') return lines;
  const known = new Set(lines.map((line) => line.code));
  const unheard = book.entries
    .filter((entry) => !entry.withdrawn && !known.has(entry.entryNo))
    .map(({ entryNo }) => ({
      resultCode: 'OK' as const,
      subjects: [{ kind: 'entry' as const, moduleId, entryNo }],
    }));
  return [...lines, ...unheard];
};

const settledMarks = (
  { subjects }: EventBook,
  lines: readonly Pick<Line, 'subjects'>[],
  aspects: ReadonlySet<string>,
): number => {
  let count = 0;
  for (const subject of lines.flatMap((line) => line.subjects)) {
    for (const [aspectId, { value }] of subjects.get(subjectKey(subject))?.marks ?? []) {
      if (value !== null && aspects.has(aspectId)) count += 1;
    }
  }
  return count;
};
