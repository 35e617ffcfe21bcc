import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import { describe, expect, it } from 'vitest';
import { flawOfEnding, flawOfPlanWord, stateOfFiling } from './plan-filing.rules.ts';

const filing = { filedBy: 'one', confirmedAt: null, withdrawnAt: null };
const plan: PlanRecord = {
  documentNo: '测',
  year: 2026,
  item: '1',
  tier: 'city',
  contestClass: '1',
};

describe('a plan record', () => {
  it('is confirmed by another person than who filed it, and once', () => {
    expect(flawOfEnding('confirm', filing, 'two')).toBeUndefined();
    expect(flawOfEnding('confirm', filing, 'one')?.code).toBe('plan-filing.four-eyes');
    const confirmed = { ...filing, confirmedAt: new Date(0) };
    expect(stateOfFiling(confirmed)).toBe('confirmed');
    expect(flawOfEnding('confirm', confirmed, 'two')?.code).toBe('plan-filing.confirmed');
    expect(flawOfEnding('withdraw', confirmed, 'one')?.code).toBe('plan-filing.confirmed');
  });
  it('is taken back by anybody of the office while it waits', () => {
    expect(flawOfEnding('withdraw', filing, 'one')).toBeUndefined();
    const withdrawn = { ...filing, withdrawnAt: new Date(0) };
    expect(flawOfEnding('confirm', withdrawn, 'two')?.code).toBe('plan-filing.withdrawn');
  });
  it('is not the organiser’s to state or to change; what stands may be repeated', () => {
    expect(flawOfPlanWord(null, plan, true)?.code).toBe('competition.plan-by-office');
    expect(flawOfPlanWord(plan, null, true)?.code).toBe('competition.plan-by-office');
    expect(flawOfPlanWord(plan, { ...plan }, true)).toBeUndefined();
    expect(flawOfPlanWord(null, plan, false)).toBeUndefined();
  });
});
