import { describe, expect, it } from 'vitest';
import { heldAt } from './cell-book.rules.ts';
import { sheetsOfDay } from './day-index.rules.ts';
import {
  firstToLookAt,
  isGivenAnew,
  isLeftShut,
  type OpenedAgain,
  openedAt,
  wholeOpened,
} from './opened.rules.ts';
import { enqueue, park } from './queue.rules.ts';
import { aspectWith, bookWith, dayWith, score, subjectWith, workWith } from './tablet.fixture.ts';

const aspects = ['A1.1', 'A1.2'].map((code) => aspectWith(code, { kind: 'judgement' }));
const day = dayWith(
  ['01', '02'].map((label) => subjectWith(label)),
  aspects,
);
const workOf = (openedAgain: OpenedAgain[]) => workWith(sheetsOfDay({ ...day, openedAgain }));
const whole: OpenedAgain = { sheetId: 'sheet', by: 'chief-judge', reason: '抄录有误', at: null };
const cell = { ...whole, subjectId: 'subject-02', aspectId: 'aspect-A1.2' };

describe('a sheet that was opened again', () => {
  it('takes every mark where it is open as a whole', () => {
    const work = workOf([whole, { ...cell, sheetId: 'another' }]);
    expect(wholeOpened(work)).toEqual(whole);
    expect(isLeftShut(work, 'subject-01', 'aspect-A1.1')).toBe(false);
    expect(firstToLookAt(work)?.label).toBe('01');
  });
  it('takes those marks alone it was opened for, and begins there', () => {
    const work = workOf([cell]);
    expect(wholeOpened(work)).toBeNull();
    expect(openedAt(work, 'subject-02', 'aspect-A1.2')).toEqual(cell);
    expect(isLeftShut(work, 'subject-02', 'aspect-A1.2')).toBe(false);
    expect(isLeftShut(work, 'subject-02', 'aspect-A1.1')).toBe(true);
    expect(firstToLookAt(work)?.label).toBe('02');
  });
  it('knows a mark that was given anew from the one that was asked about', () => {
    const before = { at: '2026-11-21T01:00:00Z' };
    const after = { at: '2026-11-21T01:20:00Z' };
    const held = heldAt(bookWith('s', 'a', 1, score('2')), 's/a');
    expect([before, after].map((at) => isGivenAnew(at, held, undefined))).toEqual([true, false]);
    const given = { commandId: 'c', decidedAt: after.at, sessionId: null, value: score('3') };
    const queue = enqueue([], { ...given, subjectId: 's', aspectId: 'a' }, new Map());
    expect(isGivenAnew(after, held, queue[0])).toBe(true);
    const [refused] = park(queue, queue, { code: 'a.b', detail: '' });
    expect(isGivenAnew(after, held, refused)).toBe(false);
  });
});
