import { describe, expect, it } from 'vitest';
import { flawOfPairs, likelyPairs, mayFeed, stageOf } from './feeder.rules.ts';

const event = (eventId: string, zh: string, state = 'DRAFT', teamSize = 1) => ({
  eventId,
  name: { zh },
  teamSize,
  state,
});
const pair = (change: object = {}) => ({
  eventId: 'e',
  feederEventId: 'f',
  quota: 3,
  minimumTotal: null,
  ...change,
});

describe('what feeds a contest', () => {
  it('is a contest of a lower tier that does not feed it yet', () => {
    const contests = ['district', 'city', 'school', 'province'].map((tier) => ({
      competitionId: tier,
      tier,
    }));
    expect(mayFeed(contests, 'city', ['school']).map(({ tier }) => tier)).toEqual(['district']);
  });
  it('is final, amended, under way, not begun or gone', () => {
    const result = { state: 'AMENDED', version: 2 } as const;
    expect(stageOf({ feederState: 'DECRYPTED', result })).toBe('amended');
    expect(stageOf({ feederState: 'DECRYPTED', result: { state: 'FINAL', version: 1 } })).toBe(
      'final',
    );
    expect(stageOf({ feederState: 'DRAWN', result: null })).toBe('under-way');
    expect(stageOf({ feederState: 'DRAFT', result: null })).toBe('not-yet');
    expect(stageOf({ feederState: 'CANCELLED', result: null })).toBe('gone');
  });
});

describe('pairs of events', () => {
  it('are offered by the same name and team, while the event takes anybody', () => {
    const events = [event('e1', '焊工'), event('e2', '车工', 'DRAWN'), event('e3', '电工')];
    const feederEvents = [
      event('f1', '焊工'),
      event('f2', '车工'),
      event('f3', '电工', 'DRAFT', 2),
    ];
    expect(likelyPairs({ events, feederEvents }, [])).toEqual([
      pair({ eventId: 'e1', feederEventId: 'f1' }),
    ]);
    expect(likelyPairs({ events, feederEvents }, [pair({ feederEventId: 'f1' })])).toEqual([]);
  });
  it('are sent when each has both events, a quota, and no event feeds twice', () => {
    expect(flawOfPairs([pair()])).toBeNull();
    expect(flawOfPairs([pair({ eventId: '' })])).toBe('unfinished');
    expect(flawOfPairs([pair({ quota: 0 })])).toBe('unfinished');
    expect(flawOfPairs([pair(), pair({ eventId: 'e2' })])).toBe('twice');
    expect(flawOfPairs([pair({ minimumTotal: '6o' })])).toBe('total');
    expect(flawOfPairs([pair({ minimumTotal: '60.5' })])).toBeNull();
  });
});
