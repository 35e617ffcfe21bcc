import { Fault } from '@jinbang/kernel/fault';
import { describe, expect, it } from 'vitest';
import { mayPass, pauseMsAfter, TRIES_MAX } from './faults.rules.ts';

const away = new Fault('The signer does not answer.', { retryable: true });
const never = new Fault('Nobody suspends for that.', { retryable: false });

describe('a row of an act that failed', () => {
  it('is tried again where the fault may pass, or nobody knows whether it may', () => {
    expect(mayPass(away, 0)).toBe(true);
    expect(mayPass(new TypeError('fetch failed'), 0)).toBe(true);
  });
  it('is set aside at once where the fault says that it stays', () => {
    expect(mayPass(never, 0)).toBe(false);
  });
  it('is set aside after so many tries, about an hour later', () => {
    expect(mayPass(away, TRIES_MAX - 2)).toBe(true);
    expect(mayPass(away, TRIES_MAX - 1)).toBe(false);
    const pauses = Array.from({ length: TRIES_MAX - 1 }, (_, tries) => pauseMsAfter(tries));
    const minutes = pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;
    expect(minutes).toBeGreaterThan(60);
    expect(minutes).toBeLessThan(90);
  });
});
