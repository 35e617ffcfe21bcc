import { describe, expect, it } from 'vitest';
import {
  flawOfAct,
  flawOfDocument,
  flawOfPuttingForward,
  quotaOf,
  stateOfTitle,
  type TitleCase,
} from './nomination.rules.ts';

const titleCase = (change: Partial<TitleCase> = {}): TitleCase => ({
  ...{ decisionId: 'd1', eventId: 'e', entryId: 'n1', titleKey: 'expert', group: 'worker' },
  ...{ outcome: 'nominable', quota: null, nomination: null, award: null },
  ...change,
});
const forward = { nomination: { withdrawnAt: null } };
const nobody: ReadonlySet<string> = new Set();

describe('what is said of a title', () => {
  it.each([
    ['eligible', titleCase()],
    ['refused', titleCase({ outcome: 'refused' })],
    ['put-forward', titleCase(forward)],
    ['recorded', titleCase({ ...forward, award: { confirmedAt: null } })],
    ['awarded', titleCase({ ...forward, award: { confirmedAt: new Date(0) } })],
    ['withdrawn', titleCase({ nomination: { withdrawnAt: new Date(0) } })],
    ['lapsed', titleCase({ ...forward, outcome: 'refused' })],
  ])('is %s, and awarded only with a confirmed document', (state, one) => {
    expect(stateOfTitle(one)).toBe(state);
  });
  it('keeps a confirmed award, which an office made, when the result is amended', () => {
    const award = { confirmedAt: new Date(0) };
    expect(stateOfTitle(titleCase({ ...forward, outcome: 'refused', award }))).toBe('awarded');
  });
});

describe('putting forward', () => {
  const quota = { base: 'entered', count: 12, places: 2 };
  const [first, second, third] = ['d1', 'd2', 'd3'].map((decisionId, place) =>
    titleCase({ decisionId, entryId: `n${place}`, quota }),
  ) as [TitleCase, TitleCase, TitleCase];

  it('takes no more entries than the quota, those put forward before among them', () => {
    const all = [first, second, third];
    expect(flawOfPuttingForward([first, second], all, nobody)).toBeNull();
    expect(flawOfPuttingForward(all, all, nobody)).toMatchObject({
      code: 'nomination.quota-full',
      params: { places: 2 },
    });
    const later = [{ ...first, ...forward }, { ...second, ...forward }, third];
    expect(flawOfPuttingForward([third], later, nobody)?.code).toBe('nomination.quota-full');
  });
  it('counts a team once, and groups and titles apart', () => {
    const mates = [first, titleCase({ decisionId: 'd9', entryId: 'n0', quota }), second];
    expect(flawOfPuttingForward(mates, mates, nobody)).toBeNull();
    const student = titleCase({ decisionId: 'd8', entryId: 'n8', group: 'student', quota });
    expect(
      flawOfPuttingForward([first, second, student], [first, second, student], nobody),
    ).toBeNull();
  });
  it('takes nobody twice, nobody who is not eligible, and nobody who holds it already', () => {
    expect(flawOfPuttingForward([titleCase(forward)], [], nobody)?.code).toBe('nomination.already');
    const refused = titleCase({ outcome: 'refused' });
    expect(flawOfPuttingForward([refused], [], nobody)?.code).toBe('nomination.not-eligible');
    const held = flawOfPuttingForward([titleCase()], [], new Set(['d1']));
    expect(held?.code).toBe('nomination.held');
  });
  it('takes again who was withdrawn', () => {
    const again = titleCase({ nomination: { withdrawnAt: new Date(0) } });
    expect(flawOfPuttingForward([again], [again], nobody)).toBeNull();
  });
  it('knows the quota a decision was made by', () => {
    const params = { met: true, rank: 1, base: 'entered', count: 12, places: 2 } as const;
    expect(quotaOf([{ code: 'title-quota', params }])).toEqual(quota);
    expect(quotaOf([])).toBeNull();
  });
});

describe('the document of an award', () => {
  const people = { actorId: 'one', recordedBy: 'one' };
  const recorded = titleCase({ ...forward, award: { confirmedAt: null } });

  it('is recorded for whom was put forward, and confirmed by another person', () => {
    expect(flawOfAct('record', titleCase(forward), { ...people, recordedBy: null })).toBeNull();
    expect(flawOfAct('record', titleCase(), people)?.code).toBe('nomination.not-now');
    expect(flawOfAct('confirm', recorded, people)?.code).toBe('nomination.four-eyes');
    expect(flawOfAct('confirm', recorded, { actorId: 'two', recordedBy: 'one' })).toBeNull();
  });
  it('is not taken back with the nomination once it is recorded', () => {
    expect(flawOfAct('withdraw', recorded, people)?.code).toBe('nomination.not-now');
    expect(flawOfAct('withdraw', titleCase(forward), people)).toBeNull();
  });
  it('bears no day to come', () => {
    expect(flawOfDocument('2026-11-24', '2026-11-23')?.code).toBe('nomination.day-ahead');
    expect(flawOfDocument('2026-11-23', '2026-11-23')).toBeNull();
  });
});
