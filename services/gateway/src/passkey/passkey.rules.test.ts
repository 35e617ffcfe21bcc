import { describe, expect, it } from 'vitest';
import { additionFlaw, removalFlaw } from './passkey.rules.ts';

describe('passkeys of one person', () => {
  it('are ten at most', () => {
    expect(additionFlaw(9)).toBeUndefined();
    expect(additionFlaw(10)).toMatchObject({ code: 'passkey.too-many', params: { most: 10 } });
  });
  it('may all go where there is a password', () => {
    expect(removalFlaw(1, { hasPassword: true })).toBeUndefined();
  });
  it('are never removed down to no way in at all', () => {
    expect(removalFlaw(2, { hasPassword: false })).toBeUndefined();
    expect(removalFlaw(1, { hasPassword: false })).toMatchObject({ code: 'passkey.last' });
  });
});
