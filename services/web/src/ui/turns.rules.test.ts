import { describe, expect, it } from 'vitest';
import { onlyNewest, takeTurns } from './turns.rules.ts';

const [answered, failed] = [{ ok: true }, { ok: false }];

describe('answers to questions asked one after the other', () => {
  it('count in the order they were asked', () => {
    const ask = takeTurns();
    const [first, second] = [ask(), ask()];
    expect([first(answered), second(answered)]).toEqual([true, true]);
  });
  it('count no more once a later question was answered', () => {
    const ask = takeTurns();
    const [first, second, third] = [ask(), ask(), ask()];
    expect([second(answered), first(answered), third(answered)]).toEqual([true, false, true]);
  });
  it('count where a later question came to nothing', () => {
    const ask = takeTurns();
    const [first, second] = [ask(), ask()];
    expect([second(failed), first(answered), second(failed)]).toEqual([true, true, true]);
  });
  it('tell of no failure once a later question was answered', () => {
    const ask = takeTurns();
    const [first, second] = [ask(), ask()];
    expect([second(answered), first(failed)]).toEqual([true, false]);
  });
});

describe('answers to questions of which a later one takes the place', () => {
  it('count for nothing once another question was asked, in whatever order they come', () => {
    const ask = onlyNewest();
    const first = ask();
    expect(first()).toBe(true);
    const second = ask();
    expect([second(), first(), second()]).toEqual([true, false, true]);
  });
});
