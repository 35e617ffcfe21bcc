import { describe, expect, it } from 'vitest';
import { captureSpan, deviceSessionEnd, isOver, sessionFlaw } from './device-session.rules.ts';

const startedAt = new Date('2026-05-01T08:00:00Z');
const after = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const open = {
  expiresAt: deviceSessionEnd(startedAt),
  lastSeenAt: startedAt,
  lockedAt: null,
  idleAfterMs: 600_000,
  endedAt: null,
};
const flawOf = (change: object, at = after(1)) => sessionFlaw({ ...open, ...change }, at)?.code;

describe('somebody at a tablet', () => {
  it('acts while they use it, for a contest’s day', () => {
    expect(flawOf({})).toBeUndefined();
    expect(flawOf({ lastSeenAt: after(839) }, after(839))).toBeUndefined();
    expect(flawOf({ lastSeenAt: after(839) }, after(840))).toBe('sign-in.ended');
  });
  it('types the PIN again after ten minutes of nothing', () => {
    expect(flawOf({}, after(9))).toBeUndefined();
    expect(flawOf({}, after(10))).toBe('device.locked');
  });
  it('types the PIN again after as long as the event says', () => {
    expect(flawOf({ idleAfterMs: 60_000 }, after(1))).toBe('device.locked');
    expect(flawOf({ idleAfterMs: 1_800_000 }, after(29))).toBeUndefined();
  });
  it('types the PIN again after locking it', () => {
    expect(flawOf({ lockedAt: after(1) })).toBe('device.locked');
    expect(isOver({ ...open, lockedAt: after(1) } as never, after(2))).toBe(false);
  });
  it('is gone after handing it over', () => {
    expect(flawOf({ endedAt: after(1) })).toBe('sign-in.ended');
  });
});

describe('what somebody captured on a tablet', () => {
  const session = { ...open, startedAt, endReason: null, pinWithdrawnAt: null };
  const untilOf = (change: object) => captureSpan({ ...session, ...change }).until;

  it('counts from a minute before the sign-in, for a slow clock', () => {
    expect(captureSpan(session).from).toEqual(after(-1));
  });
  it('counts for the contest’s day, over a hand-over and a lock too', () => {
    expect(untilOf({})).toEqual(open.expiresAt);
    const handedOver = { endedAt: after(30), endReason: 'handed-over' };
    expect(untilOf({ ...handedOver, lockedAt: after(20) })).toEqual(open.expiresAt);
  });
  it.each([
    ['signing out', { endedAt: after(30), endReason: 'signed-out' }],
    ['the end of the tablet', { endedAt: after(30), endReason: 'revoked' }],
    ['the end of the PIN', { endedAt: after(30), endReason: 'withdrawn' }],
    [
      'the end of the PIN after a hand-over',
      { endedAt: after(10), endReason: 'handed-over', pinWithdrawnAt: after(30) },
    ],
  ])('counts until %s', (_, change) => {
    expect(untilOf(change)).toEqual(after(30));
  });
});
