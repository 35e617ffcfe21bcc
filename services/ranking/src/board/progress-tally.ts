import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { subjectKey } from '@jinbang/contracts/mark-subject';
import { changedSince, logEnd } from '../book/change-log.ts';
import type { EventBook } from '../book/event-book.ts';
import type { ArrangedEvent } from '../tables.ts';
import { countedMarks, markedAspects, progressOf, type RosterLine } from './progress.rules.ts';

type ModuleProgress = BoardSnapshot['progress'][number];
type RosterOf = (moduleId: string) => readonly RosterLine[];

/** What a count was made of; where one of it is another, everybody is counted anew. */
type MadeOf = readonly unknown[];

const isSame = (left: MadeOf, right: MadeOf): boolean =>
  left.length === right.length && left.every((one, place) => one === right[place]);

type Tally = {
  readonly of: MadeOf;
  /** Settled marks of each module. */
  readonly settled: Map<string, number>;
  /** What each awaited subject adds to its module. */
  readonly counted: Map<string, number>;
  /** Up to where the book's log was read. */
  read: number;
};

const countAll = (
  book: EventBook,
  modules: ArrangedEvent['modules'],
  rosterOf: RosterOf,
  of: MadeOf,
): Tally => {
  const counted = new Map<string, number>();
  const settled = new Map<string, number>();
  for (const { moduleId } of modules) {
    const asked = markedAspects(book, moduleId);
    let sum = 0;
    for (const subject of rosterOf(moduleId).flatMap(({ subjects }) => subjects)) {
      const key = subjectKey(subject);
      const marks = countedMarks(book.subjects.get(key), asked);
      counted.set(key, marks);
      sum += marks;
    }
    settled.set(moduleId, sum);
  }
  return { of, settled, counted, read: logEnd(book.log) };
};

/** Counts the subjects whose marks changed; false where too many did to say which. */
const readOn = (book: EventBook, { settled, counted, read }: Tally): boolean => {
  const keys = changedSince(book.log, read);
  if (keys === 'all') return false;
  for (const key of keys) {
    const before = counted.get(key);
    const known = book.subjects.get(key);
    if (before === undefined || !known) continue;
    const { moduleId } = known.subject;
    const now = countedMarks(known, markedAspects(book, moduleId));
    counted.set(key, now);
    settled.set(moduleId, (settled.get(moduleId) ?? 0) + now - before);
  }
  return true;
};

/**
 * The progress of one event, kept up mark by mark: a mark is counted for its own subject, a signature
 * or a lock leaves marks uncounted, and only another line-up or scheme counts everybody anew.
 */
export const createProgressTally = () => {
  let tally: Tally | undefined;
  let frame: { readonly of: MadeOf; readonly modules: readonly ModuleProgress[] } | undefined;
  const tallyOf = (book: EventBook, modules: ArrangedEvent['modules'], rosterOf: RosterOf) => {
    const of = [book, book.scheme, modules, ...modules.map((one) => rosterOf(one.moduleId))];
    if (!tally || !isSame(tally.of, of) || !readOn(book, tally)) {
      tally = countAll(book, modules, rosterOf, of);
    }
    tally.read = logEnd(book.log);
    return tally;
  };
  return (
    book: EventBook,
    modules: ArrangedEvent['modules'],
    rosterOf: RosterOf,
  ): readonly ModuleProgress[] => {
    const { of, settled } = tallyOf(book, modules, rosterOf);
    const around = [...of, book.sheets, book.sessions, book.locks];
    if (!frame || !isSame(frame.of, around)) {
      frame = { of: around, modules: progressOf(book, modules, rosterOf, () => 0) };
    }
    return frame.modules.map((one) => ({ ...one, settled: settled.get(one.moduleId) ?? 0 }));
  };
};
