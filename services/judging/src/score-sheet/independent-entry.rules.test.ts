import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import { type AspectState, type Cells, settledFrom } from './aspect-state.ts';
import { isDeciding, refuseEntry } from './independent-entry.rules.ts';

const aspect: Aspect = {
  ...{ id: 'a', code: 'A1.1', kind: 'M', max: '1', entries: 'twoIndependent' },
  calculation: {
    ...{ kind: 'ranged', target: '10' },
    ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
  },
};
const cell = (measured: string, rest: object = {}) => ({
  ...{ version: 1, value: { kind: 'ranged' as const, measured } },
  recordedAt: '2026-05-12T02:00:00.000Z',
  ...rest,
});
const seats = ['anna', 'ben', 'cai'];
const blank: AspectState = {
  ...{ aspectStateId: 's', subjectId: 'x', aspectId: 'a', cells: {}, state: 'EMPTY' },
  ...{ value: null, version: 0, toldValue: null, toldFactId: null },
};
const settled = (cells: Cells) => settledFrom({ ...blank, cells }, aspect, seats, cells);
const one = settled({ anna: cell('10.02') });
const same = settled({ anna: cell('10.02'), ben: cell('10.020') });
const apart = settled({ anna: cell('10.02'), ben: cell('10.20') });
const decided = settled({ ...apart.cells, cai: cell('10.20', { decides: true }) });
const since = (state: AspectState | undefined, opened = 0) => state && { ...state, opened };
const refusal = (state: AspectState | undefined, judgeId: string, opened = 0) =>
  refuseEntry(aspect, since(state, opened), { judgeId })?.code;
const decides = (state: AspectState, judgeId: string, opened = 0) =>
  isDeciding(aspect, since(state, opened), { judgeId });

describe('two independent entries of a measurement', () => {
  it('stand when they are equal, and differ as entered, not as marks', () => {
    expect([one.state, same.state, same.value]).toEqual(['PARTIAL', 'COMPLETE', '1']);
    expect(settled({ anna: cell('10.02'), ben: cell('10.03') }).state).toBe('CONFLICT');
  });
  it('leave no place for a third while they agree', () => {
    expect(refusal(undefined, 'anna')).toBeUndefined();
    expect(refusal(one, 'ben')).toBeUndefined();
    expect(refusal(same, 'cai')).toBe('mark.entries-in');
    expect(refusal(same, 'ben')).toBeUndefined();
  });
  it('are decided by a third person when they differ, and both are kept', () => {
    expect(decides(apart, 'cai')).toBe(true);
    expect(decides(apart, 'ben')).toBe(false);
    expect(decides(same, 'cai')).toBe(false);
    expect(decided).toMatchObject({ state: 'COMPLETE', value: '0' });
    expect(Object.keys(decided.cells)).toEqual(['anna', 'ben', 'cai']);
  });
  it('are not decided by whoever entered a value before both were in', () => {
    const blind = { judgeId: 'cai', decidedAt: new Date('2026-05-12T01:59:00Z') };
    expect(isDeciding(aspect, since(apart), blind)).toBe(false);
    expect(refuseEntry(aspect, since(apart), blind)?.code).toBe('mark.entries-differ');
    const looked = { judgeId: 'cai', decidedAt: new Date('2026-05-12T02:01:00Z') };
    expect(isDeciding(aspect, since(apart), looked)).toBe(true);
  });
  it('are not entered anew against a decision, which the one who decided may correct', () => {
    expect(refusal(decided, 'anna')).toBe('mark.decided');
    expect(refusal(decided, 'cai')).toBeUndefined();
    expect(decides(decided, 'cai')).toBe(true);
  });
  it('are not asked for where the panel agrees on one value', () => {
    const agreed: Aspect = { ...aspect, entries: 'agreed' };
    expect(refuseEntry(agreed, since(same), { judgeId: 'cai' })).toBeUndefined();
    expect(isDeciding(agreed, since(apart), { judgeId: 'cai' })).toBe(false);
  });
});

describe('a decision between two entries, once the sheet was opened again', () => {
  const again = (measured: string, rest: object = {}) => cell(measured, { opened: 7, ...rest });
  const entered = (cells: Cells) => settled({ ...decided.cells, ...cells });

  it('stands as long as nobody enters anything', () => {
    expect(settled(decided.cells)).toMatchObject({ state: 'COMPLETE', value: '0' });
  });
  it('is not changed by who decided alone: that is one entry of two', () => {
    expect(decides(decided, 'cai', 7)).toBe(false);
    expect(refusal(decided, 'cai', 7)).toBeUndefined();
    expect(entered({ cai: again('10.02') })).toMatchObject({ state: 'PARTIAL', value: null });
  });
  it('gives way to two independent entries, whatever was entered before', () => {
    expect(refusal(decided, 'anna', 7)).toBeUndefined();
    const first = entered({ anna: again('10.02') });
    expect(first.state).toBe('PARTIAL');
    expect(refusal(first, 'ben', 7)).toBeUndefined();
    const both = entered({ anna: again('10.02'), ben: again('10.02') });
    expect(both).toMatchObject({ state: 'COMPLETE', value: '1' });
    expect(Object.keys(both.cells)).toEqual(['anna', 'ben', 'cai']);
    expect(refusal(both, 'cai', 7)).toBe('mark.entries-in');
  });
  it('is made anew when those differ', () => {
    const both = entered({ anna: again('10.02'), ben: again('10.20') });
    expect([both.state, decides(both, 'cai', 7)]).toEqual(['CONFLICT', true]);
    const anew = entered({ ...both.cells, cai: again('10.02', { decides: true }) });
    expect(anew).toMatchObject({ state: 'COMPLETE', value: '1' });
    expect([refusal(anew, 'anna', 7), refusal(anew, 'cai', 7)]).toEqual([
      'mark.decided',
      undefined,
    ]);
    expect(refusal(anew, 'anna', 9)).toBeUndefined();
  });
  it('is made anew by another who had no part in it, seeing what was entered', () => {
    expect(decides(decided, 'dan', 7)).toBe(true);
    const anew = entered({ dan: again('10.02', { decides: true }) });
    expect(anew).toMatchObject({ state: 'COMPLETE', value: '1' });
    expect([refusal(anew, 'cai', 7), decides(anew, 'dan', 7)]).toEqual(['mark.decided', true]);
    const blind = { judgeId: 'dan', decidedAt: new Date('2026-05-12T01:59:00Z') };
    expect(refuseEntry(aspect, since(decided, 7), blind)?.code).toBe('mark.entries-differ');
    expect(decides(same, 'dan', 7)).toBe(false);
  });
  it('counts nothing of a round before for one that was begun, whoever of it is gone', () => {
    const begun = entered({ anna: again('10.02') });
    const { anna, ...others } = begun.cells;
    expect(settledFrom(begun, aspect, ['ben', 'cai'], others)).toMatchObject({
      ...{ state: 'EMPTY', value: null },
    });
  });
});

describe('a decision of somebody who stands aside', () => {
  it('settles nothing, and another decides', () => {
    const { cai, ...others } = decided.cells;
    const left = settledFrom(decided, aspect, ['anna', 'ben'], others);
    expect(left).toMatchObject({ state: 'CONFLICT', value: null });
    const standing = { state: left.state, cells: others, opened: 0 };
    expect(isDeciding(aspect, standing, { judgeId: 'dan' })).toBe(true);
    expect(refuseEntry(aspect, standing, { judgeId: 'dan' })).toBeUndefined();
  });
});
