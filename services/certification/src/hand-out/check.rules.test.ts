import { describe, expect, it } from 'vitest';
import { turnOf } from './check.rules.ts';

const right = (foundBy: string) => ({ foundBy, wrong: [] });
const wrong = (foundBy: string) => ({ foundBy, wrong: ['name' as const] });

describe('a row of the data check sheet', () => {
  it('is not checked by one person alone', () => {
    expect(turnOf([], right('a'))).toEqual({
      ok: true,
      value: { turn: 1, firstBy: null, step: null },
    });
  });
  it('is right once two people found it right', () => {
    expect(turnOf([right('a')], right('b'))).toEqual({
      ok: true,
      value: { turn: 2, firstBy: 'a', step: 'found-right' },
    });
  });
  it('is not looked at twice by the same person', () => {
    expect(turnOf([right('a')], right('a'))).toMatchObject({
      refusal: { code: 'check-row.four-eyes' },
    });
  });
  it('is wrong as soon as either of them says so', () => {
    expect(turnOf([], wrong('a'))).toMatchObject({ value: { step: 'found-wrong' } });
    expect(turnOf([right('a')], wrong('b'))).toMatchObject({ value: { step: 'found-wrong' } });
  });
  it('is done once it is wrong, or two looked at it', () => {
    expect(turnOf([wrong('a')], right('b'))).toMatchObject({ refusal: { code: 'check-row.done' } });
    expect(turnOf([right('a'), right('b')], right('c'))).toMatchObject({
      refusal: { code: 'check-row.done' },
    });
  });
});
