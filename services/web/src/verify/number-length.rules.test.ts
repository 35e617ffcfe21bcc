import { describe, expect, it } from 'vitest';
import { wrongLengthOf } from './number-length.rules.ts';

describe('a number that is not on the register', () => {
  it('is said to be too short or too long where it follows the national rule', () => {
    expect(wrongLengthOf('Y00012300000126500000')).toBe(21);
    expect(wrongLengthOf('S00012300000126500000100')).toBe(24);
  });
  it.each(['Y000123000001265000001', 'JS2026000123', 'Y2026-1', '2026000123'])(
    'is said nothing of where %s has the length or is of another scheme',
    (number) => expect(wrongLengthOf(number)).toBeNull(),
  );
});
