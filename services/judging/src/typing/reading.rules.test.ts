import { describe, expect, it } from 'vitest';
import {
  ANSWERS,
  cellKey,
  compareRounds,
  completingRound,
  DECIDED_AT,
  isSameRead,
  type Read,
  type Round,
} from './reading.rules.ts';

const place = (subjectId: string, column = 0) => ({ subjectId, aspectId: 'a', column });
const points = (given: string) => ({ kind: 'value' as const, points: given });
const round = (
  number: number,
  typedBy: string,
  cells: Readonly<Record<string, Read>>,
  head: { answers?: number; decidedAt?: string | null } = {},
): Round => ({
  place: number,
  kind: number <= 2 ? 'typed' : 'again',
  typedBy,
  sessionId: 's',
  content: {
    // Safe: made of values of the contract below.
    cells: Object.entries(cells).map(([id, value]) => ({ ...place(id), value: value as never })),
    ...head,
  },
});
const one = cellKey(place('1'));
const two = cellKey(place('2'));
const both = { 1: points('7'), 2: points('8') };

describe('what two people read on a sheet', () => {
  it('agrees where both say the same, however it is written', () => {
    const rounds = [round(1, 'A', both), round(2, 'B', { 1: points('7.0'), 2: points('8') })];
    const { differing, agreed, readers } = compareRounds([one, two], rounds);
    expect(differing).toEqual([]);
    expect(readers).toEqual(['A', 'B']);
    expect(agreed.get(two)).toEqual(points('8'));
  });
  it('differs place by place, also where one of them read nothing', () => {
    const rounds = [round(1, 'A', both), round(2, 'B', { 1: null, 2: points('8') })];
    expect(compareRounds([one, two], rounds).differing).toEqual([one]);
  });
  it('is never what one person alone read, however often they look', () => {
    const rounds = [round(1, 'A', both), round(2, 'A', both), round(3, 'A', both)];
    expect(compareRounds([one, two], rounds)).toMatchObject({
      readers: ['A'],
      differing: [one, two],
    });
  });
  it('is settled by somebody who looks again and reads what the other did, not by insisting', () => {
    const typed = [round(1, 'A', both), round(2, 'B', { 1: points('1'), 2: points('8') })];
    const insists = [...typed, round(3, 'A', { 1: points('7') })];
    expect(compareRounds([one, two], insists).differing).toEqual([one]);
    const gives = [...insists, round(4, 'B', { 1: points('7') })];
    expect(compareRounds([one, two], gives).agreed.get(one)).toEqual(points('7'));
    const third = [...typed, round(3, 'C', { 1: points('1') })];
    expect(compareRounds([one, two], third).agreed.get(one)).toEqual(points('1'));
  });
  it('is open again when a third person reads something new where two agreed', () => {
    const rounds = [round(1, 'A', both), round(2, 'B', both), round(3, 'C', { 1: points('9') })];
    expect(compareRounds([one, two], rounds).differing).toEqual([one]);
  });
  it('has a head, too: who signed for the panel and the time on the sheet', () => {
    const at = '2026-05-12T02:10:00.000Z';
    const rounds = [
      round(1, 'A', both, { answers: 1, decidedAt: at }),
      round(2, 'B', both, { answers: 1, decidedAt: null }),
    ];
    expect(compareRounds([one, two, ANSWERS, DECIDED_AT], rounds).differing).toEqual([DECIDED_AT]);
  });
  it('is typed by whoever made the last of it agree', () => {
    const rounds = [
      round(1, 'A', both),
      round(2, 'B', { 1: points('1'), 2: points('8') }),
      round(3, 'C', { 1: points('7') }),
    ];
    expect(completingRound([one, two], rounds)?.typedBy).toBe('C');
    expect(completingRound([one, two], rounds.slice(0, 2))).toBeUndefined();
  });
});

describe('two readings of a place', () => {
  it.each<[string, Read, Read, boolean]>([
    ['nothing and nought are not the same', null, points('0'), false],
    ['nothing twice is', null, null, true],
    [
      'counts line by line',
      { kind: 'faults', counts: [1, 0] },
      { kind: 'faults', counts: [0, 1] },
      false,
    ],
    [
      'points of a form as numbers',
      { kind: 'form', points: ['9', '8.50'] },
      { kind: 'form', points: ['9.0', '8.5'] },
      true,
    ],
    ['no mark and nothing are not', { kind: 'absent' }, null, false],
    ['no mark twice is', { kind: 'absent' }, { kind: 'absent' }, true],
    [
      'passed and failed are not',
      { kind: 'pass-fail', passed: true },
      { kind: 'pass-fail', passed: false },
      false,
    ],
    ['columns are compared as they are', 1, 2, false],
  ])('%s', (_, left, right, expected) => {
    expect(isSameRead(left, right)).toBe(expected);
    expect(isSameRead(right, left)).toBe(expected);
  });
});
