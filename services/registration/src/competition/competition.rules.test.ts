import { describe, expect, it } from 'vitest';
import type { NewCompetition } from './competition.body.ts';
import { flawOfCompetition, flawOfCompetitionChange } from './competition.rules.ts';

const competition: NewCompetition = {
  ownerId: '0',
  name: { zh: '测试竞赛' },
  tier: 'city',
  contestClass: '1',
  jurisdiction: 'CN-12',
  seasonYear: 2026,
  zone: 'Asia/Shanghai',
  consents: ['taking-part'],
  units: [],
  committee: null,
  templateId: null,
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

describe('the units of a heading', () => {
  const host = { role: 'host', name: { zh: '测试局' } } as const;
  it('may be one unit in two roles, and not twice in one', () => {
    const organiser = { ...host, role: 'organiser' } as const;
    expect(flawOfCompetition({ ...competition, units: [host, organiser] })).toBeUndefined();
    expect(flawOfCompetition({ ...competition, units: [host, organiser, host] })?.issues).toEqual([
      { at: 'units.2.name', code: 'competition.unit-twice' },
    ]);
  });
});

describe('changing a competition', () => {
  const codes = (change: Partial<NewCompetition>, before: Partial<NewCompetition> = {}) =>
    flawOfCompetitionChange(
      { ...competition, ...before },
      { ...competition, ...before, ...change },
      ['DRAFT', 'RULES_PUBLISHED'],
    )?.issues?.map(({ at }) => at);
  it('is free while every event is a draft or called off', () => {
    const changed = { ...competition, tier: 'province', seasonYear: 2027 } as const;
    expect(flawOfCompetitionChange(competition, changed, ['DRAFT', 'CANCELLED'])).toBeUndefined();
  });
  it('leaves tier, class, place, year, zone and consents once rules are published', () => {
    expect(codes({ tier: 'province', contestClass: '2', zone: 'Asia/Urumqi' })).toEqual([
      'tier',
      'contestClass',
      'zone',
    ]);
  });
  it('still mends the heading then', () => {
    const units = [{ role: 'host' as const, name: { zh: '测试局' } }];
    expect(codes({ name: { zh: '测试竞赛（更名）' }, units })).toBeUndefined();
  });
  it('files a plan record that comes late, and changes none that was published', () => {
    const { plan } = competition;
    expect(codes({ plan }, { plan: null })).toBeUndefined();
    expect(codes({ plan: plan && { ...plan, item: '2' } })).toEqual(['plan']);
    // The database gives the record back with its keys in another order.
    const turned = plan && Object.fromEntries(Object.entries(plan).toReversed());
    expect(codes({ plan: turned as typeof plan })).toBeUndefined();
  });
});
