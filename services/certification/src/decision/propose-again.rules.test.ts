import { describe, expect, it } from 'vitest';
import { checkNotes, checkReturned, type ReturnedRow, rowNotesOf } from './propose-again.rules.ts';

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

describe('what the body says to a row that comes again', () => {
  const note = { decisionId: 'a', note: '已补交证明' };

  it('stands with that row, and the others come without a word', () => {
    const said = checkNotes(['a', 'b'], [note]);
    expect(said.ok && rowNotesOf(['a', 'b', 'a'], said.value, { batchId: 'x' })).toEqual([
      { batchId: 'x', decisionId: 'a', note: '已补交证明' },
      { batchId: 'x', decisionId: 'b', note: null },
    ]);
  });
  it('is about no other row, and said once', () => {
    expect(checkNotes(['b'], [note])).toMatchObject({ refusal: { code: 'decision.note-astray' } });
    expect(checkNotes(['a'], [note, note])).toMatchObject({
      refusal: { code: 'decision.note-astray' },
    });
  });
});
