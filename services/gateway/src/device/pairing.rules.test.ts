import { describe, expect, it } from 'vitest';
import { isPairingOpen, pairingEnd } from './pairing.rules.ts';

const issuedAt = new Date('2026-05-01T08:00:00Z');
const expiresAt = pairingEnd(issuedAt);
const after = (seconds: number) => new Date(issuedAt.getTime() + seconds * 1_000);

describe('a pairing code', () => {
  it('is good for five minutes', () => {
    expect(isPairingOpen({ expiresAt, usedAt: null }, after(299))).toBe(true);
    expect(isPairingOpen({ expiresAt, usedAt: null }, after(300))).toBe(false);
  });
  it('is good once', () => {
    expect(isPairingOpen({ expiresAt, usedAt: after(1) }, after(2))).toBe(false);
  });
});
