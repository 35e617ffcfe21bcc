import { subjectKey } from '@jinbang/contracts/mark-subject';
import { type BoardEye, createBoardEye } from '@jinbang/ranking/board/board-eye';
import { frameBytes } from '@jinbang/ranking/board/board-wire';
import { frameBetween, hasChanged, toldBoard } from '@jinbang/ranking/board/frame.rules';
import { blankSubject, enterMark, putMark } from '@jinbang/ranking/book/book-change.rules';
import { blankBook, type EventBook } from '@jinbang/ranking/book/event-book';
import { createStandingDesk } from '@jinbang/ranking/standing/standing-desk';
import type { Bench, Finding } from '../measurement.ts';
import { median, rounded } from '../statistics.ts';
import { type BookPlan, bookPlan } from './book-plan.ts';

const MANY = 100_000;
const FEW = 100;
const WARM_MARKS = 300;
const ROUNDS = 15;
const MARKS_A_ROUND = 40;
const CPU_MAX_MS = 5;
const FACTOR_MAX = 2;
const MEGABYTE = 2 ** 20;
const FRAME_BYTES_MAX = 262_144;
const NAMES = {};

const subjectOf = ({ moduleId }: BookPlan, entryNo: string) =>
  ({ kind: 'entry', moduleId, entryNo }) as const;

/** The book of an event in which every mark is settled. */
const settledBook = (plan: BookPlan): EventBook => {
  const book = blankBook(plan.eventId);
  book.event = { ...book.event, arranged: plan.arranged, judgingState: 'MARKING' };
  book.scheme = plan.aspects;
  book.entries = plan.entries;
  // Safe: a board reads the name alone.
  book.competition = { name: { zh: '测量竞赛' } } as NonNullable<EventBook['competition']>;
  for (const [contestant, { entryNo }] of plan.entries.entries()) {
    const of = subjectOf(plan, entryNo);
    const subject = blankSubject(book, subjectKey(of), of);
    book.subjects.set(subject.key, subject);
    for (const [aspect, { aspectId }] of plan.aspects.entries()) {
      const value = plan.valueFor(contestant, aspect);
      putMark(book, subject, aspectId, { value, version: 1 });
    }
  }
  return book;
};

type Event = { readonly plan: BookPlan; readonly book: EventBook; readonly eye: BoardEye };

/** The board's next frame as bytes for the broker, as the framer makes and publishes it. */
const frameOnce = ({ book, eye }: Event): Buffer => {
  const before = eye.told();
  const draft = eye.look(book, NAMES);
  if (!draft || !hasChanged(before, draft)) throw new Error('nothing was there to be framed');
  const version = (before?.snapshot.version ?? 0) + 1;
  const after = toldBoard(draft, version, new Date().toISOString());
  eye.tell(after);
  return frameBytes(frameBetween(before, after));
};

const markOnce = (event: Event, number: number): void => {
  const { plan, book } = event;
  const contestant = Math.imul(number + 1, 40_503) % plan.entries.length;
  const of = subjectOf(plan, plan.entries[Math.abs(contestant)]?.entryNo ?? '');
  const aspect = plan.aspects[number % plan.aspects.length];
  enterMark(book, {
    eventId: plan.eventId,
    subject: of,
    subjectKey: subjectKey(of),
    aspectId: aspect?.aspectId ?? '',
    value: Math.floor(number / plan.aspects.length) % 2 === 0 ? '0.05' : '0.35',
    version: number + 2,
  });
  const bytes = frameOnce(event).length;
  if (bytes > FRAME_BYTES_MAX) throw new Error(`a frame of ${bytes} bytes`);
};

/** Milliseconds of processor time for one mark, in each of some rounds. */
const cpuRounds = (event: Event): readonly number[] => {
  let number = 0;
  for (; number < WARM_MARKS; number += 1) markOnce(event, number);
  return Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let mark = 0; mark < MARKS_A_ROUND; mark += 1) {
      markOnce(event, number);
      number += 1;
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / MARKS_A_ROUND;
  });
};

const measure = (
  contestants: number,
): { readonly cpuMs: number; readonly notes: readonly string[] } => {
  const before = process.memoryUsage().rss;
  const plan = bookPlan(contestants);
  const desk = createStandingDesk();
  const eye = createBoardEye({ desk, nameOf: () => undefined, resultUrlOf: () => '' });
  const event = { plan, book: settledBook(plan), eye };
  const begun = performance.now();
  frameOnce(event);
  const firstMs = performance.now() - begun;
  const rounds = cpuRounds(event);
  const megabytes = (process.memoryUsage().rss - before) / MEGABYTE;
  return {
    cpuMs: median(rounds),
    notes: [
      `${contestants} contestants: ${rounded(median(rounds), 2)} ms a mark (median of ${ROUNDS} rounds of ${MARKS_A_ROUND}; slowest ${rounded(Math.max(...rounds), 2)}), first frame ${rounded(firstMs / 1_000, 1)} s, ${rounded(megabytes)} MB more in the process`,
    ],
  };
};

const findingsOf = (few: ReturnType<typeof measure>, many: ReturnType<typeof measure>) => {
  const common = { unit: 'ms', value: rounded(many.cpuMs, 3) } as const;
  const findings: readonly Finding[] = [
    {
      ...common,
      name: 'one-mark-100k-cpu-ms',
      limit: CPU_MAX_MS,
      limitName: 'the most one mark may cost',
      wanted: { ratioMax: 1 },
      notes: [...many.notes, ...few.notes],
    },
    {
      ...common,
      name: 'one-mark-100k-to-100',
      limit: rounded(few.cpuMs, 3),
      limitName: 'the same among 100 contestants',
      wanted: { ratioMax: FACTOR_MAX },
      notes: [],
    },
  ];
  return findings;
};

/**
 * What one more mark costs in processor time in an event of 100,000 contestants with 200 aspects, every
 * mark settled, scale and medals on: from its entering the book until the bytes of the frame that tells
 * it stand for the broker. Beside it the same in an event of 100.
 */
export const oneMark: Bench = {
  name: 'one-mark',
  title: 'processor time of one mark among 100,000 contestants, beside 100',
  run: async ({ say }) => {
    say('one mark among 100 contestants');
    const few = measure(FEW);
    say(`one mark among ${MANY} contestants`);
    return findingsOf(few, measure(MANY));
  },
};
