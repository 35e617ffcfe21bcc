import { describe, expect, it } from 'vitest';
import { OBJECTION_CODE, objectionCodeOf, plainObjectionCode } from './objection-code.ts';

describe('the code an objection is followed by', () => {
  it('is five groups of four letters nobody types for another', () => {
    const code = objectionCodeOf(Uint8Array.from({ length: 20 }, (_, place) => place * 13));
    expect(code).toMatch(OBJECTION_CODE);
  });
  it('is the same however it is typed', () => {
    expect(plainObjectionCode(' 0abc-1def ghjk mnpq rstv')).toBe('0ABC-1DEF-GHJK-MNPQ-RSTV');
    expect(plainObjectionCode('OABC IDEF-ghjkmnpq-RSTV')).toBe('0ABC-1DEF-GHJK-MNPQ-RSTV');
  });
});
