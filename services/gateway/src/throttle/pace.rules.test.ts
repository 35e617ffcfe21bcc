import { describe, expect, it } from 'vitest';
import { leftNow, secondsUntilNext } from './pace.rules.ts';

const pace = { burst: 10, perSecond: 2 };

describe('an allowance of requests', () => {
  it('begins full and fills up again with time, never beyond full', () => {
    expect(leftNow(undefined, pace, 0)).toBe(10);
    expect(leftNow({ left: 0, atMs: 1_000 }, pace, 2_500)).toBe(3);
    expect(leftNow({ left: 9, atMs: 0 }, pace, 60_000)).toBe(10);
  });
  it('loses nothing when the clock goes back', () => {
    expect(leftNow({ left: 4, atMs: 5_000 }, pace, 1_000)).toBe(4);
  });
  it('lets the last one through and says how long the next must wait', () => {
    expect(secondsUntilNext(1, pace)).toBeUndefined();
    expect(secondsUntilNext(0.99, pace)).toBe(1);
    expect(secondsUntilNext(0, { burst: 10, perSecond: 0.2 })).toBe(5);
  });
});
