import { describe, expect, it } from 'vitest';
import {
  asksCommittee,
  nextDay,
  nextOf,
  type SeasonEvent,
  stageOf,
  todayIn,
} from './season.rules.ts';

const event: SeasonEvent = {
  eventId: 'e',
  name: { zh: '焊工' },
  state: 'REGISTRATION',
  judging: null,
  finalAt: null,
  result: null,
  certifiedAt: null,
  dates: { entryOpens: '2026-09-01', entryCloses: '2026-10-20', starts: '2026-11-21', ends: null },
  entries: 3,
  minimumStarters: 6,
};
const at = '2026-11-22T08:00:00Z';

describe('where an event stands', () => {
  it.each([
    [{}, 'REGISTRATION'],
    [{ state: 'DRAWN' }, 'DRAWN'],
    [{ state: 'DRAWN', judging: 'MARKING' }, 'MARKING'],
    [{ state: 'DECRYPTED', judging: 'REVIEW' }, 'DECRYPTED'],
    [{ state: 'DECRYPTED', judging: 'REVIEW', result: 'PROVISIONAL' }, 'PROVISIONAL'],
    [{ state: 'DECRYPTED', judging: 'REVIEW', result: 'PUBLIC_NOTICE' }, 'PUBLIC_NOTICE'],
    [{ state: 'DECRYPTED', judging: 'REVIEW', result: 'SUPERSEDED' }, 'DECRYPTED'],
    [{ state: 'DECRYPTED', judging: 'REVIEW', finalAt: at }, 'FINAL'],
    [{ state: 'DECRYPTED', judging: 'REVIEW', finalAt: at, certifiedAt: at }, 'CERTIFIED'],
    [{ state: 'VOID', judging: 'RUNNING' }, 'VOID'],
    [{ state: 'CANCELLED' }, 'CANCELLED'],
  ])('with %o it is %s', (change, stage) => {
    expect(stageOf({ ...event, ...change })).toBe(stage);
  });
});

describe('what is next', () => {
  it('says the stage after this one and whose turn it is', () => {
    expect(nextOf('REGISTRATION')).toEqual({ next: 'ELIGIBILITY_CHECK', turn: 'organiser' });
    expect(nextOf('REVIEW')).toEqual({ next: 'DECRYPTED', turn: 'encryption-judge' });
  });
  it('is nothing once an event is over', () => {
    expect([nextOf('ARCHIVED'), nextOf('VOID'), nextOf('CANCELLED')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('counts the days to the first date still to come, today being none', () => {
    expect(nextDay(event.dates, '2026-08-30')).toEqual({ what: 'entryOpens', days: 2 });
    expect(nextDay(event.dates, '2026-10-20')).toEqual({ what: 'entryCloses', days: 0 });
    expect(nextDay(event.dates, '2026-10-21')).toEqual({ what: 'starts', days: 31 });
    expect(nextDay(event.dates, '2026-11-22')).toBeUndefined();
  });
  it('takes the day from the zone of the contest', () => {
    expect(todayIn('Asia/Shanghai', new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
    expect(todayIn('Europe/Berlin', new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-21');
  });
  it('asks the committee when entries are closed and too few', () => {
    expect(asksCommittee(event)).toBe(false);
    expect(asksCommittee({ ...event, state: 'ELIGIBILITY_CHECK' })).toBe(true);
    expect(asksCommittee({ ...event, state: 'ELIGIBILITY_CHECK', entries: 6 })).toBe(false);
  });
});
