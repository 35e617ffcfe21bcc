import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import { type CountedAspect, countAgain } from './recount.rules.ts';

const aspect: Aspect = {
  ...{ id: 'a', code: 'A1.1', kind: 'J', max: '1' },
  calculation: { kind: 'judgement' },
};
const score = (points: string) => ({ kind: 'judgement' as const, score: points as '2' });
const cell = (points: string, version = 1) => ({
  ...{ version, value: score(points), recordedAt: '2026-05-12T02:00:00.000Z' },
});
const state: AspectState = {
  ...{ aspectStateId: 's', subjectId: 'x', aspectId: 'a', toldValue: '7/9', toldFactId: 'f' },
  cells: { p: cell('2'), q: cell('2', 2), r: cell('3') },
  ...{ state: 'COMPLETE', value: '7/9', version: 3 },
};
const counted: CountedAspect = {
  ...{ code: 'A1.1', aspect, state, seats: ['p', 'q', 'r'], isVoid: false },
  present: state.cells,
  marks: [
    { judgeId: 'p', version: 1, value: score('2') },
    // As the database gives it back: the parts in another order.
    { judgeId: 'q', version: 2, value: { score: '2', kind: 'judgement' } },
    { judgeId: 'r', version: 1, value: score('3') },
  ],
};
const report = (over: Partial<CountedAspect>) => countAgain([{ ...counted, ...over }]);
const [first, ...others] = counted.marks;

describe('a recount', () => {
  it('finds nothing where every mark came over and they come to what was told', () => {
    expect(countAgain([counted])).toEqual({ aspects: 1, differing: [], incomplete: [] });
  });
  it.each([
    [
      'a mark that was changed on the way',
      { marks: [...others, { ...first, judgeId: 'p', version: 1, value: score('3') }] },
    ],
    [
      'an older mark that counts',
      { marks: [...others, { judgeId: 'p', version: 2, value: score('2') }] },
    ],
    [
      'a mark that did not come over',
      { marks: [...counted.marks, { judgeId: 't', version: 1, value: score('1') }] },
    ],
    ['a mark nobody wrote down', { marks: others }],
    [
      'a mark that is said to be of another round of entries',
      { marks: [{ ...first, judgeId: 'p', version: 1, value: score('2'), opened: 4 }, ...others] },
    ],
    ['a sum that is not theirs', { state: { ...state, value: '8/9' } }],
    ['marks without a state', { state: null }],
  ] as const)('finds %s', (_, over) => {
    expect(report(over).differing).toEqual(['A1.1']);
  });
  it('names what is not complete, and says nothing against it', () => {
    const partial = {
      state: { ...state, cells: { p: cell('2') }, state: 'PARTIAL', value: null },
      present: { p: cell('2') },
    } as const;
    expect(report({ ...partial, marks: counted.marks.slice(0, 1) })).toEqual({
      ...{ aspects: 1, differing: [], incomplete: ['A1.1'] },
    });
    expect(report({ state: null, marks: [] })).toMatchObject({
      differing: [],
      incomplete: ['A1.1'],
    });
  });
  it('leaves what an amendment voided at what that says', () => {
    const isVoid = { isVoid: true, state: { ...state, value: '1' } };
    expect(report(isVoid)).toEqual({ aspects: 1, differing: [], incomplete: [] });
  });
});
