import { describe, expect, it } from 'vitest';
import { dayOf, isOfToday, TRIES_MAX, takeTry } from './offline-pin.rules.ts';

const at = new Date(2026, 4, 12, 9, 0);
const kept = {
  day: dayOf(at),
  expiresAt: new Date(2026, 4, 12, 23, 0).toISOString(),
  triesLeft: TRIES_MAX,
};

describe('unlocking without network', () => {
  it('has five tries, each taken before it is known how it ends', () => {
    const counts: (number | undefined)[] = [];
    let one: typeof kept | undefined = kept;
    for (let guess = 0; guess < 6 && one; guess += 1) {
      one = takeTry(one, at);
      counts.push(one?.triesLeft);
    }
    expect(counts).toEqual([4, 3, 2, 1, 0, undefined]);
  });
  it('is for the day of the sign-in alone', () => {
    expect(isOfToday(kept, at)).toBe(true);
    const tomorrow = new Date(2026, 4, 13, 0, 0);
    expect(
      isOfToday({ ...kept, expiresAt: new Date(2026, 4, 13, 9, 0).toISOString() }, tomorrow),
    ).toBe(false);
    expect(takeTry(kept, tomorrow)).toBeUndefined();
  });
  it('ends with the session', () => {
    expect(isOfToday(kept, new Date(2026, 4, 12, 23, 0))).toBe(false);
  });
});
