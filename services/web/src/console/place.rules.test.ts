import { describe, expect, it } from 'vitest';
import { addressOf, DOORS, isDoor, placeOf, SCREENS } from './place.rules.ts';

describe('addresses of the console', () => {
  it('lead back to the screen they were made for', () => {
    for (const place of [...SCREENS, ...DOORS]) expect(placeOf(addressOf(place))).toBe(place);
  });
  it.each(['/console', '/console/', '/console/nowhere', '/console/people/else'])(
    'lead to the work of the day from %s',
    (path) => {
      expect(placeOf(path)).toBe('work');
    },
  );
  it('keep what was chosen, so that a reload shows the same', () => {
    expect(addressOf('pins', { event: 'a b' })).toBe('/console/pins?event=a+b');
  });
  it('tell the ways in from the screens behind them', () => {
    expect([isDoor('invitation'), isDoor('people')]).toEqual([true, false]);
  });
});
