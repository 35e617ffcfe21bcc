import { describe, expect, it } from 'vitest';
import { flawOfPlan, isCarriedOut, isStoppable, plannedMoment } from './freeze-plan.rules.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const session = (hour: number, cancelled = false) => ({
  endsAt: at(hour).toISOString(),
  cancelled,
});
const sessions = [session(9), session(12), session(15, true)];
const fixed = { freezeAt: at(11), minutesBeforeEnd: null };
const lastHour = { freezeAt: null, minutesBeforeEnd: 60 };
const none = { freezeAt: null, minutesBeforeEnd: null };

describe('a planned freeze', () => {
  it('means its moment, or so long before the last session that is held ends', () => {
    expect(plannedMoment(fixed, [])).toEqual(at(11));
    expect(plannedMoment(lastHour, sessions)).toEqual(at(11));
    // The session was moved, and the moment moves with it.
    expect(plannedMoment(lastHour, [...sessions, session(18)])).toEqual(at(17));
    expect(plannedMoment(lastHour, [])).toBeNull();
    expect(plannedMoment(none, sessions)).toBeNull();
  });
  it.each([
    ['freeze-plan.one-moment', { freezeAt: at(11), minutesBeforeEnd: 60 }, 'live', sessions],
    ['board.nothing-to-freeze', lastHour, 'progress', sessions],
    ['freeze-plan.no-session', lastHour, 'live', []],
    ['freeze-plan.past', { ...fixed, freezeAt: at(8) }, 'live', sessions],
  ])('is refused with %s', (code, plan, rule, known) => {
    expect(flawOfPlan(plan, { now: at(8), sessions: known, rule })).toMatchObject({ code });
  });
  it('can be set for later, and taken back', () => {
    expect(flawOfPlan(lastHour, { now: at(8), sessions, rule: 'live' })).toBeNull();
    expect(flawOfPlan(none, { now: at(8), sessions: [], rule: 'progress' })).toBeNull();
  });
  it('stops a board once, and overrules nobody who let it go on afterwards', () => {
    const plan = { version: 2 };
    expect(isCarriedOut(plan, at(11), [])).toBe(false);
    expect(isCarriedOut(plan, at(11), [{ planVersion: 2, liftedAt: null }])).toBe(true);
    expect(isCarriedOut(plan, at(11), [{ planVersion: 1, liftedAt: at(10) }])).toBe(false);
    expect(isCarriedOut(plan, at(11), [{ planVersion: null, liftedAt: at(12) }])).toBe(true);
  });
  it('has nothing to stop where a board stands, is released or called off', () => {
    expect(isStoppable({ rows: 'all' }, false)).toBe(true);
    // Nothing was marked yet: what comes after the cut stays unseen all the same.
    expect(isStoppable({ rows: 'none' }, false)).toBe(true);
    expect(isStoppable({ rows: 'frozen' }, false)).toBe(false);
    expect(isStoppable({ rows: 'published' }, false)).toBe(false);
    expect(isStoppable({ rows: 'all' }, true)).toBe(false);
  });
});
