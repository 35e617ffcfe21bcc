import { describe, expect, it } from 'vitest';
import { byDay, isAct, isAlarming, isOfKind, type TrailLine } from './trail.rules.ts';

const line = (change: Partial<TrailLine>): TrailLine => ({
  trailId: 't',
  happenedAt: '2026-11-22T08:00:00Z',
  act: 'signed-in',
  method: null,
  code: null,
  personId: null,
  actorId: null,
  sessionId: null,
  deviceId: null,
  eventId: null,
  addressPrefix: null,
  agent: null,
  ...change,
});

describe('the trail on the screen', () => {
  it('stands below the days it happened on, newest first as it came', () => {
    const lines = ['2026-11-22T08:00Z', '2026-11-22T07:00Z', '2026-11-21T09:00Z'].map(
      (happenedAt) => line({ happenedAt }),
    );
    const days = byDay(lines, (instant) => instant.slice(0, 10));
    expect(days.map(({ day, lines: of }) => [day, of.length])).toEqual([
      ['2026-11-22', 2],
      ['2026-11-21', 1],
    ]);
  });
  it('can be narrowed to one kind of thing', () => {
    expect(isOfKind(line({ act: 'pin-locked' }), 'hall')).toBe(true);
    expect(isOfKind(line({ act: 'pin-locked' }), 'sign-in')).toBe(false);
    expect(isOfKind(line({ act: 'something-new' }), null)).toBe(true);
  });
  it('marks what somebody should look at twice', () => {
    expect(isAlarming(line({ act: 'session-moved' }))).toBe(true);
    expect(isAlarming(line({ act: 'signed-out' }))).toBe(false);
  });
  it('knows an act it has no sentence for', () => {
    expect([isAct('key-made'), isAct('something-new')]).toEqual([true, false]);
  });
});
