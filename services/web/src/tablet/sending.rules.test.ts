import { describe, expect, it } from 'vitest';
import type { Trouble } from '../ui/ask.client.ts';
import {
  goesOnKept,
  isForGood,
  needsSignIn,
  pauseBefore,
  resultsOf,
  storedOf,
} from './sending.rules.ts';

const away: Trouble = { kind: 'unreachable' };
const refused = (status: number, params?: Record<string, number>, code = 'a.b'): Trouble => ({
  ...{ kind: 'refused', status, code, detail: '', errors: [], requestId: undefined },
  ...(params ? { params } : {}),
});

describe('the pause before another try', () => {
  it('doubles from one second to thirty, each tablet at its own moment of the span', () => {
    const spans = [0, 1, 2, 3, 4, 5, 50].map((failures) => [
      pauseBefore(away, failures, 0),
      pauseBefore(away, failures, 1),
    ]);
    expect(spans).toEqual([
      [1_000, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [4_000, 8_000],
      [8_000, 16_000],
      [15_000, 30_000],
      [15_000, 30_000],
    ]);
  });
  it('is as long as the server asks for, and none where nobody is signed in', () => {
    expect(pauseBefore(refused(429, { seconds: 40 }), 0, 0)).toBe(40_000);
    expect(pauseBefore(refused(401), 0, 0)).toBeNull();
  });
  it('doubles as well where a signature came too late, since the next try is signed anew', () => {
    const late = refused(401, undefined, 'device.proof-late');
    expect([0, 1, 2, 50].map((failures) => pauseBefore(late, failures, 1))).toEqual([
      1_000, 2_000, 4_000, 30_000,
    ]);
    expect(needsSignIn(late)).toBe(false);
    for (const code of ['device.proof-invalid', 'device.locked', 'access.unauthenticated'])
      expect(needsSignIn(refused(401, undefined, code))).toBe(true);
  });
});

describe('what this tablet keeps of the day', () => {
  it('is worked with when the network is away or the server is busy or saw the request too late', () => {
    const late = refused(401, undefined, 'device.proof-late');
    const passing = [away, { kind: 'unreadable' } as const, late, refused(429), refused(503)];
    expect(passing.map(goesOnKept)).toEqual([true, true, true, true, true]);
  });
  it('is not shown to whom the server refuses the work itself', () => {
    expect([401, 403, 404, 410].map((status) => goesOnKept(refused(status)))).toEqual([
      ...[false, false, false, false],
    ]);
  });
});

describe('an answer to a list', () => {
  it.each([400, 403, 404, 410, 412, 422])('of %i would be the same each time', (status) => {
    expect(isForGood(refused(status))).toBe(true);
  });
  it.each([401, 408, 409, 429, 500, 503])('of %i may be another the next time', (status) => {
    expect(isForGood(refused(status))).toBe(false);
  });
  it('is none when something else says 200', () => {
    const stored = { commandId: 'c', outcome: 'stored', version: 1, state: 'PARTIAL' };
    expect(resultsOf({ ok: true, body: { results: [stored] } }).ok).toBe(true);
    for (const body of [null, 'text', {}, { results: 'all' }, { results: [{ ok: true }] }]) {
      expect(resultsOf({ ok: true, body })).toEqual({
        ok: false,
        trouble: { kind: 'unreadable' },
      });
    }
  });
  it('acknowledges the marks it calls stored and no others', () => {
    const mark = { subjectId: 's', aspectId: 'a', value: { kind: 'absent' as const } };
    const rest = { decidedAt: '', sessionId: null, basedOn: 0, isTried: true, refusal: null };
    const batch = ['c1', 'c2'].map((commandId) => ({ commandId, ...mark, ...rest }));
    const results = [
      { commandId: 'c2', outcome: 'stored' as const, version: 1, state: '', recordedAt: '' },
    ];
    expect(storedOf(batch, results).map(({ commandId }) => commandId)).toEqual(['c2']);
  });
});
