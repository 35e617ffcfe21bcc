import { describe, expect, it } from 'vitest';
import { decidePromotion } from './decide.ts';
import type { Decision } from './decision.ts';
import { explainDecision } from './explain.ts';
import type { PromotionInput } from './promotion-input.ts';
import {
  type ContestClass,
  type PromotionRule,
  RULE_DEFAULTS,
  type RulePack,
} from './promotion-rule.ts';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';
import { holds, inTier, sampleInput } from './sample/sample-input.ts';

const bureau = { zh: '测试市人社局', en: 'Test City bureau' };
const plain: PromotionRule = {
  ...RULE_DEFAULTS,
  id: 'plain',
  clause: { zh: '测试条款', en: 'Test clause' },
  contests: [{ tier: 'city', classes: null }],
  when: { kind: 'rank', from: 1, to: 10 },
  grant: { kind: 'level', level: '3' },
  ifHeld: { kind: 'next' },
  approval: { kind: 'offices', offices: [bureau] },
};
const packOf = (...rules: readonly Partial<PromotionRule>[]): RulePack => ({
  ...tianjin2024,
  id: 'test-pack',
  rules: rules.map((changes, index) => ({ ...plain, id: `rule-${index + 1}`, ...changes })),
});
const first = (pack: RulePack, input: PromotionInput): Decision => {
  const decision = decidePromotion(pack, input)[0];
  if (!decision) throw new Error('No decision was made.');
  return decision;
};
const only = (rule: Partial<PromotionRule>, input = sampleInput()) => first(packOf(rule), input);

describe('the yearly plan (M16)', () => {
  it('refuses everybody when the contest is not in the plan, title included', () => {
    const input = sampleInput({ contest: { plan: null }, result: { rank: 1 } });
    const decisions = decidePromotion(tianjin2024, input);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({ outcome: 'refused', reason: 'not-in-plan', level: null });
    expect(decisions.map((decision) => explainDecision(decision, 'zh'))).toEqual([
      '市级一类职工组第 1 名，竞赛未列入年度竞赛计划，不予晋升。',
    ]);
  });
  it("takes tier and class from the plan and not from the organiser's word", () => {
    const input = sampleInput({ contest: { tier: 'nation', contestClass: '2' } });
    expect(first(tianjin2024, input).ruleId).toBe('tianjin-2024-city-1-worker');
  });
  it('lets an employer promote in its own contest where its rule asks for no plan', () => {
    const input = sampleInput({ contest: { plan: null } });
    expect(only({ inPlan: 'not-required' }, input)).toMatchObject({ outcome: 'granted' });
  });
  it('refuses by a rule that asks for the plan although another rule of the pack does not', () => {
    const pack = packOf({ inPlan: 'not-required', when: { kind: 'rank', from: 1, to: 1 } }, {});
    const input = sampleInput({ contest: { plan: null } });
    expect(first(pack, input)).toMatchObject({ outcome: 'refused', reason: 'rank' });
    expect(first(pack, input).passedOver[0]?.reasons[0]?.code).toBe('not-in-plan');
  });
});

describe('rows without a rank', () => {
  it.each([
    ['DNS', '未参赛'],
    ['DNF', '未完赛'],
    ['WD', '退赛'],
    ['DSQ', '取消成绩'],
    ['FAIL', '未达合格线'],
  ] as const)('promote nobody: %s', (code, words) => {
    const decision = first(tianjin2024, sampleInput({ result: { code, rank: null } }));
    expect(decision).toMatchObject({ outcome: 'refused', reason: 'not-ranked' });
    expect(explainDecision(decision, 'zh')).toBe(`市级一类职工组，${words}，没有名次，不予晋升。`);
  });
  it('promote nobody even where marks alone would do', () => {
    const when = { kind: 'score', of: 'theory', atLeast: '60' } as const;
    const input = sampleInput({ result: { code: 'DSQ', rank: null } });
    expect(only({ when }, input).reason).toBe('not-ranked');
  });
});

describe('what is already held', () => {
  it('counts in the same occupation only', () => {
    const input = sampleInput({ person: { holdings: [holds('2', '6-99-99-99')] } });
    expect(first(tianjin2024, input)).toMatchObject({ level: '2', held: null, effect: 'first' });
  });
  it('counts the highest of several', () => {
    const input = sampleInput({ person: { holdings: [holds('4'), holds('2'), holds('3')] } });
    expect(first(tianjin2024, input)).toMatchObject({ level: '1', held: '2' });
  });
  it('does not count what this very entry gave, so that a re-run agrees with itself', () => {
    const own = { ...holds('2'), fromEntryId: 'entry-1' };
    const yearGrants = [{ year: 2024, entryId: 'entry-1' }];
    const input = sampleInput({ person: { holdings: [own], yearGrants } });
    expect(first(tianjin2024, input)).toMatchObject({ outcome: 'granted', level: '2' });
  });
  it('is raised by one step where the rule says next', () => {
    const input = sampleInput({ person: { holdings: [holds('3')] } });
    expect(only({ ifHeld: { kind: 'next' } }, input).level).toBe('2');
  });
  it('stays where the rule says none', () => {
    const input = sampleInput({ person: { holdings: [holds('3')] } });
    expect(only({ ifHeld: { kind: 'none' } }, input)).toMatchObject({ reason: 'already-held' });
  });
  it('goes to the named level where the rule names one, and only upwards', () => {
    const ifHeld = { kind: 'level', level: '1' } as const;
    const holding = (level: '3' | '1') => sampleInput({ person: { holdings: [holds(level)] } });
    expect(only({ ifHeld }, holding('3')).level).toBe('1');
    expect(only({ ifHeld }, holding('1'))).toMatchObject({ reason: 'already-held', level: null });
  });
  it('is never raised past 一级, not even by a cap that would allow it', () => {
    const input = sampleInput({ person: { holdings: [holds('1')] } });
    expect(only({ cap: 'special' }, input)).toMatchObject({ level: null, reason: 'at-ceiling' });
  });
  it('is never raised past 一级, not even for a 特级技师', () => {
    for (const level of ['1', 'special', 'chief'] as const) {
      const input = sampleInput({ person: { holdings: [holds(level)] } });
      expect(first(tianjin2024, input)).toMatchObject({ outcome: 'refused', reason: 'at-ceiling' });
    }
  });
});

describe('what a rule may grant', () => {
  it('gives the step above what is held, and nothing to somebody without a level', () => {
    const grant = { kind: 'next-above-held', ifNoneHeld: null } as const;
    const input = sampleInput({ person: { holdings: [holds('5')] } });
    expect(only({ grant }, input)).toMatchObject({ outcome: 'granted', level: '4' });
    expect(only({ grant })).toMatchObject({ outcome: 'refused', reason: 'nothing-to-grant' });
  });
  it('gives at least the lowest level it issues', () => {
    const grant = { kind: 'next-above-held', ifNoneHeld: '5' } as const;
    const decision = only({ grant, minimumLevel: '4' });
    expect(decision.level).toBe('4');
    expect(explainDecision(decision, 'zh')).toContain('按最低核发等级四级/中级工计');
  });
  it('skips no level where that is forbidden', () => {
    const input = sampleInput({ person: { holdings: [holds('5')] } });
    expect(only({ maySkip: false }, input).level).toBe('4');
    expect(only({ maySkip: false }).level).toBe('5');
  });
  it('gives nothing when the step that may not be skipped is below the lowest it issues', () => {
    const decision = only({ maySkip: false, minimumLevel: '4' });
    expect(decision).toMatchObject({ outcome: 'refused', reason: 'below-minimum' });
  });
  it('picks the best of several rules and tells which it passed over', () => {
    const pack = packOf({}, { grant: { kind: 'level', level: '2' } });
    const decision = first(pack, sampleInput());
    expect(decision).toMatchObject({ level: '2', ruleId: 'rule-2' });
    expect(decision.passedOver).toMatchObject([{ ruleId: 'rule-1', level: '3' }]);
  });
  it('refuses by the rule that was nearest: of ranges missed the last', () => {
    const low = { when: { kind: 'rank', from: 11, to: 20 }, grant: { kind: 'level', level: '4' } };
    const pack = packOf({}, low as Partial<PromotionRule>);
    expect(first(pack, sampleInput({ result: { rank: 25 } })).ruleId).toBe('rule-2');
  });
  it('refuses by the rule that would have given most, where what is held stops all', () => {
    const none = { ifHeld: { kind: 'none' } } as const;
    const pack = packOf(none, { ...none, grant: { kind: 'level', level: '2' } });
    const input = sampleInput({ person: { holdings: [holds('1')] } });
    expect(first(pack, input)).toMatchObject({ ruleId: 'rule-2', reason: 'already-held' });
  });
  it('lets apply for a level without granting it', () => {
    const pack = packOf({ grant: { kind: 'none' }, mayApplyFor: '2' });
    const decisions = decidePromotion(pack, sampleInput());
    expect(decisions).toMatchObject([
      { kind: 'level', outcome: 'refused', reason: 'no-rule' },
      { kind: 'application', outcome: 'nominable', level: '2', issue: 'nothing' },
    ]);
    expect(decisions.map((decision) => explainDecision(decision, 'en'))[1]).toBe(
      'Rank 3 in the worker group of a city class 1 contest (top 10): held no level in this occupation; may apply for Level 2 (technician).',
    );
  });
});

describe('conditions', () => {
  const theory = { kind: 'score', of: 'theory', atLeast: '60' } as const;
  const practical = { kind: 'score', of: 'practical', atLeast: '60' } as const;
  it('ask for all of several, and name only what failed', () => {
    const when = { kind: 'all', of: [theory, practical] } as const;
    expect(only({ when }).outcome).toBe('granted');
    const decision = only({ when }, sampleInput({ result: { practical: '59.99' } }));
    expect(decision.reasons.map(({ code, params }) => [code, params])).toEqual([
      ['score', { met: false, of: 'practical', value: '59.99', atLeast: '60' }],
    ]);
    expect(explainDecision(decision, 'zh')).toContain('实操成绩 59.99 分，低于 60 分');
  });
  it('ask for any of several, and name the one that held', () => {
    const when = { kind: 'any', of: [{ kind: 'award', atLeast: 'merit' }, theory] } as const;
    expect(only({ when }).reasons[0]).toMatchObject({ code: 'score' });
  });
  it('take an exact third for a third', () => {
    const when = { kind: 'score', of: 'total', atLeast: '200/3' } as const;
    expect(only({ when }, sampleInput({ result: { total: '200/3' } })).outcome).toBe('granted');
    expect(only({ when }, sampleInput({ result: { total: '66.66' } })).outcome).toBe('refused');
  });
  it.each([
    ['30', 'down', 3],
    ['30', 'half-up', 4],
    ['30', 'up', 4],
    ['20', 'down', 2],
    ['20', 'half-up', 2],
    ['20', 'up', 3],
    ['25', 'up', 3],
  ] as const)('take %s %% of twelve, rounded %s, for %i places', (upTo, rounding, last) => {
    const when = { kind: 'percentile', above: '0', upTo, base: 'started', rounding } as const;
    const outcomeAt = (rank: number) => only({ when }, sampleInput({ result: { rank } })).outcome;
    expect(outcomeAt(last)).toBe('granted');
    expect(outcomeAt(last + 1)).toBe('refused');
  });
  it.each([
    ['entered', 5],
    ['started', 4],
    ['finished', 3],
  ] as const)('count a share of those who %s', (base, last) => {
    const when = { kind: 'percentile', above: '0', upTo: '36', base, rounding: 'down' } as const;
    const outcomeAt = (rank: number) => only({ when }, sampleInput({ result: { rank } })).outcome;
    expect(outcomeAt(last)).toBe('granted');
    expect(outcomeAt(last + 1)).toBe('refused');
  });
  it('decide nothing by a percentage whose base or rounding nobody has set', () => {
    const when = {
      kind: 'percentile',
      above: '0',
      upTo: '30',
      base: null,
      rounding: null,
    } as const;
    expect(only({ when }, sampleInput({ result: { rank: 1 } }))).toMatchObject({
      outcome: 'refused',
      reason: 'percentile-undefined',
    });
  });
});

describe('scope and time', () => {
  it('speaks of the class wherever a contest has one', () => {
    const said = (contestClass: ContestClass) => {
      const input = sampleInput({ contest: inTier('enterprise', contestClass) });
      return explainDecision(first(tianjin2024, input), 'zh').slice(0, 7);
    };
    expect([said('2'), said('general')]).toEqual(['企业级二类职工', '企业级职工组第']);
  });
  it('keeps to the size of the team and the level of the tasks', () => {
    const pairs = { teamSize: { from: 2, to: 2 } };
    expect(only(pairs).reason).toBe('no-rule');
    expect(only(pairs, sampleInput({ result: { teamSize: 2 } })).outcome).toBe('granted');
    expect(only({ taskLevels: ['4'] }).reason).toBe('no-rule');
  });
  it('applies the rules in force on the day the result became final', () => {
    const early = sampleInput({ contest: { finalOn: '2023-12-31' } });
    expect(first(tianjin2024, early)).toMatchObject({ reason: 'not-in-force' });
    const until = (to: string) => only({ valid: { from: '2024-01-01', to } });
    expect(until('2024-11-14').reason).toBe('no-rule');
    expect(until('2024-11-15').outcome).toBe('granted');
    expect(only({ valid: { from: '2024-11-16', to: null } }).reason).toBe('no-rule');
    expect(only({ valid: { from: '2024-11-15', to: null } }).outcome).toBe('granted');
  });
  it('forgets last year when it counts this year', () => {
    const input = sampleInput({ person: { yearGrants: [{ year: 2023, entryId: 'entry-0' }] } });
    expect(first(tianjin2024, input).outcome).toBe('granted');
  });
});

describe('approval and route', () => {
  const approval = { kind: 'automatic', ownedBy: 'body-1', otherwise: [bureau] } as const;
  const authorised = (from: string, to: string | null) =>
    sampleInput({
      issuer: { id: 'body-2', standingAuthorisation: { documentNo: '测试函1号', from, to } },
    });
  it('waits for the office unless the rule says otherwise', () => {
    expect(only({}).approval).toEqual({ kind: 'offices', offices: [bureau] });
  });
  it('issues at once where the issuer owns the rule', () => {
    const input = sampleInput({ issuer: { id: 'body-1' } });
    expect(only({ approval }, input).approval).toEqual({ kind: 'automatic', by: 'rule-owner' });
  });
  it('issues at once under a standing authorisation while it lasts', () => {
    expect(only({ approval }, authorised('2024-01-01', null)).approval).toEqual({
      kind: 'automatic',
      by: 'standing-authorisation',
      documentNo: '测试函1号',
    });
    expect(only({ approval }, authorised('2024-01-01', '2024-11-19')).approval).toMatchObject({
      kind: 'offices',
    });
  });
  it('takes a rule without an owner for nobody in particular', () => {
    const ownerless = { ...approval, ownedBy: null };
    expect(only({ approval: ownerless }).approval).toMatchObject({ kind: 'offices' });
  });
  it('asks the office where neither holds', () => {
    expect(only({ approval }).approval).toEqual({ kind: 'offices', offices: [bureau] });
  });
  it('only lists a 职业资格 for the office, whoever owns the rule (M23)', () => {
    const input = sampleInput({
      issuer: { id: 'body-1' },
      occupation: { route: 'qualification' },
    });
    const decision = only({ approval }, input);
    expect(decision).toMatchObject({ issue: 'office-list', approval: { kind: 'offices' } });
    expect(explainDecision(decision, 'zh')).toBe(
      '市级一类职工组第 3 名（前 10 名），原无本职业等级，拟晋升三级/高级工，属职业资格，只列名单报主管部门，不印发证书。',
    );
  });
  it('only lists people for an office that prints itself, and says so (M14)', () => {
    const issuer = { id: 'body-1', printsItself: true };
    const decision = only({ approval }, sampleInput({ issuer }));
    expect(decision).toMatchObject({ issue: 'office-list', approval: { kind: 'offices' } });
    expect(explainDecision(decision, 'zh')).toMatch(/只列名单，证书由主管部门印发。$/);
    expect(explainDecision(decision, 'en')).toMatch(/the office prints the certificate itself/);
  });
});

describe('titles are recommended, never awarded (M22)', () => {
  const title = {
    key: 'test-title',
    name: { zh: '测试技术能手', en: 'Test Skill Master' },
    when: null,
    quota: {
      base: 'entered',
      bands: [
        { from: 1, to: 9, places: 1 },
        { from: 11, to: 30, places: 2 },
      ],
    },
    oncePerLifetime: true,
  } as const;
  const nomination = (input: PromotionInput) => decidePromotion(packOf({ title }), input)[1];
  const counted = (entered: number, rank: number) =>
    sampleInput({ result: { rank, counts: { entered, started: 9, finished: 9 } } });

  it('keeps to the quota for the number of entrants', () => {
    expect(nomination(counted(9, 1))?.outcome).toBe('nominable');
    expect(nomination(counted(9, 2))).toMatchObject({ outcome: 'refused', reason: 'title-quota' });
    expect(nomination(counted(11, 2))?.outcome).toBe('nominable');
  });
  it('decides nothing for a number of entrants the rule forgot', () => {
    const decision = nomination(counted(10, 1));
    expect(decision).toMatchObject({ outcome: 'refused', reason: 'title-quota-undefined' });
    expect(decision && explainDecision(decision, 'zh')).toBe(
      '市级一类职工组第 1 名（前 10 名），规则没有规定报名选手为 10 名时的推荐名额，不推荐测试技术能手。',
    );
  });
  it('does not nominate twice in a lifetime', () => {
    const input = sampleInput({ result: { rank: 1 }, person: { titles: ['test-title'] } });
    expect(nomination(input)).toMatchObject({ outcome: 'refused', reason: 'title-held' });
  });
  it('nominates again where the rule allows it', () => {
    const again = { ...title, oncePerLifetime: false };
    const input = sampleInput({ result: { rank: 1 }, person: { titles: ['test-title'] } });
    expect(decidePromotion(packOf({ title: again }), input)[1]?.outcome).toBe('nominable');
  });
  it("asks for the rule's own condition beside the title's", () => {
    const wider = { ...title, quota: null, when: { kind: 'rank', from: 1, to: 20 } } as const;
    const at = (rank: number) =>
      decidePromotion(packOf({ title: wider }), sampleInput({ result: { rank } })).length;
    expect([at(10), at(11)]).toEqual([2, 1]);
  });
  it('refuses title and application alike where only they ask for the plan', () => {
    const pack = packOf(
      { inPlan: 'not-required' },
      { title, grant: { kind: 'none' } },
      { mayApplyFor: '2', grant: { kind: 'none' } },
    );
    const input = sampleInput({ contest: { plan: null }, result: { rank: 1 } });
    expect(decidePromotion(pack, input)).toMatchObject([
      { kind: 'level', outcome: 'granted' },
      { kind: 'title', outcome: 'refused', reason: 'not-in-plan' },
      { kind: 'application', outcome: 'refused', reason: 'not-in-plan', level: null },
    ]);
  });
  it('waits for the office even where levels are issued automatically', () => {
    const approval = { kind: 'automatic', ownedBy: 'body-1', otherwise: [bureau] } as const;
    const input = sampleInput({ result: { rank: 1 }, issuer: { id: 'body-1' } });
    const decisions = decidePromotion(packOf({ title, approval }), input);
    expect(decisions.map((decision) => decision.approval?.kind)).toEqual(['automatic', 'offices']);
  });
});

describe('a decision as evidence', () => {
  it('is plain JSON and can be made again from its own inputs', () => {
    const decisions = decidePromotion(tianjin2024, sampleInput({ result: { rank: 1 } }));
    const stored = JSON.parse(JSON.stringify(decisions)) as typeof decisions;
    expect(stored).toEqual(decisions);
    for (const { inputs } of stored) expect(decidePromotion(tianjin2024, inputs)).toEqual(stored);
  });
  it('keeps its inputs although the caller goes on to change them', () => {
    const counts = { entered: 14, started: 12, finished: 11 };
    const decision = first(tianjin2024, sampleInput({ result: { counts } }));
    counts.started = 99;
    expect(decision.inputs.result.counts.started).toBe(12);
  });
});

describe('places by the size of the field', () => {
  const when = {
    kind: 'places',
    base: 'started',
    bands: [
      { from: 1, to: 9, places: 1 },
      { from: 11, to: null, places: 3 },
    ],
  } as const;
  const placed = (started: number, rank: number) =>
    only(
      { when },
      sampleInput({ result: { rank, counts: { entered: 99, started, finished: 1 } } }),
    );

  it.each([
    [9, 1, 'granted', 'held-none'],
    [9, 2, 'refused', 'places'],
    [11, 3, 'granted', 'held-none'],
    [500, 4, 'refused', 'places'],
    [10, 1, 'refused', 'places-undefined'],
  ] as const)('of %i starters rank %i is %s', (started, rank, outcome, code) => {
    const decision = placed(started, rank);
    expect(decision.outcome).toBe(outcome);
    expect(decision.reasons.map((reason) => reason.code)).toContain(code);
  });
  it('say how many were taken of how many, or that nobody defined it', () => {
    expect(explainDecision(placed(9, 2), 'zh')).toBe(
      '市级一类职工组第 2 名，9 名实际参赛选手取 1 名，第 2 名不在其内，不予晋升。',
    );
    expect(explainDecision(placed(10, 1), 'en')).toBe(
      'Rank 1 in the worker group of a city class 1 contest: the rule does not say how many are taken of 10 starters; no promotion.',
    );
  });
});

describe('once in a lifetime', () => {
  const before = (year: number, entryId: string) =>
    sampleInput({ person: { yearGrants: [{ year, entryId }] } });

  it('counts every level a contest ever gave, whatever the year', () => {
    const decision = only({ perPersonEver: 1 }, before(1998, 'entry-of-old'));
    expect(decision).toMatchObject({ outcome: 'refused', reason: 'lifetime-limit' });
    expect(explainDecision(decision, 'zh')).toBe(
      '市级一类职工组第 3 名（前 10 名），原无本职业等级，已因竞赛晋升 1 次，达到每人终身 1 次的限额，不再晋升。',
    );
    expect(only({ perPersonEver: 2 }, before(1998, 'entry-of-old')).outcome).toBe('granted');
  });
  it('does not count what this very entry gave, so that a decision made again agrees', () => {
    const { entryId } = sampleInput().result;
    expect(only({ perPersonEver: 1 }, before(2024, entryId)).outcome).toBe('granted');
  });
});
