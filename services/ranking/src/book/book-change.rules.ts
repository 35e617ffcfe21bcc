import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import { noteChange } from './change-log.ts';
import type { BookSubject, EventBook } from './event-book.ts';
import {
  blankColumns,
  columnFor,
  type MarkCell,
  MarkCells,
  type MarkColumns,
} from './mark-cells.ts';
import type { TouchedCode, TouchedMark } from './touched.ts';

const columnsOf = ({ columns, scheme }: EventBook, { moduleId }: MarkSubject): MarkColumns => {
  const known = columns.get(moduleId);
  if (known) return known;
  const fresh = blankColumns();
  // All at once: sheet by sheet everybody's marks would be widened with every sheet.
  for (const aspect of scheme) if (aspect.moduleId === moduleId) columnFor(fresh, aspect.aspectId);
  columns.set(moduleId, fresh);
  return fresh;
};

export const blankSubject = (book: EventBook, key: string, subject: MarkSubject): BookSubject => ({
  key,
  subject,
  code: 'OK',
  codeVersion: 0,
  settled: 0,
  changes: 0,
  marks: new MarkCells(columnsOf(book, subject), key),
});

/** Puts a mark in its cell and counts; whether it is newer is asked before. */
export const putMark = (
  book: EventBook,
  subject: BookSubject,
  aspectId: string,
  cell: MarkCell,
): void => {
  const before = subject.marks.get(aspectId);
  subject.settled += Number(cell.value !== null) - Number(before?.value != null);
  subject.changes += 1;
  book.counted.marks += Number(before === undefined);
  book.counted.versions += cell.version - (before?.version ?? 0);
  const column = columnFor(subject.marks.columns, aspectId);
  subject.marks.toggle(column, book.counted.content);
  subject.marks.set(aspectId, cell);
  subject.marks.toggle(column, book.counted.content);
};

const subjectIn = (book: EventBook, key: string, subject: MarkSubject): BookSubject => {
  const known = book.subjects.get(key);
  if (known) return known;
  const fresh = blankSubject(book, key, subject);
  // No change of structure: whoever keeps something of the book sees by the log whether it has a place.
  book.subjects.set(key, fresh);
  return fresh;
};

/** Enters a mark; one that is not newer than the known one changes nothing. True when it did change. */
export const enterMark = (book: EventBook, mark: TouchedMark): boolean => {
  const subject = subjectIn(book, mark.subjectKey, mark.subject);
  const known = subject.marks.get(mark.aspectId);
  if (known && known.version >= mark.version) return false;
  putMark(book, subject, mark.aspectId, { value: mark.value, version: mark.version });
  noteChange(book.log, mark.subjectKey);
  return true;
};

/** Enters a result code the same way. */
export const enterCode = (book: EventBook, told: TouchedCode): boolean => {
  const subject = subjectIn(book, told.subjectKey, told.subject);
  if (subject.codeVersion >= told.version) return false;
  subject.code = told.code;
  subject.codeVersion = told.version;
  book.structure += 1;
  return true;
};
