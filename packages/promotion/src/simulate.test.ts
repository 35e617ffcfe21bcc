import { describe, expect, it } from 'vitest';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';
import { holds, inTier, sampleInput } from './sample/sample-input.ts';
import { differencesBetween, simulate } from './simulate.ts';

/** Twelve workers of a city class 1 contest; the second holds level 2, the last was disqualified. */
const field = Array.from({ length: 12 }, (_, index) =>
  sampleInput({
    result: {
      entryId: `entry-${index + 1}`,
      ...(index === 11 ? { rank: null, code: 'DSQ' } : { rank: index + 1 }),
    },
    person: { holdings: index === 1 ? [holds('2')] : [] },
  }),
);

describe('a simulation', () => {
  it('counts what a pack makes of a past result', () => {
    expect(simulate(tianjin2024, field)).toEqual({
      people: 12,
      granted: 10,
      refused: 2,
      byLevel: { '2': 9, '1': 1 },
      byReason: { rank: 1, 'not-ranked': 1 },
      byTitle: { 'tianjin-jishu-nengshou': 1 },
      byRule: {
        'tianjin-2024-city-1-worker': 11,
        'tianjin-2024-city-1-student': 0,
        'tianjin-2024-city-2-worker': 0,
        'tianjin-2024-city-2-student': 0,
        'tianjin-2024-enterprise-worker': 0,
        'tianjin-2024-enterprise-student': 0,
      },
      byApplication: {},
      listedOnly: 0,
    });
  });
  it('shows at once that a contest is not in the plan', () => {
    const unplanned = field.map((input) => ({
      ...input,
      contest: { ...input.contest, plan: null },
    }));
    expect(simulate(tianjin2024, unplanned).byReason).toEqual({ 'not-in-plan': 12 });
  });
  it('counts apart what is only listed for the office', () => {
    const listed = sampleInput({ occupation: { route: 'qualification' } });
    expect(simulate(tianjin2024, [listed])).toMatchObject({ granted: 1, listedOnly: 1 });
  });
  it('names the people for whom a changed rule changes anything', () => {
    const rules = tianjin2024.rules.map((rule) => ({
      ...rule,
      when: rule.when.kind === 'rank' ? { ...rule.when, to: 9 } : rule.when,
    }));
    const changed = differencesBetween(tianjin2024, { ...tianjin2024, rules }, field);
    expect(changed.map(({ before, after }) => [before?.level, after?.level])).toEqual([
      ['2', null],
    ]);
    expect(changed[0]?.before?.inputs.result.entryId).toBe('entry-10');
  });
  it('names a title that only one of the rules nominates for, and no refusal of it', () => {
    const rules = tianjin2024.rules.map((rule) => ({ ...rule, title: null }));
    const winner = field.slice(0, 2);
    const changed = differencesBetween(tianjin2024, { ...tianjin2024, rules }, winner);
    expect(changed.map(({ before, after }) => [before?.title?.key, after])).toEqual([
      ['tianjin-jishu-nengshou', null],
    ]);
    expect(differencesBetween(tianjin2024, tianjin2024, field)).toEqual([]);
  });
  it('tells apart two tiers of one season', () => {
    const other = sampleInput({ contest: inTier('enterprise') });
    expect(simulate(tianjin2024, [...field, other]).byLevel).toEqual({ '2': 9, '1': 1, '4': 1 });
  });
});
