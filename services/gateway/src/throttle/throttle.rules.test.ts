import { describe, expect, it } from 'vitest';
import { secondsToWait } from './throttle.rules.ts';

const limit = { tries: 3, windowMs: 60_000 };
const windowFrom = new Date('2026-05-01T08:00:00Z');
const after = (ms: number) => new Date(windowFrom.getTime() + ms);

describe('tries at signing in', () => {
  it('are free up to the limit, the last one included', () => {
    expect(secondsToWait({ tries: 3, windowFrom }, limit, after(1_000))).toBeUndefined();
  });
  it('wait for the rest of the window beyond it', () => {
    expect(secondsToWait({ tries: 4, windowFrom }, limit, after(15_500))).toBe(45);
  });
  it('never wait for nothing', () => {
    expect(secondsToWait({ tries: 4, windowFrom }, limit, after(60_000))).toBe(1);
  });
});
