import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import type { Recused } from './recusal.rules.ts';
import { settleRecused, subjectsOtherwise } from './settle-recused.rules.ts';

const aspect: Aspect = {
  id: 'a',
  code: 'A1.1',
  kind: 'J',
  max: '1',
  calculation: { kind: 'judgement' },
};
const PLACED = { aspect, criterion: 'A', subCriterion: 'A1' };
const cell = (score: string) => ({
  version: 1,
  value: { kind: 'judgement' as const, score },
  recordedAt: 't',
});
const stateAt = (subjectId: string, rest: Partial<AspectState>): AspectState => ({
  ...{ aspectStateId: `s ${subjectId}`, subjectId, aspectId: 'a' },
  ...{ cells: {}, state: 'EMPTY', value: null, version: 3, toldValue: null, toldFactId: null },
  ...rest,
});
const WAITING = stateAt('x', { cells: { q: cell('2'), r: cell('2') }, state: 'PARTIAL' });
const nobody: Recused = new Map();
const pAtX: Recused = new Map([['x', new Set(['p'])]]);
const settle = (
  states: readonly AspectState[],
  before: Recused,
  after: Recused,
  aspects = new Map([['a', PLACED]]),
) =>
  settleRecused(states, {
    ...{ aspects, recused: after, changes: [] },
    isAbout: (subjectId) => subjectsOtherwise(before, after).has(subjectId),
    seats: new Map([['A1', ['p', 'q', 'r']]]),
  });

describe('marks where somebody else stands aside than before', () => {
  it('are settled without waiting for whoever stands aside now', () => {
    expect(settle([WAITING], nobody, pAtX)).toEqual([
      { ...WAITING, state: 'COMPLETE', value: '2/3', version: 4, valueBefore: null },
    ]);
  });
  it('are worth what the others gave; the mark of whoever stands aside stays on file', () => {
    const cells = { ...WAITING.cells, p: cell('1') };
    const settled = stateAt('x', { cells, state: 'COMPLETE', value: '5/9' });
    expect(settle([settled], nobody, pAtX)).toMatchObject([
      { cells, value: '2/3', valueBefore: '5/9' },
    ]);
    expect(settle([{ ...settled, value: '2/3' }], pAtX, nobody)).toMatchObject([
      { cells, value: '5/9', valueBefore: '2/3' },
    ]);
  });
  it('are left as they are elsewhere, where it changes nothing, and where an aspect is void', () => {
    const elsewhere = stateAt('y', { cells: WAITING.cells, state: 'PARTIAL' });
    expect(settle([elsewhere, stateAt('x', {})], nobody, pAtX)).toEqual([]);
    expect(settle([WAITING], pAtX, new Map([['x', new Set(['p'])]]))).toEqual([]);
    expect(settle([WAITING], nobody, pAtX, new Map())).toEqual([]);
  });
  it('count another judge when one takes the place of the other aside', () => {
    const cells = { p: cell('1'), r: cell('1') };
    const settled = stateAt('x', { cells: { ...cells, q: cell('2') }, state: 'PARTIAL' });
    const qAtX: Recused = new Map([['x', new Set(['q'])]]);
    expect(settle([settled], pAtX, qAtX)).toMatchObject([{ state: 'COMPLETE', value: '1/3' }]);
  });
});
