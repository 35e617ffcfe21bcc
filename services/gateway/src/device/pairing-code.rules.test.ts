import { PAIRING_CODE, plainPairingCode } from '@jinbang/contracts/pairing-code';
import { describe, expect, it } from 'vitest';
import { pairingCodeFrom } from './pairing-code.rules.ts';

describe('a pairing code', () => {
  it('is four groups of four without look-alikes', () => {
    expect(pairingCodeFrom((place) => place * 7)).toMatch(PAIRING_CODE);
  });
  it.each([
    ['7k3m 9qxt 0ab1 zzzz', '7K3M-9QXT-0AB1-ZZZZ'],
    ['7K3M9QXTOAB1ZZZZ', '7K3M-9QXT-0AB1-ZZZZ'],
    ['7k3m-9qxt-oabl-zzzz ', '7K3M-9QXT-0AB1-ZZZZ'],
  ])('typed as %s is read as %s', (typed, code) => {
    expect(plainPairingCode(typed)).toBe(code);
  });
});
