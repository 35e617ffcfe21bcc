import { describe, expect, it } from 'vitest';
import { keysInOrder, stateOfKey } from './key.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const key = (change: { expiresAt?: string; revokedAt?: string | null; issuedAt?: string }) => ({
  keyId: 'k',
  personId: 'p',
  label: 'register',
  start: 'jbk_abcdefgh',
  scopes: ['ranking:read'],
  issuedBy: 'p',
  issuedAt: '2026-01-01T00:00:00Z',
  expiresAt: '2027-06-01T00:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  ...change,
});

describe('an API key on the screen', () => {
  it('is good until a month before its end, then says that it ends', () => {
    expect(stateOfKey(key({}), at)).toBe('good');
    expect(stateOfKey(key({ expiresAt: '2026-12-01T00:00:00Z' }), at)).toBe('ending');
  });
  it('is over at its end, and taken back whenever that was done', () => {
    expect(stateOfKey(key({ expiresAt: at.toISOString() }), at)).toBe('over');
    expect(stateOfKey(key({ revokedAt: at.toISOString() }), at)).toBe('revoked');
  });
  it('stands above those that open nothing any more, the newest first', () => {
    const over = key({ revokedAt: at.toISOString(), issuedAt: '2026-11-01T00:00:00Z' });
    const old = key({});
    const fresh = key({ issuedAt: '2026-10-01T00:00:00Z' });
    expect(keysInOrder([over, old, fresh], at)).toEqual([fresh, old, over]);
  });
});
