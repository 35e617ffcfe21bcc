import { describe, expect, it } from 'vitest';
import { addressOf, DOORS, isDoor, keptOn, keptWithin, placeOf, SCREENS } from './place.rules.ts';

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

const CONTESTS = [
  { eventId: 'web', competitionId: 'city' },
  { eventId: 'cook', competitionId: 'county' },
  { eventId: 'weld', competitionId: 'county' },
];
const from = (query: string) => new URLSearchParams(query);

describe('the menu', () => {
  it('keeps the event on every screen but the one that would open its settings', () => {
    for (const screen of SCREENS) {
      const { event } = keptOn(screen, from('event=weld'), CONTESTS);
      expect([screen, event]).toEqual([screen, screen === 'setup' ? undefined : 'weld']);
    }
  });
  it('keeps the event on the way through every other screen', () => {
    for (const between of SCREENS.filter((screen) => screen !== 'setup')) {
      const there = new URLSearchParams(keptOn(between, from('event=weld'), CONTESTS));
      expect(keptOn('judging', there, CONTESTS)).toMatchObject({ event: 'weld' });
    }
  });
  it('goes from an event to the contest it is held in', () => {
    expect(keptOn('schedule', from('event=weld'), CONTESTS)).toEqual({
      competition: 'county',
      event: 'weld',
    });
  });
  it('goes from a contest to an event of that contest, not to the first of all', () => {
    expect(keptOn('judging', from('competition=county'), CONTESTS)).toMatchObject({
      event: 'cook',
    });
  });
  it('believes the event where the contest in the address is another', () => {
    expect(keptOn('documents', from('competition=city&event=weld'), CONTESTS)).toEqual({
      competition: 'county',
      event: 'weld',
    });
  });
  it('keeps an event it cannot name yet, and chooses none by itself', () => {
    expect(keptOn('judging', from('event=weld'), [])).toEqual({ event: 'weld' });
    expect(keptOn('judging', from(''), CONTESTS)).toEqual({});
  });
  it('leaves behind what belongs to one screen alone', () => {
    const there = from('event=weld&module=m&view=daily&day=2026-01-01&unsent=1&projector=1');
    expect(keptOn('review', there, CONTESTS)).toEqual({ competition: 'county', event: 'weld' });
    expect(keptWithin(there)).toEqual({ event: 'weld' });
  });
});
