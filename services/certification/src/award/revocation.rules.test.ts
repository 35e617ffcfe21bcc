import { describe, expect, it } from 'vitest';
import { flawOfConfirmation } from './revocation.rules.ts';

const asked = { requestedBy: 'first', confirmedAt: null };

describe('the confirmation of a revocation', () => {
  it('is for another person than who asked', () => {
    expect(flawOfConfirmation(asked, 'second')).toBeUndefined();
    expect(flawOfConfirmation(asked, 'first')).toMatchObject({ code: 'revocation.four-eyes' });
  });
  it('is given once', () => {
    const confirmed = { ...asked, confirmedAt: new Date('2026-11-20T00:00:00Z') };
    for (const person of ['first', 'second']) {
      expect(flawOfConfirmation(confirmed, person)).toMatchObject({
        code: 'revocation.already-confirmed',
      });
    }
  });
});
