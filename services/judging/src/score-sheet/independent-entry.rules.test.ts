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
const refusal = (state: AspectState | undefined, judgeId: string) =>
  refuseEntry(aspect, state, { judgeId })?.code;
const decides = (state: AspectState, judgeId: string) => isDeciding(aspect, state, { judgeId });

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
    expect(isDeciding(aspect, apart, blind)).toBe(false);
    expect(refuseEntry(aspect, apart, blind)?.code).toBe('mark.entries-differ');
    const looked = { judgeId: 'cai', decidedAt: new Date('2026-05-12T02:01:00Z') };
    expect(isDeciding(aspect, apart, looked)).toBe(true);
  });
  it('are not entered anew against a decision, which the one who decided may correct', () => {
    expect(refusal(decided, 'anna')).toBe('mark.decided');
    expect(refusal(decided, 'cai')).toBeUndefined();
    expect(decides(decided, 'cai')).toBe(true);
  });
  it('are not asked for where the panel agrees on one value', () => {
    const agreed: Aspect = { ...aspect, entries: 'agreed' };
    expect(refuseEntry(agreed, same, { judgeId: 'cai' })).toBeUndefined();
    expect(isDeciding(agreed, apart, { judgeId: 'cai' })).toBe(false);
  });
});
