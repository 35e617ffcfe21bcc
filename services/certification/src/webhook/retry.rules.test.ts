import { describe, expect, it } from 'vitest';
import { afterTry, outcomeOfStatus, TRIED_FOR_MS, type Tried } from './retry.rules.ts';

const sinceAt = new Date('2026-05-01T08:00:00Z');
const tried = (change: Partial<Tried> = {}): Tried => ({
  ...{ outcome: 'unreachable', status: null, attemptCount: 1, sinceAt, at: sinceAt },
  ...change,
});
const gapMs = (attemptCount: number): number => {
  const next = afterTry(tried({ attemptCount }));
  return next.state === 'waiting' ? next.tryAfter.getTime() - sinceAt.getTime() : -1;
};

describe('after a try', () => {
  it('what was taken is delivered', () => {
    expect(afterTry(tried({ outcome: 'delivered', status: 204 }))).toEqual({ state: 'delivered' });
  });
  it('the gaps grow and never shrink, from seconds to hours', () => {
    const gaps = Array.from({ length: 12 }, (_, place) => gapMs(place + 1));
    expect(gaps.toSorted((left, right) => left - right)).toEqual(gaps);
    expect([gaps[0], gaps.at(-1)]).toEqual([5_000, 8 * 3_600_000]);
  });
  it('three days after it was first tried, nothing is tried any more', () => {
    let at = sinceAt;
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const next = afterTry(tried({ attemptCount: attempts, at }));
      if (next.state !== 'waiting') {
        expect(next.state).toBe('parked');
        break;
      }
      expect(next.tryAfter.getTime() - sinceAt.getTime()).toBeLessThanOrEqual(TRIED_FOR_MS);
      at = next.tryAfter;
    }
    expect(at.getTime() - sinceAt.getTime()).toBeGreaterThan(TRIED_FOR_MS - 9 * 3_600_000);
    expect(attempts).toBeGreaterThan(10);
  });
  it('what a receiver that is there refuses is parked after five tries, so the next can go', () => {
    const refused = { outcome: 'refused', status: 400 } as const;
    expect(afterTry(tried({ ...refused, attemptCount: 4 })).state).toBe('waiting');
    expect(afterTry(tried({ ...refused, attemptCount: 5 })).state).toBe('parked');
  });
  it('“too many” and faults of the receiver are no refusal', () => {
    for (const status of [408, 425, 429, 500, 503]) {
      expect(afterTry(tried({ outcome: 'refused', status, attemptCount: 7 })).state).toBe(
        'waiting',
      );
    }
  });
  it('a receiver that is gone for good is asked no more, and nothing is lost', () => {
    expect(afterTry(tried({ outcome: 'gone', status: 410 }))).toEqual({ state: 'paused' });
  });
});

describe('the number that came back', () => {
  it('of 2xx is a receipt; a redirection is none and is not followed', () => {
    expect([200, 202, 204, 299].map(outcomeOfStatus)).toEqual(Array(4).fill('delivered'));
    expect([301, 302, 307, 308].map(outcomeOfStatus)).toEqual(Array(4).fill('redirected'));
    expect([400, 401, 404, 410, 500].map(outcomeOfStatus)).toEqual([
      ...['refused', 'refused', 'refused', 'gone', 'refused'],
    ]);
  });
});
