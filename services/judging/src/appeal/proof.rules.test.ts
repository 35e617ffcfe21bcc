import { describe, expect, it } from 'vitest';
import { refuseProof } from './proof.rules.ts';

const there = {};

describe('that a place is the contestant’s own', () => {
  it.each([
    ['entry', 'entry-no', undefined],
    ['entry', 'slip', 'appeal.proof-unfit'],
    ['station', 'slip', undefined],
    ['station', 'encryption-judge', undefined],
    ['station', 'entry-no', 'appeal.proof-unfit'],
    ['review', 'encryption-judge', undefined],
    ['review', 'slip', 'appeal.proof-unfit'],
  ] as const)('in a module keyed to %s is shown by %s: %s', (keyKind, proof, expected) => {
    const shown = { keyKind, proof, code: undefined, named: there, found: undefined };
    expect(refuseProof(shown)?.code).toBe(expected);
  });
  it('is said once: a code is named where the filing did not know it, and must be there', () => {
    const review = { keyKind: 'review', proof: 'encryption-judge', code: 'K7' } as const;
    expect(refuseProof({ ...review, named: undefined, found: there })).toBeUndefined();
    expect(refuseProof({ ...review, named: undefined, found: undefined })?.code).toBe(
      'subject.unknown',
    );
    expect(refuseProof({ ...review, named: there, found: undefined })?.code).toBe(
      'appeal.place-known',
    );
  });
});
