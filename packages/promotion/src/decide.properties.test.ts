import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePromotion } from './decide.ts';
import { explainDecision, explainReason } from './explain.ts';
import { compareLevels, isAbove, type Level } from './ladder.ts';
import type { RulePack } from './promotion-rule.ts';
import { anyInput, anyPack, heldLevel, monotonePack } from './sample/arbitrary.ts';
import { holds, sampleInput } from './sample/sample-input.ts';

const levelAt = (pack: RulePack, rank: number, held: Level | null): Level | null => {
  const holdings = held === null ? [] : [holds(held)];
  const decisions = decidePromotion(pack, sampleInput({ result: { rank }, person: { holdings } }));
  return decisions[0]?.level ?? null;
};

/** What a forgotten parameter leaves behind in a sentence. */
const PLACEHOLDER = /undefined|null|NaN|\[object|[{}]|\$|true|false|，，|；；|（）|\(\)| {2}/;

describe('whatever the pack and whoever the person', () => {
  it('never gives a level that is held already or lies below it', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        for (const { outcome, level, held } of decidePromotion(pack, input)) {
          if (outcome === 'refused') expect(level).toBeNull();
          if (level !== null && held !== null) expect(isAbove(level, held)).toBe(true);
        }
      }),
    );
  });

  it("never gives more than the rule's cap and 一级", () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        for (const { kind, level, ruleId } of decidePromotion(pack, input)) {
          if (level === null || kind !== 'level') continue;
          const cap = pack.rules.find(({ id }) => id === ruleId)?.cap ?? '1';
          expect(compareLevels(level, cap)).toBeLessThanOrEqual(0);
          expect(compareLevels(level, '1')).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('never gives less than the lowest level the rule issues', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        const [{ level, ruleId } = { level: null, ruleId: null }] = decidePromotion(pack, input);
        const minimum = pack.rules.find(({ id }) => id === ruleId)?.minimumLevel ?? null;
        if (level !== null && minimum !== null) expect(isAbove(minimum, level)).toBe(false);
      }),
    );
  });

  it('never gives a level past the limit of the year', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        const [{ level, ruleId } = { level: null, ruleId: null }] = decidePromotion(pack, input);
        const limit = pack.rules.find(({ id }) => id === ruleId)?.perPersonPerYear ?? 9;
        if (level !== null) expect(input.person.yearGrants.length).toBeLessThan(limit);
      }),
    );
  });

  it('makes exactly one decision about a level, always the first', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        const [first, ...others] = decidePromotion(pack, input);
        expect(first?.kind).toBe('level');
        expect(others.every(({ kind }) => kind !== 'level')).toBe(true);
      }),
    );
  });

  it('decides the same whatever the order in which the pack lists its rules', () => {
    const essence = (pack: RulePack, input: Parameters<typeof decidePromotion>[1]) =>
      decidePromotion(pack, input).map(({ passedOver, ...decision }) => ({
        ...decision,
        passedOver: passedOver.map(({ ruleId }) => ruleId).toSorted(),
      }));
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        const reversed = { ...pack, rules: pack.rules.toReversed() };
        expect(essence(reversed, input)).toEqual(essence(pack, input));
      }),
    );
  });

  it('decides the same again, from the input or from what was stored with the decision', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        const once = decidePromotion(pack, input);
        expect(decidePromotion(pack, input)).toEqual(once);
        const stored = JSON.parse(JSON.stringify(once)) as typeof once;
        expect(stored).toEqual(once);
        for (const { inputs } of stored) expect(decidePromotion(pack, inputs)).toEqual(once);
      }),
    );
  });

  it('explains every decision in one sentence of each language, with nothing left open', () => {
    fc.assert(
      fc.property(anyPack, anyInput, (pack, input) => {
        for (const decision of decidePromotion(pack, input)) {
          const chinese = explainDecision(decision, 'zh');
          const english = explainDecision(decision, 'en');
          expect(chinese).toMatch(/^\p{Script=Han}.+。$/u);
          expect(english).toMatch(/^(Rank|In) .+\.$/);
          for (const sentence of [chinese, english]) expect(sentence).not.toMatch(PLACEHOLDER);
          expect(english).not.toMatch(/\p{Script=Han}/u);
          expect(decision.reasons.length).toBeGreaterThan(0);
          for (const reason of decision.passedOver.flatMap(({ reasons }) => reasons)) {
            expect(explainReason(reason, 'zh')).not.toMatch(PLACEHOLDER);
            expect(explainReason(reason, 'en')).not.toMatch(PLACEHOLDER);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a pack that gives more for better places', () => {
  it('never gives a better place a lower level', () => {
    fc.assert(
      fc.property(
        monotonePack,
        heldLevel,
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 1, max: 45 }),
        (pack, held, one, other) => {
          const better = levelAt(pack, Math.min(one, other), held);
          const worse = levelAt(pack, Math.max(one, other), held);
          if (worse === null) return;
          expect(better).not.toBeNull();
          if (better !== null) expect(compareLevels(better, worse)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
