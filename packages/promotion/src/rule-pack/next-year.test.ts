import { describe, expect, it } from 'vitest';
import { decidePromotion } from '../decide.ts';
import { explainDecision } from '../explain.ts';
import { isPublishable, lintRulePack } from '../lint.ts';
import type { PersonFacts, ResultFacts } from '../promotion-input.ts';
import type { RulePack } from '../promotion-rule.ts';
import { readRulePack } from '../read-rule-pack.ts';
import { holds, inTier, sampleInput } from '../sample/sample-input.ts';

/**
 * A made-up province's notice for a year nobody has seen, typed as a person of the office would:
 * nothing of it may need a line of code.
 */
const NOTICE = `{
  "id": "test-province-2031", "version": 1,
  "title": { "zh": "测试省竞赛晋升规则（2031）" },
  "jurisdiction": { "zh": "测试省", "en": "Test Province" },
  "valid": { "from": "2031-01-01", "to": "2031-12-31" },
  "source": { "title": { "zh": "测试省文件" }, "published": "2031-01-01" },
  "rules": [
    { "id": "winners", "clause": { "zh": "前 10%（进一）且两科合格，晋升二级，可越级，终身一次" },
      "contests": [{ "tier": "province", "classes": ["1"] }], "groups": ["worker", "teacher"],
      "when": { "kind": "all", "of": [
        { "kind": "percentile", "upTo": "10", "base": "finished", "rounding": "up" },
        { "kind": "score", "of": "theory", "atLeast": "60" },
        { "kind": "score", "of": "practical", "atLeast": "60" } ] },
      "grant": { "kind": "level", "level": "2" }, "ifHeld": { "kind": "next" }, "cap": "1",
      "perPersonEver": 1, "mayApplyFor": "1",
      "title": { "key": "test-master", "name": { "zh": "测试省技术能手" },
        "when": { "kind": "rank", "to": 3 },
        "quota": { "base": "entered", "bands": [
          { "from": 1, "to": 20, "places": 1 }, { "from": 21, "to": null, "places": 2 } ] } },
      "approval": { "kind": "offices", "offices": [{ "zh": "测试省人社厅" }] } },
    { "id": "followers", "clause": { "zh": "按参赛人数取若干名，逐级晋升一级，不低于四级，不高于三级" },
      "contests": [{ "tier": "province", "classes": ["1"] }], "groups": ["worker", "teacher"],
      "when": { "kind": "places", "base": "started", "bands": [
        { "from": 1, "to": 30, "places": 6 }, { "from": 31, "to": null, "places": 15 } ] },
      "grant": { "kind": "next-above-held", "ifNoneHeld": "5" }, "minimumLevel": "4", "cap": "3",
      "perPersonPerYear": 1,
      "approval": { "kind": "offices", "offices": [{ "zh": "测试省人社厅" }] } },
    { "id": "students", "clause": { "zh": "学生组获三等奖以上晋升三级，不得越级" },
      "contests": [{ "tier": "province" }], "groups": ["student"], "maySkip": false,
      "when": { "kind": "award", "atLeast": "third-prize" },
      "grant": { "kind": "level", "level": "3" }, "cap": "3",
      "approval": { "kind": "offices", "offices": [{ "zh": "测试省人社厅" }] } },
    { "id": "city-all", "clause": { "zh": "市级前 20 名晋升五级" },
      "contests": [{ "tier": "city" }], "when": { "kind": "rank", "to": 20 },
      "grant": { "kind": "level", "level": "5" },
      "approval": { "kind": "offices", "offices": [{ "zh": "测试省人社厅" }] } },
    { "id": "city-skilled", "clause": { "zh": "市级：持有四级及以上、进入决赛、35 周岁以下的，按本条晋升一级，不适用前款" },
      "contests": [{ "tier": "city" }], "insteadOf": ["city-all"],
      "when": { "kind": "all", "of": [
        { "kind": "held", "atLeast": "4" }, { "kind": "stage", "atLeast": "final" },
        { "kind": "age", "to": 35 } ] },
      "grant": { "kind": "next-above-held" }, "cap": "2",
      "approval": { "kind": "offices", "offices": [{ "zh": "测试省人社厅" }] } }
  ]
}`;

const packed = (): RulePack => {
  const read = readRulePack(JSON.parse(NOTICE));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.issues));
  return read.value;
};
const pack = packed();
const contest = { ...inTier('province', '1'), finalOn: '2031-09-30', seasonYear: 2031 };
const passed = {
  theory: '60',
  practical: '88.5',
  counts: { entered: 40, started: 36, finished: 35 },
};
const decide = (result: Partial<ResultFacts>, person: Partial<PersonFacts> = {}) =>
  decidePromotion(pack, sampleInput({ contest, result: { ...passed, ...result }, person }));
const levelOf = (...asked: Parameters<typeof decide>) => decide(...asked)[0]?.level;

describe("a notice of next year's, read from its JSON alone", () => {
  it('is taken, and nothing in it keeps it from being published', () => {
    expect(isPublishable(lintRulePack(pack))).toBe(true);
  });
  it('takes 4 of 35 finishers, rounded up, and lets them skip to level 2', () => {
    expect([1, 4, 5].map((rank) => levelOf({ rank }))).toEqual(['2', '2', '4']);
  });
  it('asks for both papers, and gives who failed one what the second clause gives', () => {
    expect(levelOf({ rank: 2, theory: '59.99' })).toBe('4');
    expect(levelOf({ rank: 2, practical: null })).toBe('4');
  });
  it('raises a holder of level 2 to 1 and nobody past it', () => {
    expect(levelOf({ rank: 1 }, { holdings: [holds('2')] })).toBe('1');
    expect(levelOf({ rank: 1 }, { holdings: [holds('1')] })).toBeNull();
  });
  it('takes 15 of more than 30 starters and 6 of 30, one step each within its bounds', () => {
    expect([15, 16].map((rank) => levelOf({ rank }))).toEqual(['4', null]);
    const fewer = { counts: { entered: 30, started: 30, finished: 30 } };
    expect([6, 7].map((rank) => levelOf({ ...fewer, rank }))).toEqual(['4', null]);
    expect(levelOf({ rank: 9 }, { holdings: [holds('4')] })).toBe('3');
    expect(levelOf({ rank: 9 }, { holdings: [holds('3')] })).toBeNull();
  });
  it('lets nobody have the first clause twice in a lifetime, nor the second twice a year', () => {
    const yearGrants = [{ year: 2019, entryId: 'entry-of-old' }];
    expect(levelOf({ rank: 1 }, { yearGrants })).toBe('4');
    const thisYear = [{ year: 2031, entryId: 'entry-of-spring' }];
    expect(levelOf({ rank: 9 }, { yearGrants: thisYear })).toBeNull();
  });
  it('gives students one step only, whatever they win', () => {
    const student = { group: 'student', award: 'first-prize', rank: 1 } as const;
    expect(levelOf(student)).toBe('5');
    expect(levelOf(student, { holdings: [holds('4')] })).toBe('3');
    expect(levelOf({ ...student, award: 'merit' })).toBeNull();
  });
  it('puts two of forty entrants forward for the title and opens the way to level 1', () => {
    const kinds = (rank: number) =>
      decide({ rank }).map(({ kind, outcome }) => `${kind} ${outcome}`);
    expect(kinds(2)).toEqual(['level granted', 'title nominable', 'application nominable']);
    expect(kinds(3)).toEqual(['level granted', 'title refused', 'application nominable']);
  });
  it('asks what is held, how far somebody came and how old, and lets one clause replace another', () => {
    const city = { ...contest, ...inTier('city', '2') };
    const skilled = (stage: 'final' | 'heat' | null, years: number | null) =>
      decidePromotion(
        pack,
        sampleInput({
          contest: city,
          result: { rank: 9, stage },
          person: {
            holdings: [holds('4')],
            age: years === null ? null : { from: years, to: years },
          },
        }),
      )[0];
    expect(skilled('final', 35)).toMatchObject({ ruleId: 'city-skilled', level: '3' });
    expect(skilled('heat', 35)).toMatchObject({ ruleId: 'city-all', reason: 'already-held' });
    expect(skilled('final', null)).toMatchObject({ ruleId: 'city-skilled', reason: 'age-unknown' });
  });
  it('says why, in one sentence', () => {
    const [decision] = decide({ rank: 16 });
    expect(decision && explainDecision(decision, 'zh')).toBe(
      '省级一类职工组第 16 名，36 名实际参赛选手取 15 名，第 16 名不在其内，不予晋升。',
    );
  });
});
