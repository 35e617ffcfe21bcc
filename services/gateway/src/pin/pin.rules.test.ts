import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeRosterCode, isWeakPin, pinFrom } from './pin.rules.ts';

const wordsOf =
  (...words: number[]) =>
  (place: number) =>
    words[place] ?? 0;

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '654321', '121212', '123123', '012345'])(
    'is not one everybody tries: %s',
    (pin) => {
      expect(isWeakPin(pin)).toBe(true);
    },
  );
  it('is six digits that are not weak, whatever chance says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 5 }), (words) => {
        const pin = pinFrom((place) => words[place] ?? 582_914);
        expect(pin).toMatch(/^\d{6}$/);
        expect(isWeakPin(pin)).toBe(false);
      }),
    );
  });
  it('is as likely as any other: words past the last whole million are left out', () => {
    expect(pinFrom(wordsOf(4_294_000_001, 582_914))).toBe('582914');
    expect(pinFrom(wordsOf(4_293_999_998, 582_914))).toBe('999998');
  });
  it('takes the next word where the first gives a weak one', () => {
    expect(pinFrom(wordsOf(123_456, 7_582_914))).toBe('582914');
  });
});

describe('a roster code', () => {
  it('is four digits nobody of the event has', () => {
    expect(freeRosterCode(new Set(), wordsOf(5))).toBe('1005');
    expect(freeRosterCode(new Set(['1005', '1006']), wordsOf(5))).toBe('1007');
  });
  it('begins anew at the end, and ends when all are taken', () => {
    expect(freeRosterCode(new Set(['9999']), wordsOf(8_999))).toBe('1000');
    const all = new Set(Array.from({ length: 9_000 }, (_, place) => String(1_000 + place)));
    expect(freeRosterCode(all, wordsOf(1))).toBeUndefined();
  });
});
