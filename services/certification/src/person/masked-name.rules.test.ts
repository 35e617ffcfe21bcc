import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedName } from './masked-name.rules.ts';

describe('a masked name', () => {
  it.each([
    ['测试甲', '测**'],
    ['测甲', '测*'],
    ['甲', '*'],
    ['Test Jia', 'T*** J**'],
    ['𠮷试', '𠮷*'],
  ])('shows %s as %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
  it('never shows more than one sign of a word, nor a word of one sign', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        for (const word of maskedName(name).split(' ')) {
          const shown = Array.from(word).filter((sign) => sign !== '*');
          expect(shown.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
