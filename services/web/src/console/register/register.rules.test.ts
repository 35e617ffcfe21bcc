import { describe, expect, it } from 'vitest';
import { shownActState } from './register.rules.ts';

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
