import { describe, expect, it } from 'vitest';
import { deviceSessionEnd, isOver, sessionFlaw } from './device-session.rules.ts';

const startedAt = new Date('2026-05-01T08:00:00Z');
const after = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const open = {
  expiresAt: deviceSessionEnd(startedAt),
  lastSeenAt: startedAt,
  lockedAt: null,
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
  it('types the PIN again after locking it', () => {
    expect(flawOf({ lockedAt: after(1) })).toBe('device.locked');
    expect(isOver({ ...open, lockedAt: after(1) } as never, after(2))).toBe(false);
  });
  it('is gone after handing it over', () => {
    expect(flawOf({ endedAt: after(1) })).toBe('sign-in.ended');
  });
});
