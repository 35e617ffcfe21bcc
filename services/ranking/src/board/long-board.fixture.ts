import { subjectKey } from '@jinbang/contracts/mark-subject';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { newId } from '@jinbang/kernel/id';
import { blankSubject, enterMark } from '../book/book-change.rules.ts';
import { blankBook, type EventBook } from '../book/event-book.ts';
import type { ArrangedEvent } from '../tables.ts';
import { plainRule } from '../told.fixture.ts';

const moduleIds = [newId(), newId()] as const;
const aspectIds = Array.from({ length: 4 }, () => newId());

const moduleOf = (moduleId: string): ArrangedEvent['modules'][number] => ({
  moduleId,
  name: { zh: '实操' },
  kind: 'practical',
  weight: '1',
  keyKind: 'entry',
});

const numbered = (place: number): string => `E-${String(place + 1).padStart(4, '0')}`;

/**
 * The book of an event with many entries in two groups, two modules with two aspects each; made in
 * memory. Nobody has a mark, and nobody in it exists.
 */
export const aLongBook = (
  lines: number,
  ranking: Partial<RankingRule> = {},
  board: ArrangedEvent['board'] = 'live',
): EventBook => {
  const book = blankBook(newId());
  const arranged: ArrangedEvent = {
    ownerId: newId(),
    name: { zh: '测试赛项' },
    occupation: { code: '4-04-05-01', name: { zh: '测试职业' }, trade: null, route: 'level' },
    taskLevel: '3',
    groups: ['worker', 'student'],
    teamSize: 1,
    layers: '1',
    recusal: 'event',
    board,
    noticeWorkingDays: 0,
    ranking: { ...plainRule, ties: [{ by: 'criteria-by-weight' }], ...ranking },
    modules: moduleIds.map(moduleOf),
    state: 'DRAWN',
  };
  book.event = { competitionId: newId(), arranged, judgingState: 'MARKING' };
  // Safe: a board reads the name alone.
  book.competition = { name: { zh: '测试竞赛' } } as NonNullable<EventBook['competition']>;
  book.scheme = aspectIds.map((aspectId, place) => ({
    aspectId,
    moduleId: moduleIds[place < 2 ? 0 : 1],
    criterion: ['A', 'B', 'A', 'C'][place] ?? 'A',
    subCriterion: ['A1', 'B1', 'A1', 'C1'][place] ?? 'A1',
    max: '25',
  }));
  book.entries = Array.from({ length: lines }, (_, place) => ({
    entryId: newId(),
    entryNo: numbered(place),
    members: [{ personId: newId(), heldLevel: null }],
    organisationId: newId(),
    region: '120000',
    group: place % 5 === 4 ? ('student' as const) : ('worker' as const),
    withdrawn: false,
  }));
  for (const { entryNo } of book.entries) {
    for (const moduleId of moduleIds) {
      const subject = { kind: 'entry' as const, moduleId, entryNo };
      book.subjects.set(subjectKey(subject), blankSubject(book, subjectKey(subject), subject));
    }
  }
  return book;
};

/** A mark of the n-th entry, entered as it would be from a fact; false where it is not newer. */
export const markLine = (
  book: EventBook,
  { line, aspect, value }: { line: number; aspect: number; value: string | null },
  version: number,
): boolean => {
  const entry = book.entries[line % book.entries.length];
  const moduleId = moduleIds[aspect < 2 ? 0 : 1];
  const subject = { kind: 'entry' as const, moduleId, entryNo: entry?.entryNo ?? '' };
  return enterMark(book, {
    eventId: book.eventId,
    subject,
    subjectKey: subjectKey(subject),
    aspectId: aspectIds[aspect] ?? '',
    value,
    version,
  });
};

/** Everybody has every mark, few values, so that many tie. */
export const markEverybody = (book: EventBook): void => {
  for (const line of book.entries.keys()) {
    for (const aspect of aspectIds.keys()) {
      markLine(book, { line, aspect, value: String(((line * 7 + aspect * 3) % 5) * 5) }, 1);
    }
  }
};

/** The first module alone decides who goes on. */
export const gateAfterFirstModule = (places: number): NonNullable<RankingRule['gates']> => [
  { of: [moduleIds[0]], atLeast: '10', places, openUpTo: 0, base: 'entered', ties: 'all' },
];
