import { describe, expect, it } from 'vitest';
import {
  bilingual,
  blankEvent,
  contestFrom,
  markOf,
  moved,
  named,
  percentOf,
  remarksOf,
  weightOf,
  weightSum,
  withoutBlanks,
} from './setup.rules.ts';
import type { ContestDraft, EventDraft, Template } from './setup.types.ts';

const template: Template = {
  templateId: 'test',
  name: { zh: '模板' },
  lead: { zh: '' },
  competition: {
    tier: 'city',
    contestClass: '1',
    consents: ['taking-part'],
    units: [],
    committee: null,
  },
  event: {
    taskLevel: '3',
    groups: ['worker', 'student'],
    teamSize: 1,
    layers: '1+2',
    recusal: 'event',
    board: 'progress',
    noticeWorkingDays: 5,
    minimumStarters: 6,
    ranking: {
      ties: [],
      shared: false,
      numbering: 'standard',
      moduleDecimals: 2,
      totalDecimals: 2,
      passMark: null,
      scale: false,
      medals: false,
      prizes: null,
    },
    modules: [],
    terms: { lateAfter: 35, papers: true },
  },
  origins: {
    'event.layers': { kind: 'sourced', where: { zh: '规程' } },
    'event.groups': { kind: 'assumed' },
    'event.terms.lateAfter': { kind: 'assumed' },
  },
  calendar: [],
};
const event = (zh: string, change: Partial<EventDraft> = {}): EventDraft => ({
  ...named(blankEvent(template), { zh }),
  occupation: { code: '6-18-02-04', name: { zh }, trade: null, route: 'level' },
  dates: { entryOpens: null, entryCloses: null, starts: '2026-11-21', ends: null },
  ...change,
});
const contest = (change: Partial<ContestDraft['competition']> = {}): ContestDraft => {
  const begun = contestFrom(template, { ownerId: 'o', year: 2026 });
  return {
    competition: {
      ...begun.competition,
      name: { zh: '测试竞赛' },
      plan: { documentNo: '测', year: 2026, item: '1', tier: 'city', contestClass: '1' },
      units: [{ role: 'host', name: { zh: '测试局' } }],
      ...change,
    },
    events: [event('焊工'), event('电工')],
  };
};
const found = (one: ContestDraft) =>
  remarksOf(one).map(({ what, isFlaw, places }) => [what, isFlaw, places]);

describe('the second look before a contest is made', () => {
  it('finds nothing in one that is complete', () => {
    expect(found(contest())).toEqual([]);
  });
  it('stops where a name, an owner or half a plan record is missing', () => {
    const plan = {
      documentNo: '测',
      year: 2026,
      item: ' ',
      tier: 'city',
      contestClass: '1',
    } as const;
    expect(found(contest({ name: { zh: ' ' }, ownerId: '', plan }))).toEqual([
      ['no-owner', true, []],
      ['no-name', true, []],
      ['plan-incomplete', true, []],
    ]);
  });
  it('names the events it is about', () => {
    const dates = { entryOpens: null, entryCloses: null, starts: null, ends: null };
    const events = [event('焊工'), event('焊工', { dates }), event('')];
    expect(found({ ...contest(), events })).toEqual([
      ['event-unnamed', true, [2]],
      ['event-twice', true, [1]],
      ['event-dates', false, [1]],
    ]);
  });
  it('only says that a contest outside the plan, or an event the plan does not name, promotes nobody', () => {
    expect(found(contest({ plan: null }))).toEqual([['no-plan', false, []]]);
    const { plan } = contest().competition;
    const named3 = [{ name: { zh: '焊工' }, occupationCode: '6-18-02-04', levels: ['3' as const] }];
    expect(found(contest({ plan: plan && { ...plan, events: named3 } }))).toEqual([]);
    const named2 = [{ name: { zh: '焊工' }, occupationCode: '6-18-02-04', levels: ['2' as const] }];
    expect(found(contest({ plan: plan && { ...plan, events: named2 } }))).toEqual([
      ['event-off-plan', false, [0, 1]],
    ]);
  });
});

describe('a line nobody has written into', () => {
  it('is no event, and one with a code alone is', () => {
    const coded = event('', { occupation: { ...event('').occupation, code: '1' } });
    const events = [blankEvent(template), event('焊工'), coded];
    expect(withoutBlanks({ ...contest(), events }).events).toEqual([event('焊工'), coded]);
  });
});

describe('where a value comes from', () => {
  it('is the template’s word while it stands as the template has it', () => {
    expect(markOf(template, 'event.layers', '1+2')).toBe('sourced');
    expect(markOf(template, 'event.groups', ['worker', 'student'])).toBe('assumed');
    expect(markOf(template, 'event.terms.lateAfter', 35)).toBe('assumed');
  });
  it('is one’s own once changed, and without a template', () => {
    expect(markOf(template, 'event.terms.lateAfter', 36)).toBe('own');
    expect(markOf(template, 'event.groups', ['student', 'worker'])).toBe('own');
    expect(markOf(undefined, 'event.layers', '1+2')).toBe('own');
  });
});

describe('words and weights', () => {
  it('leave English out where there is none', () => {
    expect(bilingual('焊工', ' ')).toEqual({ zh: '焊工' });
  });
  it('call the occupation what the event is called, until it has a name of its own', () => {
    const welding = named(blankEvent(template), { zh: '焊接' });
    expect(welding.occupation.name).toEqual({ zh: '焊接' });
    const own = { ...welding, occupation: { ...welding.occupation, name: { zh: '焊工' } } };
    expect(named(own, { zh: '焊接技术' }).occupation.name).toEqual({ zh: '焊工' });
  });
  it.each([
    ['0.3', '30'],
    ['0.35', '35'],
    ['1', '100'],
    ['0.0333', '3.33'],
  ])('turn %s into %s percent and back', (weight, percent) => {
    expect([percentOf(weight), weightOf(percent)]).toEqual([percent, weight]);
  });
  it('leave a fraction as it is written', () => {
    expect([percentOf('1/3'), weightOf('x')]).toEqual(['1/3', 'x']);
    expect(weightSum([{ weight: '1/3' }])).toBeNull();
    expect(weightSum([{ weight: '0.3' }, { weight: '0.7' }])).toBe(100);
  });
  it('move a unit up and down and never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
