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
): readonly ModuleProgress[] => {
  const signed = [...signedSheets(book.sheets)];
  const subCriteria = subCriteriaOf(book);
  return modules.map((module) => {
    const { moduleId, name, keyKind } = module;
    const aspects = new Set(
      book.scheme.filter((one) => one.moduleId === moduleId).map((one) => one.aspectId),
    );
    const lines = moduleRoster(book, module).filter((line) => line.resultCode === 'OK');
    const sessions = book.sessions.filter((session) => session.moduleId === moduleId);
    const sheetsEach = subCriteria.get(moduleId)?.size ?? 0;
    return {
      moduleId,
      name,
      settled: settledMarks(book, lines, aspects),
      expected: lines.length * aspects.size,
      signedSheets: signed.filter((key) => key.startsWith(`${moduleId}/`)).length,
      sheets: sheetsEach * (keyKind === 'station' ? sessions.length : 1),
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
