import { fixedClock } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import { seenOnce } from './seen-once.ts';

describe('an id', () => {
  it('is new once, for at least as long as asked', () => {
    const { now, passMs } = fixedClock('2026-05-01T08:00:00Z');
    const isNew = seenOnce(1_000, now);
    passMs(900);
    expect(isNew('a')).toBe(true);
    expect(isNew('a')).toBe(false);
    passMs(1_000);
    expect(isNew('a')).toBe(false);
    passMs(2_000);
    expect(isNew('a')).toBe(true);
  });
});
