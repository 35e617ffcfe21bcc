import { exact, exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import { type CellBook, cellKey, withOwn } from '../cell-book.rules.ts';
import { sheetsOfDay } from '../day-index.rules.ts';
import { enqueue } from '../queue.rules.ts';
import { aspectWith, bookWith, dayWith, score, subjectWith, workWith } from '../tablet.fixture.ts';
import { runningSum, sumText } from './running-sum.rules.ts';

const first = subjectWith('01');
const judged = aspectWith('A1.1', { kind: 'judgement' });
const tested = aspectWith('A1.2', { kind: 'pass-fail' });
const work = workWith(sheetsOfDay(dayWith([first], [judged, tested])));
const at = (code: string) => ({ subjectId: first.subjectId, aspectId: `aspect-${code}` });
const given = { commandId: 'c1', decidedAt: '2026-11-21T01:00:00Z', sessionId: null };
const sumOf = (book: CellBook, queue = enqueueNothing, subject = first) => {
  const { points, max, ...rest } = runningSum({ book, queue }, work, subject);
  return { points: exactText(points), max: exactText(max), ...rest };
};
const enqueueNothing: ReturnType<typeof enqueue> = [];
const book = bookWith(first.subjectId, 'aspect-A1.1', 1, score('3'));

describe('the running sum of a sheet', () => {
  it('holds what the server has and what this tablet gave since', () => {
    expect(sumOf(book)).toMatchObject({ points: '2', max: '4', given: 1, all: 2 });
    const passed = { ...given, ...at('A1.2'), value: { kind: 'pass-fail', passed: true } } as const;
    expect(sumOf(book, enqueue([], passed, book))).toMatchObject({ points: '4', given: 2 });
    const changed = { ...given, ...at('A1.1'), value: score('1') };
    expect(sumOf(book, enqueue([], changed, book))).toMatchObject({ points: '2/3', given: 1 });
  });

  it('counts nothing of other judges, however complete the aspect is', () => {
    const key = cellKey(first.subjectId, 'aspect-A1.2');
    const others = [{ kind: 'pass-fail', passed: true }] as const;
    const seen = new Map(book).set(key, { own: null, others, state: 'COMPLETE' });
    expect(sumOf(seen)).toMatchObject({ points: '2', given: 1, all: 2 });
  });

  it('leaves out what waits to be decided on, an absence, and what an amendment made no value of', () => {
    const queue = enqueue([], { ...given, ...at('A1.1'), value: score('1') }, book);
    const refusal = { code: 'mark.stale', detail: '', present: null };
    expect(
      sumOf(
        book,
        queue.map((one) => ({ ...one, refusal })),
      ),
    ).toMatchObject({ given: 0 });
    const key = cellKey(first.subjectId, 'aspect-A1.2');
    const own = (value: Parameters<typeof withOwn>[2]['value']) =>
      withOwn(new Map(), key, { value, version: 1, recordedAt: '' }, 'COMPLETE');
    expect(sumOf(own({ kind: 'absent' }))).toMatchObject({ points: '0', given: 0 });
    expect(sumOf(own({ kind: 'choice', choice: 2 }))).toMatchObject({ points: '0', given: 0 });
  });

  it('asks at a station for what is marked there alone', () => {
    const moved = subjectWith('01', { aspectIds: ['aspect-A1.2'] });
    expect(sumOf(book, [], moved)).toMatchObject({ points: '0', max: '2', given: 0, all: 1 });
  });

  it.each([
    ['18.5', '18.50'],
    ['0', '0.00'],
    ['18.505', '18.505'],
    ['2/3', '0.66…'],
    ['1799/900', '1.99…'],
    ['-1/3', '−0.33…'],
    ['-0.5', '−0.50'],
  ])('%s reads %s', (value, text) => expect(sumText(exact(value))).toBe(text));
});
