import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, filterOf, formOf, shownActState } from './register.rules.ts';

describe('an act that came to its end', () => {
  it.each([
    [4, 0, 'done'],
    [3, 1, 'partly'],
    [0, 1, 'undone'],
  ])('%i done and %i refused is %s', (done, refused, shown) => {
    expect(shownActState({ state: 'done', done, refused })).toBe(shown);
  });
  it('is still being carried out until then', () => {
    expect(shownActState({ state: 'confirmed', done: 0, refused: 1 })).toBe('confirmed');
  });
});

describe('what an address asks the register for', () => {
  it('is what stands and ends by a day', () => {
    expect(filterOf(formOf('2026-04-02'))).toEqual({
      state: 'live',
      expired: false,
      endsTo: '2026-04-02',
    });
  });
  it('is nothing where it names no day, and never a person', () => {
    for (const ends of [null, '', '测试甲', '2026-4-2', '2026-04-02T00']) {
      expect(formOf(ends)).toEqual(EMPTY_FORM);
    }
  });
});
