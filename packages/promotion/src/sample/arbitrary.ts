import fc from 'fast-check';
import { AWARDS } from '../award.ts';
import { LEVELS, type Level } from '../ladder.ts';
import type { PromotionInput } from '../promotion-input.ts';
import {
  CONTEST_CLASSES,
  CONTEST_STAGES,
  COUNT_BASES,
  type Condition,
  GROUPS,
  type PromotionRule,
  ROUNDINGS,
  RULE_DEFAULTS,
  type RulePack,
  SCORE_PARTS,
  TIERS,
} from '../promotion-rule.ts';
import { holds, OCCUPATION, planned, sampleInput } from './sample-input.ts';

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const level = pick(LEVELS.slice(0, 6));
const anyLevel = pick(LEVELS);
const mark = fc.integer({ min: 0, max: 10_000 }).map((cents) => `${cents}/100`);

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20)).map(([from, width]) => ({
    kind: 'rank' as const,
    from,
    to: from + width,
  })),
  fc.record({
    kind: fc.constant('percentile' as const),
    above: pick(['0', '20', '33.3']),
    upTo: pick(['35', '50', '100/3', '100']),
    base: pick([...COUNT_BASES, null]),
    rounding: pick([...ROUNDINGS, null]),
  }),
  fc.record({
    kind: fc.constant('places' as const),
    base: pick(COUNT_BASES),
    bands: fc.constant([
      { from: 1, to: 9, places: 2 },
      { from: 11, to: null, places: 5 },
    ]),
  }),
  fc.record({ kind: fc.constant('award' as const), atLeast: pick(AWARDS) }),
  fc.record({
    kind: fc.constant('score' as const),
    of: pick(SCORE_PARTS),
    atLeast: pick(['60', '75.5']),
  }),
  fc.record({ kind: fc.constant('held' as const), atLeast: anyLevel }),
  fc.record({ kind: fc.constant('stage' as const), atLeast: pick(CONTEST_STAGES) }),
  fc.record({
    kind: fc.constant('age' as const),
    from: pick([0, 16, 18]),
    to: pick([18, 35, null]),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: pick(['all', 'any'] as const),
      of: fc.array(simple, { minLength: 1, maxLength: 3 }),
    }),
  },
);

const office = { zh: '测试市人社局', en: 'Test City bureau' };
const rule: fc.Arbitrary<PromotionRule> = fc.record({
  id: fc.uuid().map((uuid) => `rule-${uuid}`),
  version: fc.integer({ min: 1, max: 9 }),
  clause: fc.constant({ zh: '测试条款', en: 'Test clause' }),
  contests: fc.constant(TIERS.map((tier) => ({ tier, classes: null }))),
  groups: fc.option(fc.constant(['worker', 'student'] as const)),
  teamSize: fc.constant(null),
  taskLevels: fc.constant(null),
  valid: fc.constant(null),
  when: condition,
  insteadOf: fc.constant([]),
  grant: fc.oneof(
    level.map((granted) => ({ kind: 'level' as const, level: granted })),
    fc.option(level).map((ifNoneHeld) => ({ kind: 'next-above-held' as const, ifNoneHeld })),
    fc.constant({ kind: 'none' as const }),
  ),
  ifHeld: fc.oneof(
    fc.constant({ kind: 'next' as const }),
    fc.constant({ kind: 'none' as const }),
    level.map((granted) => ({ kind: 'level' as const, level: granted })),
  ),
  // The reader refuses a cap past 一级; the engine must not rely on that.
  cap: fc.option(anyLevel),
  minimumLevel: fc.option(level),
  maySkip: fc.boolean(),
  mayApplyFor: fc.option(level),
  inPlan: pick(['required', 'not-required'] as const),
  title: fc.option(
    fc.record({
      key: fc.constant('test-title'),
      name: fc.constant({ zh: '测试技术能手', en: 'Test Skill Master' }),
      when: fc.option(simple),
      quota: fc.option(
        fc.record({
          base: pick(COUNT_BASES),
          bands: fc.constant([{ from: 1, to: 9, places: 2 }]),
        }),
      ),
      oncePerLifetime: fc.boolean(),
    }),
  ),
  perPersonPerYear: fc.option(fc.integer({ min: 1, max: 2 })),
  perPersonEver: fc.option(fc.integer({ min: 1, max: 3 })),
  approval: fc.constant({ kind: 'offices', offices: [office] }),
});

const around = (rules: readonly PromotionRule[]): RulePack => ({
  id: 'test-pack',
  version: 1,
  title: { zh: '测试规则', en: 'Test rules' },
  jurisdiction: { zh: '测试市', en: 'Test City' },
  valid: { from: '2024-01-01', to: '2025-12-31' },
  source: {
    title: { zh: '测试文件', en: 'Test document' },
    published: '2024',
    address: 'test.invalid/1',
    readings: [],
  },
  rules,
});

/** Any pack at all, sensible or not: what must hold of it must hold of every pack. */
export const anyPack: fc.Arbitrary<RulePack> = fc
  .tuple(
    fc.array(rule, { minLength: 1, maxLength: 5 }),
    // Who replaces whom, by place; the engine must bear even rules that replace each other.
    fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }),
  )
  .map(([rules, replacing]) =>
    around(
      rules.map((one, place) => ({
        ...one,
        insteadOf: replacing.flatMap(([by, other]) =>
          by === place ? (rules[other]?.id ?? []) : [],
        ),
      })),
    ),
  );

/** Better places give higher levels, and all rules treat holders alike. */
export const monotonePack: fc.Arbitrary<RulePack> = fc
  .record({
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    levels: fc.uniqueArray(level, { minLength: 4, maxLength: 4 }),
    alike: fc.record({
      ifHeld: pick([{ kind: 'next' }, { kind: 'none' }] as const),
      maySkip: fc.boolean(),
    }),
  })
  .map(({ ends, levels, alike }) => {
    const lastPlaces = ends.toSorted((left, right) => left - right);
    const bestFirst = levels.toSorted(
      (left, right) => LEVELS.indexOf(right) - LEVELS.indexOf(left),
    );
    return around(
      lastPlaces.map((to, index) => ({
        ...RULE_DEFAULTS,
        ...alike,
        id: `rule-${index}`,
        clause: { zh: '测试条款' },
        contests: [{ tier: 'city', classes: null }],
        when: { kind: 'rank', from: (lastPlaces[index - 1] ?? 0) + 1, to },
        grant: { kind: 'level', level: bestFirst[index] ?? '5' },
        approval: { kind: 'offices', offices: [office] },
      })),
    );
  });

export const heldLevel: fc.Arbitrary<Level | null> = fc.option(anyLevel);

export const anyInput: fc.Arbitrary<PromotionInput> = fc
  .record({
    held: fc.array(fc.tuple(anyLevel, pick([OCCUPATION, '6-99-99-99'])), { maxLength: 3 }),
    rank: fc.option(fc.integer({ min: 1, max: 45 })),
    code: fc.oneof(
      { weight: 5, arbitrary: fc.constant('OK' as const) },
      { weight: 1, arbitrary: pick(['DNS', 'DNF', 'WD', 'DSQ', 'FAIL'] as const) },
    ),
    award: fc.option(pick(AWARDS)),
    theory: fc.option(mark),
    practical: fc.option(mark),
    total: fc.option(mark),
    stage: fc.option(pick(CONTEST_STAGES)),
    age: fc.option(
      fc.tuple(fc.integer({ min: 14, max: 40 }), fc.nat(2)).map(([from, width]) => ({
        from,
        to: from + width,
      })),
    ),
    counts: fc.record({ entered: fc.nat(60), started: fc.nat(60), finished: fc.nat(60) }),
    group: pick(GROUPS),
    tier: pick(TIERS),
    contestClass: pick(CONTEST_CLASSES),
    inPlan: fc.boolean(),
    finalOn: pick(['2023-12-31', '2024-11-15', '2025-06-01']),
    grants: fc.nat(3),
    route: pick(['level', 'qualification'] as const),
    titled: fc.boolean(),
  })
  .map(({ held, age, tier, contestClass, inPlan, finalOn, grants, route, titled, ...result }) =>
    sampleInput({
      contest: {
        tier,
        contestClass,
        finalOn,
        plan: inPlan ? planned(tier, contestClass) : null,
      },
      occupation: { route },
      result,
      person: {
        holdings: held.map(([of, occupationCode]) => holds(of, occupationCode)),
        yearGrants: Array.from({ length: grants }, (_, index) => ({
          year: 2024,
          entryId: `entry-${index + 2}`,
        })),
        titles: titled ? ['test-title'] : [],
        age,
      },
    }),
  );
