import { describe, expect, it } from 'vitest';
import { openKeyRing } from './key-ring.ts';

const secret = '5a'.repeat(32);
const keys = openKeyRing(secret);

describe('sealing with keys outside the database', () => {
  it('opens what it sealed, for the same subject', () => {
    expect(keys.draw.open(keys.draw.seal('station 7', 'session a'), 'session a')).toBe('station 7');
  });
  it('refuses another subject, another key and a flipped bit', () => {
    const sealed = keys.draw.seal('station 7', 'session a');
    expect(() => keys.draw.open(sealed, 'session b')).toThrow();
    expect(() => keys.identity.open(sealed, 'session a')).toThrow();
    expect(() => openKeyRing('5b'.repeat(32)).draw.open(sealed, 'session a')).toThrow();
    for (let place = 0; place < sealed.length; place += 1) {
      const flipped = Buffer.from(sealed);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(() => keys.draw.open(flipped, 'session a')).toThrow();
    }
  });
  it('never seals the same text to the same bytes', () => {
    expect(keys.identity.seal('A', 'p').equals(keys.identity.seal('A', 'p'))).toBe(false);
  });
  it('digests equal numbers equally, and differently under another key', () => {
    expect(keys.identityDigest('n')).toEqual(openKeyRing(secret).identityDigest('n'));
    expect(keys.identityDigest('n')).not.toEqual(openKeyRing('5b'.repeat(32)).identityDigest('n'));
  });
  it('takes the key in hex or base64 and nothing shorter', () => {
    const base64 = Buffer.from(secret, 'hex').toString('base64');
    expect(openKeyRing(base64).bodyDigest([1])).toBe(keys.bodyDigest([1]));
    expect(() => openKeyRing('short')).toThrow('32 bytes');
  });
});
