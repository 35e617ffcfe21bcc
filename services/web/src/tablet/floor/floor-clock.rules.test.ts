import { describe, expect, it } from 'vitest';
import { clockOf, durationText, fineOffset, sessionShown } from './floor-clock.rules.ts';

const MINUTE = 60_000;
const session = {
  ...{ sessionId: 's1', startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T03:00:00Z' },
};
const at = (text: string) => Date.parse(`2026-11-21T${text}:00Z`);
const stop = (from: string, to: string | null = null, rest: object = {}) => ({
  ...{ stoppedAt: `2026-11-21T${from}:00Z`, state: 'open' as const, decision: null },
  ...{ restartedAt: to && `2026-11-21T${to}:00Z`, ...rest },
});
const clock = (now: string, incidents: readonly ReturnType<typeof stop>[] = [], minutes = 0) =>
  clockOf({
    ...{ session, incidents, nowMs: at(now) },
    moved:
      minutes === 0
        ? undefined
        : {
            addedMinutes: minutes,
            endsAt: new Date(at('03:00') + minutes * MINUTE).toISOString(),
          },
  });

describe('the clock of a station', () => {
  it('counts to the start, then to the end, and stands at nought after it', () => {
    expect(clock('00:50')).toMatchObject({ state: 'before', leftMs: 10 * MINUTE });
    expect(clock('02:00')).toMatchObject({ state: 'running', leftMs: 60 * MINUTE });
    expect(clock('03:00')).toMatchObject({ state: 'over', leftMs: 0 });
  });
  it('stands still while the work does, and says since when', () => {
    expect(clock('02:20', [stop('02:00'), stop('02:10')])).toMatchObject({
      ...{ state: 'stopped', leftMs: 60 * MINUTE, stoodMs: 20 * MINUTE },
    });
    // The end has not moved: nobody has decided.
    expect(clock('02:20', [stop('02:00', '02:15')])).toMatchObject({
      ...{ state: 'running', leftMs: 40 * MINUTE, stoppedMs: null },
    });
  });
  it('goes to the end the chief judge moved', () => {
    expect(clock('03:10', [stop('02:00', '02:23')], 23)).toMatchObject({
      ...{ state: 'running', leftMs: 13 * MINUTE, addedMinutes: 23 },
    });
  });
  it('does not stop for a record that was withdrawn', () => {
    expect(clock('02:20', [stop('02:00', null, { state: 'withdrawn' })]).state).toBe('running');
  });
  it('is over where a decision took somebody away', () => {
    const decision = { ruling: { as: 'spare-station' } };
    expect(clock('02:20', [stop('02:00', null, { state: 'decided', decision })]).state).toBe(
      'left',
    );
  });
  it('has begun late where somebody did', () => {
    expect(clock('01:04', [stop('01:00')])).toMatchObject({
      ...{ state: 'stopped', leftMs: 120 * MINUTE, stoodMs: 4 * MINUTE },
    });
  });
});

describe('time', () => {
  it('is written without rounding up', () => {
    expect([3_599_999, 3_600_000, 61_000, 999].map(durationText)).toEqual([
      ...['59:59', '1:00:00', '1:01', '0:00'],
    ]);
  });
  it('is the server’s, as far as the way there and back lets one know', () => {
    const asked = { askedMs: at('01:00'), answeredMs: at('01:00') + 400 };
    const answer = (ms: number) => new Date(asked.askedMs + ms).toISOString();
    expect(fineOffset({ ...asked, at: answer(300) })).toBe(0);
    expect(fineOffset({ ...asked, at: answer(3_200) })).toBe(3_000);
    expect(fineOffset({ ...asked, at: answer(-2_800) })).toBe(-3_000);
  });
});

it('shows the session that is on, else the next, else the last', () => {
  const later = {
    ...{ sessionId: 's2', startsAt: '2026-11-21T06:00:00Z', endsAt: '2026-11-21T08:00:00Z' },
  };
  const shown = (now: string) => sessionShown([later, session], at(now))?.sessionId;
  expect(['00:00', '02:00', '04:00', '07:00', '09:00'].map(shown)).toEqual([
    ...['s1', 's1', 's2', 's2', 's2'],
  ]);
  expect(sessionShown([], at('02:00'))).toBeUndefined();
});
