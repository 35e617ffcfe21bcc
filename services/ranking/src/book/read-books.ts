import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findWithheld, type Withheld } from '../consent/consent.store.ts';
import type { DeclaredCompetition } from '../tables.ts';
import {
  findEventIds,
  findMarks,
  type LoadedSubject,
  loadCompetitions,
  loadPart,
  readSubjects,
} from './book.store.ts';
import { blankSubject, enterCode, enterMark, putMark } from './book-change.rules.ts';
import { type BookParts, blankBook, type EventBook } from './event-book.ts';
import { type Gap, gapsIn, type Heard } from './heard.rules.ts';
import { findHeard } from './heard.store.ts';
import { type MarkTarget, readAllMarks } from './read-all-marks.ts';
import type { BookPart, Touch } from './touched.ts';

const PARTS: readonly BookPart[] = [
  'event',
  'sessions',
  'codes',
  'entries',
  'scheme',
  'mapping',
  'penalties',
  'sheets',
  'locks',
  'appeals',
  'results',
  'freeze',
  'decisions',
];
/** What decides who is ranked and how marks add up; the other parts leave totals alone. */
const STRUCTURE: ReadonlySet<BookPart> = new Set([
  'event',
  'sessions',
  'codes',
  'entries',
  'scheme',
  'mapping',
  'penalties',
]);
const SUBJECTS_AT_ONCE = 200;

/** What changed in a book since the last look: some subjects' marks, or its structure. */
export type Changes = { readonly subjectKeys: Set<string>; all: boolean };

/** An event whose tables hold other than what was heard of it: nothing is ranked of it. */
export type RefusedEvent = Pick<EventBook, 'event'> & { readonly gaps: readonly Gap[] };

/** The books, and what changed in them since somebody last looked. */
export type Shelf = {
  readonly books: Map<string, EventBook>;
  /** These have no book: the rest of one would look like any other. */
  readonly refused: Map<string, RefusedEvent>;
  competitions: ReadonlyMap<string, DeclaredCompetition>;
  withheld: Withheld;
  changes: Map<string, Changes>;
};

type Reader = Database | Transaction;

export const bookOf = (shelf: Shelf, eventId: string): EventBook => {
  const known = shelf.books.get(eventId);
  if (known) return known;
  const fresh = blankBook(eventId);
  shelf.books.set(eventId, fresh);
  return fresh;
};

const changesOf = (shelf: Shelf, eventId: string): Changes => {
  const known = shelf.changes.get(eventId);
  if (known) return known;
  const fresh = { subjectKeys: new Set<string>(), all: false };
  shelf.changes.set(eventId, fresh);
  return fresh;
};

const NOBODY: ReadonlySet<string> = new Set();

const putInCompetition = (shelf: Shelf, book: EventBook): void => {
  const competitionId = book.event.competitionId ?? '';
  book.competition = shelf.competitions.get(competitionId) ?? null;
  book.withheld = shelf.withheld.get(competitionId) ?? NOBODY;
};

/** Replaces one part of these books by what the tables have. */
export const readPart = async <Part extends BookPart>(
  shelf: Shelf,
  reader: Reader,
  part: Part,
  asked: readonly string[],
): Promise<void> => {
  const eventIds = asked.filter((eventId) => !shelf.refused.has(eventId));
  if (eventIds.length === 0) return;
  const loaded = await loadPart(reader, part, eventIds);
  for (const eventId of eventIds) {
    const book = bookOf(shelf, eventId);
    const parts: BookParts = book;
    parts[part] = loaded.get(eventId) ?? blankBook(eventId)[part];
    if (part === 'event') putInCompetition(shelf, book);
    if (STRUCTURE.has(part)) book.structure += 1;
    changesOf(shelf, eventId).all = true;
  }
};

const readCompetitions = async (shelf: Shelf, reader: Reader): Promise<void> => {
  shelf.competitions = await loadCompetitions(reader);
  for (const book of shelf.books.values()) {
    const before = book.competition;
    putInCompetition(shelf, book);
    if (before !== book.competition) changesOf(shelf, book.eventId).all = true;
  }
};

const isSameSet = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((one) => right.has(one));

/** Of every contest, or of those alone in which somebody said something. */
const readWithheld = async (
  shelf: Shelf,
  reader: Reader,
  which: readonly string[] | 'all',
): Promise<void> => {
  const found = await findWithheld(reader, which);
  const kept = which === 'all' ? [] : [...shelf.withheld].filter(([id]) => !which.includes(id));
  shelf.withheld = new Map([...kept, ...found]);
  for (const book of shelf.books.values()) {
    if (which !== 'all' && !which.includes(book.event.competitionId ?? '')) continue;
    const before = book.withheld;
    putInCompetition(shelf, book);
    // Nearly every consent is given and not taken back: then no board has to be looked at.
    if (!isSameSet(before, book.withheld)) changesOf(shelf, book.eventId).all = true;
  }
};

/** Brings what committed transactions changed into the books. */
export const applyTouches = async (
  shelf: Shelf,
  reader: Reader,
  touches: readonly Touch[],
): Promise<void> => {
  const parts = new Map<BookPart, Set<string>>();
  for (const touch of touches) {
    if (touch.kind === 'marks') enterMarks(shelf, touch.marks);
    if (touch.kind === 'codes') enterCodes(shelf, touch.codes);
    if (touch.kind !== 'part') continue;
    const eventIds = parts.get(touch.part) ?? new Set();
    for (const eventId of touch.eventIds) eventIds.add(eventId);
    parts.set(touch.part, eventIds);
  }
  if (touches.some(({ kind }) => kind === 'competitions')) await readCompetitions(shelf, reader);
  const consents = touches.filter((touch) => touch.kind === 'consents');
  if (consents.length > 0) {
    await readWithheld(shelf, reader, [...new Set(consents.flatMap((one) => one.competitionIds))]);
  }
  for (const [part, eventIds] of parts) await readPart(shelf, reader, part, [...eventIds]);
};

const enterMarks = (shelf: Shelf, marks: Extract<Touch, { kind: 'marks' }>['marks']): void => {
  for (const mark of marks) {
    if (shelf.refused.has(mark.eventId)) continue;
    const isNews = enterMark(bookOf(shelf, mark.eventId), mark);
    if (isNews) changesOf(shelf, mark.eventId).subjectKeys.add(mark.subjectKey);
  }
};

const enterCodes = (shelf: Shelf, codes: Extract<Touch, { kind: 'codes' }>['codes']): void => {
  for (const code of codes) {
    if (shelf.refused.has(code.eventId)) continue;
    if (enterCode(bookOf(shelf, code.eventId), code)) changesOf(shelf, code.eventId).all = true;
  }
};

const placeSubjects = (
  shelf: Shelf,
  rows: readonly LoadedSubject[],
): ReadonlyMap<number, MarkTarget> => {
  const targets = new Map<number, MarkTarget>();
  for (const { subjectId, eventId, subjectKey, subject: of, code, codeVersion } of rows) {
    const book = bookOf(shelf, eventId);
    const subject = { ...blankSubject(book, subjectKey, of), code, codeVersion };
    book.subjects.set(subjectKey, subject);
    targets.set(subjectId, { book, subject });
  }
  return targets;
};

const readMarksOf = async (
  reader: Reader,
  targets: ReadonlyMap<number, MarkTarget>,
): Promise<void> => {
  const ids = [...targets.keys()];
  for (let from = 0; from < ids.length; from += SUBJECTS_AT_ONCE) {
    const marks = await findMarks(reader, ids.slice(from, from + SUBJECTS_AT_ONCE));
    for (const { subject_id, aspect_id, value, version } of marks) {
      const target = targets.get(subject_id);
      if (target) putMark(target.book, target.subject, aspect_id, { value, version });
    }
  }
};

const readEverySubject = async (shelf: Shelf, db: Database, tx: Transaction): Promise<void> => {
  const targets = new Map<number, MarkTarget>();
  for await (const page of readSubjects(tx)) {
    for (const [subjectId, target] of placeSubjects(shelf, page)) targets.set(subjectId, target);
  }
  await readAllMarks(db, tx, targets);
};

const readSubjectsOf = async (shelf: Shelf, reader: Reader, eventId: string): Promise<void> => {
  for await (const page of readSubjects(reader, eventId)) {
    await readMarksOf(reader, placeSubjects(shelf, page));
  }
};

export const emptyShelf = (): Shelf => ({
  books: new Map(),
  refused: new Map(),
  competitions: new Map(),
  withheld: new Map(),
  changes: new Map(),
});

const putOnShelf = (shelf: Shelf, book: EventBook, gaps: readonly Gap[]): void => {
  const { eventId, event } = book;
  if (gaps.length === 0) {
    shelf.refused.delete(eventId);
    shelf.books.set(eventId, book);
  } else {
    shelf.books.delete(eventId);
    shelf.refused.set(eventId, { event, gaps });
  }
  changesOf(shelf, eventId).all = true;
};

/**
 * Reads books whole, all of one moment, beside the old ones. Those that hold what was heard come to the
 * shelf; the others are refused, and where they part from it is said.
 */
export const readWhole = (
  shelf: Shelf,
  db: Database,
  which: readonly string[] | 'all',
): Promise<readonly Gap[]> =>
  db.transaction(
    async (tx) => {
      const fresh = emptyShelf();
      const ids = which === 'all' ? await findEventIds(tx) : which;
      await readCompetitions(fresh, tx);
      await readWithheld(fresh, tx, 'all');
      for (const part of PARTS) await readPart(fresh, tx, part, ids);
      if (which === 'all') await readEverySubject(fresh, db, tx);
      else for (const eventId of ids) await readSubjectsOf(fresh, tx, eventId);
      const heard = await findHeard(tx);
      const asked = which === 'all' ? new Set([...ids, ...heard.keys()]) : ids;
      shelf.competitions = fresh.competitions;
      shelf.withheld = fresh.withheld;
      const found = [...asked].map((id) => bookOf(fresh, id));
      return found.flatMap((book) => {
        const gaps = gapsIn(book, heard.get(book.eventId));
        putOnShelf(shelf, book, gaps);
        return gaps;
      });
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

/** The books that do not hold what was heard. */
export const disagreeing = (shelf: Shelf, heard: ReadonlyMap<string, Heard>): readonly string[] =>
  [...new Set([...heard.keys(), ...shelf.books.keys()])].filter(
    (eventId) =>
      !shelf.refused.has(eventId) && gapsIn(bookOf(shelf, eventId), heard.get(eventId)).length > 0,
  );
