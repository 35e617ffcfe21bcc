import { describe, expect, it } from 'vitest';
import { isFresh, isSessionGood, SESSION_LIFETIME_S } from './session.rules.ts';

const createdAt = new Date('2026-05-01T08:00:00Z');
const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
const expiresAt = after(SESSION_LIFETIME_S / 60);

describe('a session', () => {
  it('lasts a working day when it is used', () => {
    const used = { createdAt, expiresAt, lastSeenAt: after(700) };
    expect(isSessionGood(used, after(719))).toBe(true);
    expect(isSessionGood(used, after(720))).toBe(false);
  });
  it('ends when nobody used it for two hours', () => {
    const unused = { createdAt, expiresAt, lastSeenAt: createdAt };
    expect(isSessionGood(unused, after(119))).toBe(true);
    expect(isSessionGood(unused, after(120))).toBe(false);
  });
  it('is fresh for a quarter of an hour', () => {
    expect(isFresh({ createdAt }, after(14))).toBe(true);
    expect(isFresh({ createdAt }, after(15))).toBe(false);
  });
});
