import { describe, expect, it } from 'vitest';
import { flawOfSeen, rowsHashOf, type SignedRow } from './batch-rows.rules.ts';

const row = (change: Partial<SignedRow> = {}): SignedRow => ({
  decisionId: 'a',
  version: 1,
  level: '3',
  issue: 'certificate',
  ...change,
});

describe('the hash of the rows a signature is given to', () => {
  const rows = [row(), row({ decisionId: 'b' })];

  it('is the same whatever order they come in', () => {
    expect(rowsHashOf(rows.toReversed())).toBe(rowsHashOf(rows));
  });
  it.each([
    ['a row that is gone', [row()]],
    ['another version of a decision', [row({ version: 2 }), row({ decisionId: 'b' })]],
    ['another level', [row({ level: '2' }), row({ decisionId: 'b' })]],
    ['a row that is only listed now', [row({ issue: 'office-list' }), row({ decisionId: 'b' })]],
  ])('is another one with %s', (_, changed) => {
    expect(rowsHashOf(changed)).not.toBe(rowsHashOf(rows));
  });
});

describe('a signature', () => {
  const present = { version: 2, rowsHash: 'now', decisions: 3 };

  it('stands under what was shown', () => {
    expect(flawOfSeen({ version: 2, rowsHash: 'now' }, present)).toBeUndefined();
  });
  it('does not stand under an older version, and is told what there is', () => {
    expect(flawOfSeen({ version: 1, rowsHash: 'now' }, present)).toMatchObject({
      kind: 'stale',
      code: 'command.stale',
      present,
    });
  });
  it('does not stand under other rows of the same version', () => {
    expect(flawOfSeen({ version: 2, rowsHash: 'then' }, present)).toMatchObject({
      kind: 'stale',
      code: 'decision-batch.rows-changed',
      params: { decisions: 3 },
      present,
    });
  });
});
