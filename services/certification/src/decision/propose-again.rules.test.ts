import { describe, expect, it } from 'vitest';
import { checkReturned, type ReturnedRow } from './propose-again.rules.ts';

const row = (decisionId: string, change: Partial<ReturnedRow> = {}): ReturnedRow => ({
  decisionId,
  state: 'returned',
  eventId: 'event',
  ...change,
});
const codeOf = (outcome: ReturnType<typeof checkReturned>) => !outcome.ok && outcome.refusal.code;

describe('rows that come again', () => {
  it('are those that were sent back, of one event', () => {
    expect(checkReturned(['a', 'b'], [row('a'), row('b')])).toEqual({
      ok: true,
      value: { eventId: 'event' },
    });
  });
  it('are neither refused, nor approved, nor waiting already', () => {
    for (const state of ['refused', 'approved', 'proposed', 'issued', 'listed'] as const) {
      expect(codeOf(checkReturned(['a'], [row('a', { state })]))).toBe('decision.not-returned');
    }
  });
  it('are all known and not of two events', () => {
    expect(codeOf(checkReturned(['a', 'b'], [row('a')]))).toBe('decision.unknown');
    expect(codeOf(checkReturned([], []))).toBe('decision.unknown');
    expect(codeOf(checkReturned(['a', 'b'], [row('a'), row('b', { eventId: 'other' })]))).toBe(
      'decision.other-event',
    );
  });
});
