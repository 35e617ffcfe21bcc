import { describe, expect, it } from 'vitest';
import { asksAgain, flawOfPairChange, flawOfPairs, flawOfTiers } from './feeder.rules.ts';

const link = { competitionId: 'city', feederCompetitionId: 'district' };
const event = (eventId: string, competitionId: string, change: object = {}) => ({
  eventId,
  competitionId,
  teamSize: 1,
  state: 'DRAFT' as const,
  ...change,
});
const eventsOf = (change: object = {}) =>
  new Map(
    [event('into', 'city', change), event('from', 'district'), event('other', 'district')].map(
      (one) => [one.eventId, one],
    ),
  );
const pair = { eventId: 'into', feederEventId: 'from', quota: 3, minimumTotal: null };

describe('which contest feeds which', () => {
  it('allows a lower tier to feed a higher one', () => {
    expect(flawOfTiers({ tier: 'city' }, { tier: 'district' })).toBeUndefined();
    expect(flawOfTiers({ tier: 'nation' }, { tier: 'school' })).toBeUndefined();
  });
  it.each(['city', 'province'] as const)('refuses to let a %s feed a city', (tier) => {
    expect(flawOfTiers({ tier: 'city' }, { tier })?.issues).toMatchObject([
      { at: 'feederCompetitionId', code: 'feeder.tier-not-lower' },
    ]);
  });
  it('refuses schools feeding enterprises, which stand on one step', () => {
    expect(flawOfTiers({ tier: 'enterprise' }, { tier: 'school' })?.code).toBe('feeder.refused');
  });
  it('refuses a contest nobody knows', () => {
    expect(flawOfTiers({ tier: 'city' }, undefined)?.issues).toMatchObject([
      { code: 'feeder.competition-unknown' },
    ]);
  });
});

describe('the pairs of events', () => {
  it('join an event of each contest', () => {
    expect(flawOfPairs(link, [pair], eventsOf())).toBeUndefined();
  });
  it('are refused where an event is of another contest, at its place', () => {
    const turned = { ...pair, eventId: 'from', feederEventId: 'into' };
    expect(flawOfPairs(link, [pair, turned], eventsOf())?.issues).toMatchObject([
      { at: 'pairs.1.eventId', code: 'feeder.event-elsewhere' },
      { at: 'pairs.1.feederEventId', code: 'feeder.event-elsewhere' },
    ]);
  });
  it('are refused where one event feeds twice', () => {
    expect(flawOfPairs(link, [pair, { ...pair, quota: 9 }], eventsOf())?.issues).toMatchObject([
      { at: 'pairs.1.feederEventId', code: 'feeder.event-twice' },
    ]);
  });
  it('are refused where teams have another size', () => {
    expect(flawOfPairs(link, [pair], eventsOf({ teamSize: 2 }))?.issues).toMatchObject([
      { at: 'pairs.0.feederEventId', params: { size: 2, feederSize: 1 } },
    ]);
  });
});

describe('changing pairs', () => {
  const more = { ...pair, quota: 4 };
  const another = { ...pair, feederEventId: 'other' };
  it('is free while the event is a draft', () => {
    expect(flawOfPairChange([pair], [more, another], eventsOf())).toBeUndefined();
    expect(flawOfPairChange([pair], [], eventsOf())).toBeUndefined();
  });
  it('leaves a published quota as it is', () => {
    const published = eventsOf({ state: 'RULES_PUBLISHED' });
    expect(flawOfPairChange([pair], [more], published)?.code).toBe('feeder.frozen');
    expect(flawOfPairChange([pair], [], published)?.code).toBe('feeder.frozen');
    expect(flawOfPairChange([pair], [pair], published)).toBeUndefined();
  });
  it('adds a feeder until entries are closed, and none later', () => {
    const open = eventsOf({ state: 'REGISTRATION' });
    const closed = eventsOf({ state: 'ELIGIBILITY_CHECK' });
    expect(flawOfPairChange([pair], [pair, another], open)).toBeUndefined();
    expect(flawOfPairChange([pair], [pair, another], closed)?.code).toBe('feeder.closed');
  });
  it('asks the feeder again when another of its events comes in, not for a quota', () => {
    expect(asksAgain([pair], [more])).toBe(false);
    expect(asksAgain([pair], [])).toBe(false);
    expect(asksAgain([pair], [pair, another])).toBe(true);
  });
});
