import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFlaw } from './password.rules.ts';

const flawOf = (password: string, email = 'test.jia@jinbang.example') =>
  passwordFlaw(password, email)?.code;

describe('a password', () => {
  it.each([
    'correct horse battery',
    '天津市职业技能竞赛二零二六年',
    'kX9!vmQ2#tLp',
    'drei Birnen im Korb',
  ])('may be any long enough text: %s', (password) => {
    expect(flawOf(password)).toBeUndefined();
  });
  it('needs twelve characters, counted as people count them', () => {
    expect(flawOf('kX9!vmQ2#tL')).toBe('password.too-short');
    expect(flawOf('金榜题名时洞房花烛夜久旱')).toBeUndefined();
  });
  it('has an end', () => {
    expect(flawOf(`${'kX9!vmQ2#tLp'.repeat(11)}`)).toBe('password.too-long');
  });
  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'Password1234',
    'password2026!',
    'qwertyuiop12',
    'woaini5201314woaini',
    'abcdefghijkl',
    'Administrator1',
    'jinbang2026!!',
  ])('is none when everybody would try it: %s', (password) => {
    expect(flawOf(password)).toBe('password.guessable');
  });
  it('is none when the mail address gives it away', () => {
    expect(flawOf('test.jia@jinbang.example')).toBe('password.guessable');
    expect(flawOf('zhangsanfeng99', 'zhangsanfeng@x.example')).toBe('password.guessable');
  });
  it('is taken when it is made by chance', () => {
    const letters = fc.constantFrom(...'bcdfghjkmnpqrstvwxz23456789');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 20, maxLength: 20 }), (random) => {
        const text = random.join('');
        // Only a draw of few different letters may be taken for a repetition.
        fc.pre(new Set(text).size > 10);
        expect(flawOf(text)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
