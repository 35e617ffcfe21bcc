import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeSlot,
  isKeyGood,
  isKeyShaped,
  keyEnd,
  keyTextFrom,
  reachesWith,
  scopeFor,
} from './api-key.rules.ts';

const text = keyTextFrom(randomBytes(32).toString('base64url'));
const at = new Date('2026-05-01T08:00:00Z');

describe('the text of an API key', () => {
  it('is known by its prefix and checksum', () => {
    expect(isKeyShaped(text)).toBe(true);
    expect(text).toMatch(/^jbk_/);
    // The check value of CRC-32 for the digits 1 to 9, in base 36.
    expect(keyTextFrom('123456789').endsWith((0xcbf43926).toString(36))).toBe(true);
  });
  it('is none with any one letter changed', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom(...'abcXYZ019-_'),
        (at, letter) => {
          fc.pre(text[at] !== letter);
          expect(isKeyShaped(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`)).toBe(false);
        },
      ),
    );
  });
  it('is not taken for an access token', () => {
    expect(isKeyShaped(`jb_${'x'.repeat(43)}`)).toBe(false);
  });
});

describe('an API key', () => {
  it('ends on its day and when it is taken back', () => {
    const expiresAt = keyEnd(at, 30);
    expect(isKeyGood({ expiresAt, revokedAt: null }, at)).toBe(true);
    expect(isKeyGood({ expiresAt, revokedAt: null }, expiresAt)).toBe(false);
    expect(isKeyGood({ expiresAt, revokedAt: at }, at)).toBe(false);
  });
  it('stands beside one other at most, so it can be replaced without a gap', () => {
    expect(freeSlot([])).toEqual({ slot: 1 });
    expect(freeSlot([{ slot: 1 }])).toEqual({ slot: 2 });
    expect(freeSlot([{ slot: 2 }])).toEqual({ slot: 1 });
    expect(freeSlot([{ slot: 1 }, { slot: 2 }])).toMatchObject({ code: 'api-key.two-active' });
  });
  it('with a narrow scope comes as far as its service, which judges the rest', () => {
    expect(reachesWith(['certification:register'], 'certification:read')).toBe(true);
    expect(reachesWith(['certification:register'], 'certification:write')).toBe(true);
    expect(reachesWith(['certification:register'], 'ranking:read')).toBe(false);
    expect(reachesWith(['certification:read'], 'certification:write')).toBe(false);
  });
  it('needs the scope for the service and for writing where something is written', () => {
    expect(scopeFor('certification', 'GET')).toBe('certification:read');
    expect(scopeFor('certification', 'PUT')).toBe('certification:write');
  });
});
