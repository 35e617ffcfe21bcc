import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { BookEntry, EventBook } from '../book/event-book.ts';
import type { ArrangedEvent, SubjectCode } from '../tables.ts';
import { entryCode } from './entry-code.rules.ts';
import { type Basis, basisOf, openedSubjects } from './opening.rules.ts';

/** Who is ranked: an entry, or while blind a station, entry number or review code. */
export type Line = {
  /** Stands for the line on boards; the entry's id where the line is an entry. */
  readonly id: string;
  /** What people read: a station, an entry number, a review code. */
  readonly code: string;
  /** `-` where it is not known yet. */
  readonly group: string;
  readonly entryId: string | null;
  readonly personIds: readonly string[];
  readonly resultCode: SubjectCode;
  readonly subjects: readonly MarkSubject[];
};

export type LineUp = { readonly basis: Basis; readonly lines: readonly Line[] };

type Module = ArrangedEvent['modules'][number];

export const UNKNOWN_GROUP = '-';

/** Everybody who is ranked in this event, as far as they can be told apart now. */
export const lineUpOf = (book: EventBook): LineUp => {
  const { arranged } = book.event;
  const basis = basisOf(book);
  if (!arranged) return { basis, lines: [] };
  switch (basis) {
    case 'opened':
      return { basis, lines: openedLines(book, arranged.modules) };
    case 'entry-numbers':
      return { basis, lines: entryNumberLines(book, arranged) };
    case 'one-module':
      return {
        basis,
        lines: arranged.modules.flatMap((module) => moduleLines(book, module.moduleId)),
      };
    case 'apart':
      return { basis, lines: [] };
  }
};

const entryLine = (
  book: EventBook,
  entry: BookEntry,
  modules: readonly Module[],
  opened: readonly MarkSubject[],
): Line => {
  const byModule = modules.map((module) => subjectsIn(module, entry, opened));
  const codes = byModule.map((subjects) =>
    subjects.length === 0 ? 'DNS' : entryCode(subjects.map((one) => codeOf(book, one))),
  );
  return {
    id: entry.entryId,
    code: entry.entryNo,
    group: entry.group,
    entryId: entry.entryId,
    personIds: entry.members.map((member) => member.personId),
    resultCode: entryCode(codes),
    subjects: byModule.flat(),
  };
};

/** An entry without a place in an opened module never drew one: it did not start there. */
const subjectsIn = (
  { moduleId, keyKind }: Module,
  { entryNo }: BookEntry,
  opened: readonly MarkSubject[],
): readonly MarkSubject[] =>
  keyKind === 'entry'
    ? [{ kind: 'entry', moduleId, entryNo }]
    : opened.filter((subject) => subject.moduleId === moduleId);

const codeOf = (book: EventBook, subject: MarkSubject): SubjectCode =>
  book.subjects.get(subjectKey(subject))?.code ?? 'OK';

const openedLines = (book: EventBook, modules: readonly Module[]): readonly Line[] => {
  const opened = openedSubjects(book);
  return book.entries
    .filter((entry) => !entry.withdrawn)
    .map((entry) => entryLine(book, entry, modules, opened.get(entry.entryId) ?? []));
};

const entryNumberLines = (book: EventBook, { modules }: ArrangedEvent): readonly Line[] => {
  const known = openedLines(book, modules).map((line): Line => ({ ...line, personIds: [] }));
  const numbers = new Set(book.entries.map((entry) => entry.entryNo));
  const unknown = [...book.subjects.values()].filter(
    ({ subject }) => subject.kind === 'entry' && !numbers.has(subject.entryNo),
  );
  const byCode = Map.groupBy(unknown, ({ subject }) => shownCode(subject));
  const strangers = [...byCode].map(
    ([code, own]): Line => ({
      id: `entry:${code}`,
      code,
      group: UNKNOWN_GROUP,
      entryId: null,
      personIds: [],
      resultCode: entryCode(own.map((one) => one.code)),
      subjects: own.map((one) => one.subject),
    }),
  );
  return [...known, ...strangers];
};

/** What stands on the door, the list or the work; never who. */
export const shownCode = (subject: MarkSubject): string => {
  switch (subject.kind) {
    case 'entry':
      return subject.entryNo;
    case 'station':
      return subject.station;
    case 'review':
      return subject.reviewCode;
  }
};

/** The subjects of one module, by its own code: stations in use, and whoever has marks or a code. */
export const moduleLines = (book: EventBook, moduleId: string): readonly Line[] => {
  const subjects = new Map<string, MarkSubject>();
  for (const session of book.sessions) {
    if (session.moduleId !== moduleId) continue;
    for (const { station, inUse } of session.stations) {
      const subject = { kind: 'station', moduleId, sessionId: session.sessionId, station } as const;
      if (inUse) subjects.set(subjectKey(subject), subject);
    }
  }
  for (const { key, subject } of book.subjects.values()) {
    if (subject.moduleId === moduleId) subjects.set(key, subject);
  }
  const groupOfSubject = groupsOf(book);
  return [...subjects].map(([id, subject]) => ({
    id,
    code: shownCode(subject),
    group: groupOfSubject(subject),
    entryId: null,
    personIds: [],
    resultCode: codeOf(book, subject),
    subjects: [subject],
  }));
};

/** A session held for one group tells its group without telling who; so does an event with one group. */
const groupsOf = ({ event, sessions, entries }: EventBook): ((subject: MarkSubject) => string) => {
  const groups = event.arranged?.groups ?? [];
  const only = (groups.length === 1 ? groups[0] : undefined) ?? UNKNOWN_GROUP;
  const ofSession = new Map(sessions.map(({ sessionId, group }) => [sessionId, group]));
  const ofEntry = new Map(entries.map(({ entryNo, group }) => [entryNo, group]));
  return (subject) => {
    if (subject.kind === 'station') return ofSession.get(subject.sessionId) ?? only;
    return subject.kind === 'entry' ? (ofEntry.get(subject.entryNo) ?? only) : only;
  };
};
