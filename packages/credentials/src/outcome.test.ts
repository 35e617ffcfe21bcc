import { OUTCOMES, VERDICTS } from '@jinbang/contracts/verdict';
import { describe, expect, it } from 'vitest';
import { fail, pass, unknown } from './check.ts';
import { outcomeOf } from './outcome.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';

const told = (verdict: (typeof VERDICTS)[number], isAward = false) =>
  outcomeOf({ verdict, isAward, checks: [] });

describe('what a reader is told', () => {
  it('is the verdict itself for a level certificate', () => {
    for (const verdict of VERDICTS.filter((one) => one !== 'invalid')) {
      expect(told(verdict)).toBe(verdict);
    }
  });
  it('is never that an award is a valid level', () => {
    expect(told('valid', true)).toBe('award-not-level');
  });
  it('is graver than that, where an award was revoked', () => {
    expect([told('revoked', true), told('unknown', true)]).toEqual(['revoked', 'unknown']);
  });
  it('tells a forgery from a file that never was one of ours', () => {
    const invalid = (...checks: Parameters<typeof outcomeOf>[0]['checks']) =>
      outcomeOf({ verdict: 'invalid', isAward: false, checks });
    expect(invalid(fail('proof-jcs', 'proof.altered'), pass('key', 'key.listed'))).toBe('forged');
    expect(invalid(fail('key', 'key.not-listed'))).toBe('forged');
    expect(invalid(fail('evidence', 'evidence.differs'))).toBe('forged');
    expect(invalid(fail('contexts', 'contexts.foreign'))).toBe('not-ours');
    expect(invalid(fail('schema', 'credential.not-json'))).toBe('not-ours');
  });
  it('does not call somebody else’s credential forged, whose keys nobody here has', () => {
    const checks = [fail('proof-jcs', 'proof.set'), unknown('key', 'key.unreachable')];
    expect(outcomeOf({ verdict: 'invalid', isAward: false, checks })).toBe('not-ours');
  });
});

describe('the words of an outcome', () => {
  it.each(OUTCOMES)('%s has a name, a meaning and a next step in both languages', (name) => {
    for (const language of ['zh', 'en'] as const) {
      const { title, meaning, next } = OUTCOME_WORDS[name][language];
      expect([title, meaning, next].filter((text) => text.length < 2)).toEqual([]);
      // The longest text a contract carries for people.
      expect(Math.max(title.length, meaning.length, next.length)).toBeLessThanOrEqual(200);
    }
  });
  it('tell every outcome from every other by its name', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = OUTCOMES.map((name) => OUTCOME_WORDS[name][language].title);
      expect(new Set(titles).size).toBe(OUTCOMES.length);
    }
  });
});
