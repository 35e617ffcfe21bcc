import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { BookEntry, EventBook } from '../book/event-book.ts';
import type { ArrangedEvent, SubjectCode } from '../tables.ts';
import { entryCode } from './entry-code.rules.ts';
import { type Basis, basisOf, openedSubjects } from './opening.rules.ts';
import { type StationMoves, stationMovesIn } from './station-move.rules.ts';

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
  moves: StationMoves,
): Line => {
  const byModule = modules.map((module) => subjectsIn(module, entry, opened));
  const codes = byModule.map((subjects) =>
    subjects.length === 0
      ? 'DNS'
      : entryCode(
          subjects
            .filter((one) => !moves.left.has(subjectKey(one)))
            .map((one) => codeOf(book, one)),
        ),
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
  const moves = stationMovesIn(book);
  return book.entries
    .filter((entry) => !entry.withdrawn)
    .map((entry) => entryLine(book, entry, modules, opened.get(entry.entryId) ?? [], moves));
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

const isKeyedToCodes = ({ event }: EventBook, moduleId: string): boolean =>
  event.arranged?.modules.some((one) => one.moduleId === moduleId && one.keyKind === 'review') ??
  false;

const stationsIn = ({ sessions }: EventBook, moduleId: string): readonly MarkSubject[] =>
  sessions
    .filter((session) => session.moduleId === moduleId)
    .flatMap(({ sessionId, stations }) =>
      stations
        .filter(({ inUse }) => inUse)
        .map(({ station }) => ({ kind: 'station' as const, moduleId, sessionId, station })),
    );

const codesIn = ({ codes }: EventBook, moduleId: string): readonly MarkSubject[] =>
  codes
    .filter((list) => list.moduleId === moduleId)
    .flatMap(({ groups }) => groups.flatMap((one) => one.codes))
    .map((reviewCode) => ({ kind: 'review' as const, moduleId, reviewCode }));

/** The subjects of one module, by its own code: what was drawn there, and whoever has marks or a code. */
export const moduleLines = (book: EventBook, moduleId: string): readonly Line[] => {
  const drawn = isKeyedToCodes(book, moduleId)
    ? codesIn(book, moduleId)
    : stationsIn(book, moduleId);
  const subjects = new Map(drawn.map((subject) => [subjectKey(subject), subject]));
  const moves = stationMovesIn(book);
  for (const { key, subject } of book.subjects.values()) {
    if (subject.moduleId === moduleId && !moves.left.has(key)) subjects.set(key, subject);
  }
  const groupOfSubject = groupsOf(book);
  return [...subjects].map(([id, subject]) => ({
    id,
    code: shownCode(subject),
    group: groupOfSubject(subject),
    entryId: null,
    personIds: [],
    resultCode: codeOf(book, subject),
    subjects: [subject, ...moves.before(subject)],
  }));
};

/** A session held for one group tells its group without telling who; so does an event with one group. */
const groupsOf = ({
  event,
  sessions,
  codes,
  entries,
}: EventBook): ((subject: MarkSubject) => string) => {
  const groups = event.arranged?.groups ?? [];
  const only = (groups.length === 1 ? groups[0] : undefined) ?? UNKNOWN_GROUP;
  const ofSession = new Map(sessions.map(({ sessionId, group }) => [sessionId, group]));
  const ofEntry = new Map(entries.map(({ entryNo, group }) => [entryNo, group]));
  const ofCode = new Map(
    codes.flatMap(({ moduleId, groups: lists }) =>
      lists.flatMap(({ group, codes: own }) =>
        own.map(
          (reviewCode) => [subjectKey({ kind: 'review', moduleId, reviewCode }), group] as const,
        ),
      ),
    ),
  );
  return (subject) => {
    if (subject.kind === 'station') return ofSession.get(subject.sessionId) ?? only;
    if (subject.kind === 'entry') return ofEntry.get(subject.entryNo) ?? only;
    return ofCode.get(subjectKey(subject)) ?? only;
  };
};
