import { describe, expect, it } from 'vitest';
import {
  flawOfConfirmation,
  flawOfRequest,
  flawOfRotation,
  flawOfWithdrawal,
} from './key.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const asked = { requestedBy: 'first', confirmedAt: null, withdrawnAt: null };

describe('replacing a key', () => {
  it('is for the active one alone', () => {
    expect(flawOfRotation({ state: 'active' })).toBeUndefined();
    expect(flawOfRotation({ state: 'retired' })?.code).toBe('signing-key.already-retired');
    expect(flawOfRotation({ state: 'removed' })?.code).toBe('signing-key.already-removed');
  });
});

describe('removing a compromised key', () => {
  it('is for every key that is still believed, retired ones too', () => {
    expect(flawOfRequest({ state: 'active' })).toBeUndefined();
    expect(flawOfRequest({ state: 'retired' })).toBeUndefined();
    expect(flawOfRequest({ state: 'removed' })?.code).toBe('signing-key.already-removed');
  });
  it('takes a second person', () => {
    expect(flawOfConfirmation(asked, 'second')).toBeUndefined();
    expect(flawOfConfirmation(asked, 'first')).toMatchObject({
      kind: 'forbidden',
      code: 'key-removal.four-eyes',
    });
  });
  it('is confirmed or withdrawn once', () => {
    for (const flawOf of [flawOfWithdrawal, (one: typeof asked) => flawOfConfirmation(one, 'b')]) {
      expect(flawOf(asked)).toBeUndefined();
      expect(flawOf({ ...asked, confirmedAt: at as never })?.code).toBe(
        'key-removal.already-confirmed',
      );
      expect(flawOf({ ...asked, withdrawnAt: at as never })?.code).toBe('key-removal.withdrawn');
    }
  });
});
