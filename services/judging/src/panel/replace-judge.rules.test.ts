import { describe, expect, it } from 'vitest';
import { type Replaceable, refuseReplacing } from './replace-judge.rules.ts';

const NOW = new Date('2026-05-12T02:00:00Z');
const panel: Replaceable = {
  ...{ panelsVersion: 2, moduleLocked: false, seats: ['anna', 'ben'], isMarked: true },
  ...{
    changes: [],
    changesInModule: 0,
    isJudge: true,
    isRecused: false,
    registrationState: 'DRAWN',
  },
};
const left = {
  ...{ subCriteria: ['A1'], leaverId: 'fay', successorId: 'ben', leftAt: NOW, recordedAt: NOW },
  ...{ sheets: [], restarted: [] },
};
const wanted = { judgeId: 'ben', successorId: 'fay', leftAt: NOW, basedOn: 2, now: NOW };
const refusal = (change: Partial<Replaceable>, wish: Partial<typeof wanted> = {}) =>
  refuseReplacing({ ...panel, ...change }, { ...wanted, ...wish })?.code;

describe('another judge in the place of one who leaves', () => {
  it('takes the seat of a panel that has begun', () => {
    expect(refusal({})).toBeUndefined();
  });
  it.each([
    ['in an event that is over', 'event.over', { registrationState: 'VOID' as const }, {}],
    ['in a locked module', 'module.locked', { moduleLocked: true }, {}],
    ['on an older version of the panels', 'panel.stale', {}, { basedOn: 1 }],
    ['where there is no such panel', 'panel.unknown', { seats: undefined }, {}],
    ['for somebody who does not sit there', 'seat.not-on-panel', {}, { judgeId: 'cai' }],
    ['before the panel has begun', 'seat.not-begun', { isMarked: false }, {}],
    ['once there are as many changes as can be', 'seat.too-many', { changesInModule: 1_000 }, {}],
    ['from a moment to come', 'seat.left-in-future', {}, { leftAt: new Date(NOW.getTime() + 1) }],
    ['by somebody who sits there', 'seat.already-on-panel', {}, { successorId: 'anna' }],
    ['by somebody who left it before', 'seat.left-before', { changes: [left] }, {}],
    ['by somebody who is no judge of the event', 'panel.not-a-judge', { isJudge: false }, {}],
    ['by somebody whose organisation competes', 'panel.recused', { isRecused: true }, {}],
  ])('is refused %s', (_, code, change, wish) => {
    expect(refusal(change, wish)).toBe(code);
  });
});
