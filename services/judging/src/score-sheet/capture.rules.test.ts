import { describe, expect, it } from 'vitest';
import { captureOf } from './capture.rules.ts';

const span = { from: new Date('2026-05-12T01:00:00Z'), until: new Date('2026-05-12T03:00:00Z') };
const now = new Date('2026-05-12T02:30:00Z');
const codeOf = (decidedAt: string | undefined) => {
  const outcome = captureOf(span, decidedAt, now);
  return outcome.ok ? outcome.value.toISOString() : outcome.refusal.code;
};

describe('a mark a tablet hands in later', () => {
  it('is judged as of the moment it was captured', () => {
    expect(codeOf('2026-05-12T01:30:00Z')).toBe('2026-05-12T01:30:00.000Z');
  });
  it.each([
    ['before the judge signed in', '2026-05-12T00:59:59Z'],
    ['after the session was over', '2026-05-12T03:00:00Z'],
    ['more than a minute ahead of us', '2026-05-12T02:31:01Z'],
  ])('is refused when it was captured %s', (_, decidedAt) => {
    expect(codeOf(decidedAt)).toBe('capture.outside-session');
  });
  it('says when it was captured', () => {
    expect(codeOf(undefined)).toBe('capture.time-missing');
  });
});
