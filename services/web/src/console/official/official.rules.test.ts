import { describe, expect, it } from 'vitest';
import type { Check, Panel } from './official.client.ts';
import { codesFrom, openChecks, writtenAt } from './official.rules.ts';

const check = (code: Check['code'], isMet: boolean): Check => ({
  code,
  isMet,
  need: 1,
  have: 0,
  personIds: [],
});

describe('what is open on a panel', () => {
  const panel = (rotation: 'warn' | 'block') =>
    ({
      setting: { rotation },
      checks: [check('judges', false), check('supervisor', true), check('rotation', false)],
    }) as unknown as Panel;

  it('leaves out what is met, and rotation where it only reminds', () => {
    expect(openChecks(panel('warn')).map(({ code }) => code)).toEqual(['judges']);
    expect(openChecks(panel('block')).map(({ code }) => code)).toEqual(['judges', 'rotation']);
  });
});

describe('occupation codes', () => {
  it('are read however they are set apart, each once', () => {
    expect(codesFrom(' 6-18-01-02，6-18-01-03 6-18-01-02 ')).toEqual(['6-18-01-02', '6-18-01-03']);
    expect(codesFrom('  ')).toEqual([]);
  });
});

describe('a day written on paper', () => {
  const now = new Date('2026-11-22T10:00');
  it('counts to its end, today until now, and one ahead stays ahead', () => {
    expect(writtenAt('2026-11-21', now)).toBe(new Date('2026-11-21T23:59:59').toISOString());
    expect(writtenAt('2026-11-22', now)).toBe(now.toISOString());
    expect(Date.parse(writtenAt('2026-11-23', now))).toBeGreaterThan(now.getTime());
  });
});
