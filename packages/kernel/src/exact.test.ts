import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactText, fixedText, parseExact, roundHalfUp, sumExact } from './exact.ts';

describe('exact numbers', () => {
  it('adds thirds without losing anything', () => {
    expect(exactText(sumExact([exact('7/18'), exact('5/9'), exact('0.5')]))).toBe('13/9');
  });
  it('writes an ending decimal as a decimal and anything else as a fraction', () => {
    expect(exactText(exact('0.50'))).toBe('0.5');
    expect(exactText(exact('1/3'))).toBe('1/3');
    expect(exactText(exact('6/3'))).toBe('2');
    expect(exactText(exact('1/8'))).toBe('0.125');
    expect(exactText(exact('-0.75'))).toBe('-0.75');
  });
  it('does not cut a long decimal short but writes the fraction', () => {
    expect(exactText(exact('1/65536'))).toBe('1/65536');
    expect(exactText(exact('1/4096'))).toBe('0.000244140625');
  });
  it.each([
    ['1.445', 2, '1.45'],
    ['1.4444', 2, '1.44'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['2.5', 0, '3'],
    ['80.6', 2, '80.60'],
  ])('rounds %s half up to %i places: %s', (value, places, shown) => {
    expect(fixedText(exact(value), places)).toBe(shown);
  });
  it.each(['', ' ', '1e3', '1,5', 'NaN', '0x10', '1/0', '1.', '.5', '1.0000000000001', '(3)'])(
    'does not take %j for a number',
    (text) => {
      expect(parseExact(text).ok).toBe(false);
    },
  );
  it('refuses to start from a floating-point number', () => {
    expect(() => exact(0.1)).toThrow(RangeError);
  });
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const value = exact(`${n}/${d}`);
        expect(exact(exactText(value)).equals(value)).toBe(true);
      }),
    );
  });
  it('reads back what it wrote also where decimals are long', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.nat(30), fc.nat(20), (n, twos, fives) => {
        const value = exact(`${n}/${2n ** BigInt(twos) * 5n ** BigInt(fives)}`);
        expect(exact(exactText(value)).equals(value)).toBe(true);
      }),
    );
  });
  it('never rounds further than half a unit', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const value = exact(`${n}/${d}`);
        const off = roundHalfUp(value, 2).sub(value).abs();
        expect(off.compare(exact('0.005'))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
