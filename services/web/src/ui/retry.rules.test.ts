import { describe, expect, it } from 'vitest';
import type { Trouble } from './ask.client.ts';
import { askedPauseMs, pauseAfter, waitAfter } from './retry.rules.ts';

const refused = (status: number, seconds?: number): Trouble => ({
  kind: 'refused',
  status,
  code: 'request.too-many',
  detail: '',
  errors: [],
  requestId: undefined,
  ...(seconds === undefined ? {} : { params: { seconds } }),
});
const unreachable: Trouble = { kind: 'unreachable' };

describe('marks that did not get through', () => {
  it('are tried again later each time, and for ever', () => {
    expect([0, 1, 2, 3, 4, 400].map((failures) => pauseAfter(unreachable, failures))).toEqual([
      1_000, 2_000, 5_000, 10_000, 10_000, 10_000,
    ]);
  });
  it('wait as long as a server asks that has too much to do, but never past a minute', () => {
    expect(pauseAfter(refused(429, 7), 0)).toBe(7_000);
    expect(pauseAfter(refused(429, 7), 3)).toBe(10_000);
    expect(pauseAfter(refused(429, 86_400), 0)).toBe(60_000);
    expect(pauseAfter(refused(429), 0)).toBe(1_000);
  });
  it('wait for nobody who asks for it in other words', () => {
    expect([refused(503, 7), refused(409, 7), unreachable].map(askedPauseMs)).toEqual([0, 0, 0]);
  });
  it('are not repeated without a sign-in', () => {
    expect(pauseAfter(refused(401), 0)).toBeNull();
  });
});

describe('a list that was asked for too often', () => {
  it('waits as long as the server says, at least a second', () => {
    expect(waitAfter(refused(429, 7), 0)).toBe(7_000);
    expect(waitAfter(refused(429, 0), 4)).toBe(1_000);
  });
  it('says what is wrong when waiting would not help or takes long', () => {
    expect(waitAfter(refused(429, 7), 5)).toBeNull();
    expect(waitAfter(refused(429, 900), 0)).toBeNull();
    expect(waitAfter(refused(429), 0)).toBeNull();
    expect([refused(503, 7), refused(403), unreachable].map((one) => waitAfter(one, 0))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
