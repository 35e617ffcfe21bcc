import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import { noteChange } from './change-log.ts';
import type { BookSubject, EventBook, MarkCell } from './event-book.ts';
import type { TouchedCode, TouchedMark } from './touched.ts';

export const blankSubject = (key: string, subject: MarkSubject): BookSubject => ({
  key,
  subject,
  code: 'OK',
  codeVersion: 0,
  settled: 0,
  changes: 0,
  marks: new Map(),
});

/** Puts a mark in its cell and counts; whether it is newer is asked before. */
export const putMark = (subject: BookSubject, aspectId: string, cell: MarkCell): void => {
  const before = subject.marks.get(aspectId);
  subject.settled += Number(cell.value !== null) - Number(before?.value != null);
  subject.changes += 1;
  subject.marks.set(aspectId, cell);
};

const subjectIn = (book: EventBook, key: string, subject: MarkSubject): BookSubject => {
  const known = book.subjects.get(key);
  if (known) return known;
  const fresh = blankSubject(key, subject);
  book.subjects.set(key, fresh);
  book.structure += 1;
  return fresh;
};

/** Enters a mark; one that is not newer than the known one changes nothing. True when it did change. */
export const enterMark = (book: EventBook, mark: TouchedMark): boolean => {
  const subject = subjectIn(book, mark.subjectKey, mark.subject);
  const known = subject.marks.get(mark.aspectId);
  if (known && known.version >= mark.version) return false;
  putMark(subject, mark.aspectId, { value: mark.value, version: mark.version });
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
