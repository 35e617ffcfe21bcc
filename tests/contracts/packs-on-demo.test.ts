import {
  type DecidingContext,
  decideResult,
} from '@jinbang/certification/decision/decide-result.rules';
import { demoCompetition, OCCUPATION } from '@jinbang/local/demo/demo-plan';
import { isPublishable, lintRulePack } from '@jinbang/promotion/lint';
import type { ContestClass, RulePack, Tier } from '@jinbang/promotion/promotion-rule';
import { COLLECTED_PACKS } from '@jinbang/promotion/rule-pack/catalogue';
import { countDecisions } from '@jinbang/promotion/simulation-counts';
import { dayInForce } from '@jinbang/promotion/simulation-day';
import { describe, expect, it } from 'vitest';
import { demoResult } from './demo-result.ts';

const SEED = 7;
const DAY = '2026-11-20';
const { rows, groups, members } = demoResult(SEED);

type Contest = { readonly tier: Tier; readonly contestClass: ContestClass };

const simulate = (pack: RulePack, finalOn: string, contest: Contest) => {
  const { plan, seasonYear } = demoCompetition('demo');
  const context: DecidingContext = {
    competition: { ...contest, seasonYear, plan: { ...plan, ...contest } },
    event: { occupation: OCCUPATION, taskLevel: '3', teamSize: 1 },
    groups,
    finalOn,
    decidedOn: finalOn,
    pack,
    bodyId: null,
    authorisation: null,
    printsItself: false,
    rows,
    membersOf: members,
    holdingsOf: new Map(),
    yearGrantsOf: new Map(),
  };
  const { people, granted, byLevel, byTitle, byReason } = countDecisions(
    pack,
    decideResult(context),
  );
  return { people, granted, byLevel, byTitle, byReason };
};

type Expected = Omit<ReturnType<typeof simulate>, 'people'>;
const notInForce: Expected = {
  granted: 0,
  byLevel: {},
  byTitle: {},
  byReason: { 'not-in-force': 24 },
};
const noRule: Expected = {
  granted: 0,
  byLevel: {},
  byTitle: {},
  byReason: { 'no-rule': 23, 'not-ranked': 1 },
};
/** The demo has no theory paper: a clause that asks for it promotes nobody. */
const noTheory: Expected = {
  granted: 0,
  byLevel: {},
  byTitle: {},
  byReason: { 'score-missing': 13, score: 10, 'not-ranked': 1 },
};
const tianjin: Expected = {
  granted: 18,
  byLevel: { '2': 7, '1': 2, '3': 9 },
  byTitle: { 'tianjin-jishu-nengshou': 1 },
  byReason: { 'already-held': 1, 'at-ceiling': 1, rank: 3, 'not-ranked': 1 },
};

/** Each pack on the demo's contest as it is, and as a contest of the kind and year it speaks of. */
const TABLE: Readonly<Record<string, readonly [asItIs: Expected, asItsOwn: Expected]>> = {
  'guangzhou-2025': [noTheory, noTheory],
  'tianjin-2024': [tianjin, tianjin],
  'anhui-2023': [
    noRule,
    {
      granted: 8,
      byLevel: { '2': 5, '3': 3 },
      byTitle: { 'anhui-jishu-nengshou': 2 },
      byReason: { percentile: 15, 'not-ranked': 1 },
    },
  ],
  'national-2023': [notInForce, { ...noRule, byTitle: { 'quanguo-jishu-nengshou': 10 } }],
  'national-2020': [
    notInForce,
    {
      granted: 6,
      byLevel: { '2': 6 },
      byTitle: { 'quanguo-jishu-nengshou': 10 },
      byReason: { award: 6, 'award-missing': 11, 'not-ranked': 1 },
    },
  ],
  'national-2017': [noRule, { ...noRule, byTitle: { 'quanguo-jishu-nengshou': 5 } }],
  'national-2012': [
    notInForce,
    {
      granted: 16,
      byLevel: { '2': 10, '3': 6 },
      byTitle: {},
      byReason: { 'already-held': 7, 'not-ranked': 1 },
    },
  ],
  'printing-2011': [
    notInForce,
    {
      granted: 14,
      byLevel: { '2': 8, '3': 6 },
      byTitle: { 'quanguo-jishu-nengshou': 5 },
      byReason: { rank: 6, 'at-ceiling': 3, 'not-ranked': 1 },
    },
  ],
  'chongqing-2010': [notInForce, noTheory],
};

/** The kind of contest the first rule of a pack speaks of. */
const ownContest = ({ rules: [rule] }: RulePack): Contest => {
  const scope = rule?.contests[0];
  return { tier: scope?.tier ?? 'city', contestClass: scope?.classes?.[0] ?? 'general' };
};

describe("the demo's result", () => {
  it('is the one everybody sees: 24 entered, 23 ranked without a tie, medals given', () => {
    const ranked = rows.filter(({ rank }) => rank !== null);
    const places = ranked.map(({ group, rank }) => `${group} ${rank}`);
    expect([rows.length, ranked.length, new Set(places).size]).toEqual([24, 23, 23]);
    expect(rows.filter(({ award }) => award === 'gold').map(({ entryId }) => entryId)).toEqual([
      '009',
      '018',
    ]);
  });
});

describe('every pack we ship', () => {
  it('stands in the table', () => {
    expect(COLLECTED_PACKS.map(({ id }) => id)).toEqual(Object.keys(TABLE));
  });
  it.each(COLLECTED_PACKS.map((pack) => [pack.id, pack] as const))(
    "lints, and decides everybody of the demo's result: %s",
    (id, pack) => {
      const asItIs = simulate(pack, DAY, { tier: 'city', contestClass: '1' });
      const asItsOwn = simulate(pack, dayInForce(DAY, pack.valid), ownContest(pack));
      const expected = TABLE[id]?.map((row) => ({ people: 24, ...row }));
      expect([asItIs, asItsOwn]).toEqual(expected);
      expect(isPublishable(lintRulePack(pack))).toBe(true);
    },
  );
});
