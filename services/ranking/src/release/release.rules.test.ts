import type { ReleaseStep } from '@jinbang/contracts/http/result-desk';
import { filledText } from '@jinbang/contracts/notice-words';
import { describe, expect, it } from 'vitest';
import { USUAL_TEXT } from './notice-text.rules.ts';
import { flawOfPlan, flawOfStep, nextStep } from './release.rules.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const done = (...steps: readonly ReleaseStep[]) =>
  steps.map((step, place) => ({ step, happenedAt: at(2 + place) }));
const plan = { steps: ['team-leaders', 'ceremony', 'notice'] as const };
const approved = { state: 'PROVISIONAL', approvedAt: at(1), noticeUntil: null } as const;
const posted = { state: 'PUBLIC_NOTICE', approvedAt: at(1), noticeUntil: at(23) } as const;
const asked = { happenedAt: at(10), now: at(10), reason: undefined };

describe('the order of release', () => {
  it('may be any, each step once, and releases the result somewhere', () => {
    expect(flawOfPlan([])).toBeNull();
    expect(flawOfPlan(['notice', 'ceremony'])).toBeNull();
    expect(flawOfPlan(['venue', 'venue', 'notice'])).toMatchObject({ code: 'release.step-twice' });
    expect(flawOfPlan(['venue', 'ceremony'])).toMatchObject({ code: 'release.no-notice' });
  });
  it('says which step comes now', () => {
    expect(nextStep(plan, [])).toBe('team-leaders');
    expect(nextStep(plan, done('team-leaders'))).toBe('ceremony');
    expect(nextStep(plan, done(...plan.steps))).toBeUndefined();
  });
});

describe('a step of a release', () => {
  it('is signed when it is its turn', () => {
    expect(flawOfStep(approved, plan, [], { ...asked, step: 'team-leaders' })).toBeNull();
    const before = done('team-leaders', 'ceremony');
    expect(flawOfStep(approved, plan, before, { ...asked, step: 'notice' })).toBeNull();
  });
  it('may be written down later than it was done', () => {
    const late = { ...asked, step: 'team-leaders', happenedAt: at(3) } as const;
    expect(flawOfStep(approved, plan, [], late)).toBeNull();
  });
  it.each([
    ['release.not-next', approved, done(), { ...asked, step: 'notice' }],
    ['release.not-next', approved, done('team-leaders'), { ...asked, step: 'venue' }],
    ['release.not-approved', { ...approved, approvedAt: null }, done(), asked],
    ['release.superseded', { ...approved, state: 'SUPERSEDED' }, done(), asked],
    ['release.later-than-now', approved, done(), { ...asked, happenedAt: at(11) }],
    ['release.before-previous', approved, done(), { ...asked, happenedAt: at(0) }],
    [
      'release.before-previous',
      approved,
      done('team-leaders'),
      { ...asked, step: 'ceremony', happenedAt: at(1) },
    ],
    ['release.all-done', posted, done(...plan.steps), { ...asked, step: 'venue' }],
  ] as const)('is refused with %s', (code, result, steps, given) => {
    const step = 'step' in given ? given.step : 'team-leaders';
    expect(flawOfStep(result, plan, steps, { ...given, step })).toMatchObject({ code });
  });
});

describe('taking the notice down', () => {
  const down = { ...asked, step: 'taken-down' } as const;
  const all = done(...plan.steps);

  it('needs no reason once its time is over, and one before', () => {
    expect(flawOfStep(posted, plan, all, { ...down, now: at(23) })).toBeNull();
    expect(flawOfStep(posted, plan, all, down)).toMatchObject({ code: 'release.early-reason' });
    expect(flawOfStep(posted, plan, all, { ...down, reason: '张贴有误' })).toBeNull();
  });
  it('comes after posting it, and once', () => {
    const early = done('team-leaders');
    expect(flawOfStep(approved, plan, early, down)).toMatchObject({ code: 'release.not-posted' });
    const twice = [...all, { step: 'taken-down' as const, happenedAt: at(9) }];
    expect(flawOfStep(posted, plan, twice, down)).toMatchObject({ code: 'release.taken-down' });
  });
});

it('the usual words of a notice name event, contest and days in both languages', () => {
  const fills = {
    event: { zh: '测试赛项' },
    contest: { zh: '测试竞赛', en: 'Test Contest' },
    ...{ days: '5', from: '2026-11-20', to: '2026-11-27' },
  };
  expect(filledText(USUAL_TEXT.title, fills)).toEqual({
    zh: '测试竞赛测试赛项竞赛成绩公示',
    en: 'Results of 测试赛项, Test Contest',
  });
  expect(filledText(USUAL_TEXT.body, fills).zh).toContain('5个工作日，自2026-11-20至2026-11-27');
  // What nobody fills in stays as it was written.
  expect(filledText({ zh: '{seat} {days}' }, fills)).toEqual({ zh: '{seat} 5' });
});
