import { describe, expect, it } from 'vitest';
import type { NewCompetition } from './competition.body.ts';
import { flawOfCompetition } from './competition.rules.ts';

const competition: NewCompetition = {
  ownerId: '0',
  name: { zh: '测试竞赛' },
  tier: 'city',
  contestClass: '1',
  jurisdiction: 'CN-12',
  seasonYear: 2026,
  zone: 'Asia/Shanghai',
  consents: ['taking-part'],
  plan: { documentNo: '测试〔2026〕1号', year: 2026, item: '1', tier: 'city', contestClass: '1' },
};

describe('declaring a competition', () => {
  it('allows one that agrees with its plan record, and one without a record', () => {
    expect(flawOfCompetition(competition)).toBeUndefined();
    expect(flawOfCompetition({ ...competition, plan: null })).toBeUndefined();
  });
  it('refuses a tier or class that is not the plan record’s', () => {
    expect(flawOfCompetition({ ...competition, contestClass: '2' })?.code).toBe(
      'competition.plan-differs',
    );
    expect(flawOfCompetition({ ...competition, tier: 'nation' })?.code).toBe(
      'competition.plan-differs',
    );
  });
  it('refuses a time zone that is none', () => {
    expect(flawOfCompetition({ ...competition, zone: 'Asia/Nowhere' })?.code).toBe(
      'competition.zone-unknown',
    );
  });
});
