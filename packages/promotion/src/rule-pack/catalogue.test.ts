import { describe, expect, it } from 'vitest';
import type { Award } from '../award.ts';
import { decidePromotion } from '../decide.ts';
import type { Level } from '../ladder.ts';
import type { ResultFacts } from '../promotion-input.ts';
import type { ContestClass, RulePack, Tier } from '../promotion-rule.ts';
import { readRulePack } from '../read-rule-pack.ts';
import { holds, inTier, sampleInput } from '../sample/sample-input.ts';
import { anhui2023 } from './anhui-2023.ts';
import { COLLECTED_PACKS } from './catalogue.ts';
import { chongqing2010 } from './chongqing-2010.ts';
import { guangzhou2025 } from './guangzhou-2025.ts';
import { national2012 } from './national-2012.ts';
import { national2017 } from './national-2017.ts';
import { national2020 } from './national-2020.ts';
import { national2023 } from './national-2023.ts';
import { printing2011 } from './printing-2011.ts';

type Case = readonly [what: string, result: Partial<ResultFacts>, held: Level | null, Level | null];

/** Level and title decisions under one pack, in a planned contest on a day the pack is in force. */
const under =
  (pack: RulePack, tier: Tier, contestClass: ContestClass, taskLevel: Level = '3') =>
  (result: Partial<ResultFacts>, held: Level | null = null) => {
    const finalOn = pack.valid.from;
    const contest = { ...inTier(tier, contestClass), finalOn, taskLevel };
    const holdings = held === null ? [] : [holds(held)];
    const decisions = decidePromotion(pack, sampleInput({ contest, result, person: { holdings } }));
    const titles = decisions.filter(({ kind }) => kind === 'title');
    return { level: decisions[0]?.level, titles: titles.map(({ outcome }) => outcome) };
  };
const student = { group: 'student' } as const;

const check = (decide: ReturnType<typeof under>, cases: readonly Case[]) => {
  for (const [what, result, held, expected] of cases) {
    expect([what, decide(result, held).level]).toEqual([what, expected]);
  }
};

describe('the collected packs', () => {
  it.each(COLLECTED_PACKS.map((pack) => [pack.id, pack] as const))(
    'are valid and survive JSON: %s',
    (_, pack) => {
      expect(readRulePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, value: pack });
    },
  );
  it('name no rule twice, not even across packs', () => {
    const ids = COLLECTED_PACKS.flatMap(({ id, rules }) => [id, ...rules.map((rule) => rule.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('全国 2020', () => {
  const decide = under(national2020, 'nation', 'general');
  const won = (award: Award | null) => ({ award });
  it('gives level 2 for a merit award or better, level 1 to holders', () => {
    check(decide, [
      ['merit', won('merit'), null, '2'],
      ['gold', won('gold'), '4', '2'],
      ['merit, holding 2', won('merit'), '2', '1'],
      ['merit, holding 1', won('merit'), '1', null],
      ['Medal for Excellence alone', won('excellence'), null, null],
      ['no award', won(null), null, null],
    ]);
  });
  it.each([
    [1, 5],
    [2, 3],
    [3, 2],
  ])('nominates teams of %i down to rank %i', (teamSize, last) => {
    expect(decide({ teamSize, rank: last }).titles).toEqual(['nominable']);
    expect(decide({ teamSize, rank: last + 1 }).titles).toEqual([]);
  });
});

describe('the other national packs', () => {
  it('2017 nominates the first five workers of class 1 and gives no level', () => {
    const decide = under(national2017, 'nation', '1');
    expect(decide({ rank: 5 })).toEqual({ level: null, titles: ['nominable'] });
    expect(decide({ rank: 6 }).titles).toEqual([]);
    expect(decide({ ...student, rank: 1 }).titles).toEqual([]);
  });
  it('2023 nominates the first five and decides no level, since none could be read', () => {
    const decide = under(national2023, 'nation', 'general');
    expect(decide({ rank: 5 })).toEqual({ level: null, titles: ['nominable'] });
  });
  it('2012 gives a level less for the lower level of tasks', () => {
    check(under(national2012, 'nation', '2', '3'), [
      ['senior 5th', { rank: 5 }, null, '2'],
      ['senior 6th', { rank: 6 }, null, '3'],
      ['senior 15th', { rank: 15 }, null, '3'],
      ['senior 16th', { rank: 16 }, null, null],
      ['senior 1st, holding 2', { rank: 1 }, '2', null],
    ]);
    check(under(national2012, 'nation', '2', '4'), [
      ['intermediate 5th', { rank: 5 }, null, '3'],
      ['intermediate 15th', { rank: 15 }, null, '4'],
    ]);
  });
});

describe('印刷', () => {
  const decide = under(printing2011, 'nation', '2');
  it('gives workers 2 down to rank 5 and 3 down to rank 20, holders one step more', () => {
    check(decide, [
      ['5th', { rank: 5 }, null, '2'],
      ['5th, holding 2', { rank: 5 }, '2', '1'],
      ['6th', { rank: 6 }, null, '3'],
      ['6th, holding 3', { rank: 6 }, '3', '2'],
      ['6th, holding 2', { rank: 6 }, '2', null],
      ['20th', { rank: 20 }, null, '3'],
      ['21st', { rank: 21 }, null, null],
      ['student 5th', { ...student, rank: 5 }, null, '3'],
      ['student 6th', { ...student, rank: 6 }, null, null],
    ]);
  });
  it('nominates the same first five workers, no student', () => {
    expect(decide({ rank: 5 }).titles).toEqual(['nominable']);
    expect(decide({ rank: 6 }).titles).toEqual([]);
    expect(decide({ ...student, rank: 1 }).titles).toEqual([]);
  });
});

describe('安徽 2023', () => {
  const decide = under(anhui2023, 'province', '1');
  const of = (started: number, rank: number) => ({
    rank,
    counts: { entered: started + 5, started, finished: started },
  });
  it('gives 2 to the first fifth, 3 to the second, and nothing beyond', () => {
    check(decide, [
      ['4th of 20', of(20, 4), null, '2'],
      ['4th of 20, holding 2', of(20, 4), '2', '1'],
      ['5th of 20', of(20, 5), null, '3'],
      ['5th of 20, holding 3', of(20, 5), '3', '2'],
      ['8th of 20', of(20, 8), null, '3'],
      ['9th of 20, which promotes to an unknown level', of(20, 9), null, null],
    ]);
  });
  it('nominates by the number of finalists, and says nothing for exactly ten', () => {
    expect(decide(of(9, 1)).titles).toEqual(['nominable']);
    expect(decide(of(9, 2)).titles).toEqual(['refused']);
    expect(decide(of(10, 1)).titles).toEqual(['refused']);
    expect(decide(of(11, 2)).titles).toEqual(['nominable']);
    expect(decide(of(31, 3)).titles).toEqual(['nominable']);
  });
});

describe('重庆 2010', () => {
  it('gives prize winners 2 and everybody who passed both parts 3, holders nothing again', () => {
    const passed = { award: null, theory: '60', practical: '60' };
    check(under(chongqing2010, 'city', '2'), [
      ['third prize', { ...passed, award: 'third-prize' }, null, '2'],
      ['first prize, holding 2', { ...passed, award: 'first-prize' }, '2', null],
      ['passed both', passed, null, '3'],
      ['passed both, holding 3', passed, '3', null],
      ['failed practice', { ...passed, practical: '59' }, null, null],
      ['merit award and passed', { ...passed, award: 'merit' }, null, '3'],
    ]);
  });
});

describe('广州 2025', () => {
  it('gives 3 in an event set at level 3 for 60 in theory and 60 in the final', () => {
    const decide = under(guangzhou2025, 'city', '1');
    check(decide, [
      ['passed', { theory: '60', total: '60.00' }, null, '3'],
      ['short of the final', { theory: '90', total: '59.99' }, null, null],
      ['short of theory', { theory: '59', total: '90' }, null, null],
    ]);
    expect(under(guangzhou2025, 'city', '1', '4')({ total: '90' }).level).toBeNull();
  });
});
