import type { Aspect } from '@jinbang/scoring/aspect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AspectState, areAllIn, newsOf, withCell } from './aspect-state.ts';

const aspect: Aspect = {
  id: 'a',
  code: 'A1.1',
  kind: 'J',
  max: '1',
  calculation: { kind: 'judgement' },
};
const blank: AspectState = {
  aspectStateId: 's',
  subjectId: 'x',
  aspectId: 'a',
  cells: {},
  state: 'EMPTY',
  value: null,
  version: 0,
  toldValue: null,
  toldFactId: null,
};
const SEATS = ['p', 'q', 'r'];
const give = (state: AspectState, judgeId: string, score: string): AspectState =>
  withCell(
    state,
    aspect,
    { seatsWith: () => SEATS, present: (cells) => cells },
    {
      judgeId,
      cell: {
        version: (state.cells[judgeId]?.version ?? 0) + 1,
        value: { kind: 'judgement', score },
        recordedAt: 't',
      },
    },
  );
const given = (...scores: readonly string[]) =>
  scores.reduce((state, score, seat) => give(state, SEATS[seat] ?? '', score), blank);

describe('what readers of marks are told', () => {
  it('is nothing while a judge is missing', () => {
    expect(newsOf(given('2', '2'))).toBeNull();
  });
  it('is the exact value once all are in', () => {
    expect(newsOf(given('2', '2', '3'))).toEqual({ kind: 'settled', value: '7/9' });
  });
  it('is nothing about a conflict nobody had a value of', () => {
    expect(newsOf(given('0', '0', '3'))).toBeNull();
  });
  it('is that a value they have is gone when the panel falls apart', () => {
    const settled = { ...given('2', '2', '3'), toldValue: '7/9' };
    expect(newsOf(give(settled, 'p', '0'))).toEqual({ kind: 'unsettled', reason: 'conflict' });
  });
  it('is nothing when a change leads to the value they have', () => {
    const settled = { ...given('2', '2', '3'), toldValue: '7/9' };
    expect(newsOf(give(give(settled, 'p', '3'), 'r', '2'))).toBeNull();
  });
});

describe('an aspect of one subject', () => {
  it('has a value exactly when it is complete, whatever is given in whatever order', () => {
    const entry = fc.tuple(fc.constantFrom(...SEATS), fc.constantFrom('0', '1', '2', '3'));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const state = entries.reduce((before, [judge, score]) => give(before, judge, score), blank);
        expect(state.value !== null).toBe(state.state === 'COMPLETE');
        expect(state.version).toBe(entries.length);
        expect(areAllIn(state.state)).toBe(Object.keys(state.cells).length === SEATS.length);
      }),
    );
  });
});
