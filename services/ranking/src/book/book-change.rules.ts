import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { BookSubject, EventBook } from './event-book.ts';
import type { TouchedCode, TouchedMark } from './touched.ts';

const subjectIn = (book: EventBook, key: string, subject: MarkSubject): BookSubject => {
  const known = book.subjects.get(key);
  if (known) return known;
  const fresh: BookSubject = { key, subject, code: 'OK', codeVersion: 0, marks: new Map() };
  book.subjects.set(key, fresh);
  book.structure += 1;
  return fresh;
};

/** Enters a mark; one that is not newer than the known one changes nothing. True when it did change. */
export const enterMark = (book: EventBook, mark: TouchedMark): boolean => {
  const { marks } = subjectIn(book, mark.subjectKey, mark.subject);
  const known = marks.get(mark.aspectId);
  if (known && known.version >= mark.version) return false;
  marks.set(mark.aspectId, { value: mark.value, version: mark.version });
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
