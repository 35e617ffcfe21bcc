import { subjectKey } from '@jinbang/contracts/mark-subject';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterMark } from '../book/book-change.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { bookFrom } from '../book.fixture.ts';
import type { Line } from '../standing/line.rules.ts';
import type { GroupStanding } from '../standing/standing.rules.ts';
import { createStandingDesk, type StandingDesk } from '../standing/standing-desk.ts';
import { aContest, type Contest, wholeStory } from '../told.fixture.ts';
import type { WindowAsked } from './window.ts';

/** Told, but no mark is there yet. */
const unmarked = (contest: Contest) =>
  bookFrom(
    contest,
    wholeStory(contest).filter(({ type }) => type !== 'judging.mark.settled'),
  );

const BOARD: WindowAsked = { sight: 'all', listing: 'board', from: 0, count: 50 };

const change = fc.record({
  entry: fc.nat({ max: 5 }),
  aspect: fc.nat({ max: 3 }),
  value: fc.constantFrom('0', '5', '10', '7/18', null),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const toldOf = (contest: Contest, { entry, aspect, value }: Change, version: number) => {
  const place = contest.entries[entry];
  if (!place) throw new Error('no such place');
  return {
    eventId: contest.eventId,
    subject: place.subject,
    subjectKey: subjectKey(place.subject),
    aspectId: contest.aspects[aspect]?.aspectId ?? '',
    value,
    version,
  };
};

/** A desk of its own ranks the whole. */
const expectSame = (book: EventBook, desk: StandingDesk): void => {
  const asked = { ...BOARD, listing: 'standing' } as const;
  const whole = createStandingDesk();
  const isLocked = (line: Line) => line.subjects.every((one) => book.locks.has(one.moduleId));
  const rowsOf = (groups: readonly GroupStanding[]) => groups.flatMap(({ rows }) => rows);
  expect(desk.windowOf(book, asked).rows).toEqual(rowsOf(whole.rank(book)));
  const locked = desk.windowOf(book, { ...asked, sight: 'locked' });
  expect(locked.rows).toEqual(rowsOf(whole.rank(book, isLocked)));
};

describe('windows of a ranking', () => {
  it('are cut from the same ranking after each mark, first marks and marks taken back too', () => {
    const contest = aContest({ ranking: { scale: true, medals: true } });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const book = unmarked(contest);
        const desk = createStandingDesk();
        desk.windowOf(book, BOARD);
        for (const [index, one] of changes.entries()) {
          enterMark(book, toldOf(contest, one, index + 1));
          expectSame(book, desk);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('say whose total changed since somebody last looked', () => {
    const contest = aContest();
    const book = bookFrom(contest, wholeStory(contest));
    const desk = createStandingDesk();
    const { place, lineIds } = desk.changedSince(book);
    expect(lineIds).toBe('all');
    const [first] = contest.entries;
    if (!first) throw new Error('no entry');
    const mark = { eventId: contest.eventId, subject: first.subject, value: '1', version: 9 };
    const key = subjectKey(first.subject);
    enterMark(book, { ...mark, subjectKey: key, aspectId: contest.aspects[0]?.aspectId ?? '' });
    const since = desk.changedSince(book, place);
    expect([...since.lineIds]).toEqual([first.entryId]);
    expect([...desk.changedSince(book, since.place).lineIds]).toEqual([]);
    book.structure += 1;
    expect(desk.changedSince(book, since.place).lineIds).toBe('all');
  });
});
