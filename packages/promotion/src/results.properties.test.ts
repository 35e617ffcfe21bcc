import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInOrder, type Entrant } from './decide-in-order.ts';
import type { Decision } from './decision.ts';
import { explainDecision } from './explain.ts';
import { compareLevels, isAbove } from './ladder.ts';
import { anyInput, anyPack } from './sample/arbitrary.ts';

/** One result: up to four people, each in an entry of their own, in the order given and another. */
const anyResult = fc
  .array(anyInput, { minLength: 1, maxLength: 4 })
  .map((inputs) =>
    inputs.map(
      (input, place): Entrant => ({
        personId: `person-${place}`,
        input: { ...input, result: { ...input.result, entryId: `entry-of-${place}` } },
      }),
    ),
  )
  .chain((entrants) =>
    fc.record({
      entrants: fc.constant(entrants),
      turned: fc.shuffledSubarray(entrants, { minLength: entrants.length }),
    }),
  );

/** What is decided, without the order in which passed over rules are listed. */
const textOf = (decisions: readonly Decision[]): string =>
  JSON.stringify(
    decisions.map(({ passedOver, ...decision }) => ({
      ...decision,
      passedOver: passedOver.toSorted((left, right) => (left.ruleId < right.ruleId ? -1 : 1)),
    })),
  );

/** What must not be so of any decision. */
const flawsOf = (decision: Decision): readonly string[] => {
  const { kind, level, held, reasons } = decision;
  const must = (isSo: boolean, flaw: string) => (isSo ? [] : [flaw]);
  const isRaised = level === null || held === null || isAbove(level, held);
  const isBounded = kind !== 'level' || level === null || compareLevels(level, '1') <= 0;
  return [
    ...must(isRaised, `${held} was followed by ${level}`),
    ...must(isBounded, `a contest gave ${level}`),
    ...must(reasons.length > 0 && explainDecision(decision, 'zh').length > 10, 'no reason'),
  ];
};
const isAboutLevel = ({ kind }: Decision): boolean => kind === 'level';

describe('10,000 rule sets, each on a result', () => {
  const seen = { results: 0, granted: 0, refused: 0, nominable: 0, open: 0 };
  const note = ({ outcome, reason }: Decision) => {
    seen[outcome] += 1;
    if (reason.endsWith('-unknown')) seen.open += 1;
  };

  it('never crash, lower anybody, pass 一级, leave anybody without a reason, or hang on an order', () => {
    fc.assert(
      fc.property(anyPack, anyResult, (pack, { entrants, turned }) => {
        seen.results += 1;
        const otherPack = { ...pack, rules: pack.rules.toReversed() };
        const other = new Map(
          decideInOrder(otherPack, turned).map(({ personId, decisions }) => [personId, decisions]),
        );
        const once = decideInOrder(pack, entrants);
        for (const { decisions } of once) decisions.forEach(note);
        const flaws = once.flatMap(({ personId, decisions }) => [
          ...decisions.flatMap(flawsOf),
          ...(decisions.filter(isAboutLevel).length === 1 ? [] : ['not one decision of a level']),
          ...(textOf(decisions) === textOf(other.get(personId) ?? []) ? [] : ['an order decides']),
        ]);
        // Asked once a run: an assertion costs more than a decision.
        expect([once.length, ...flaws]).toEqual([entrants.length]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('were not all of one sort, which would prove nothing', () => {
    expect(seen.results).toBeGreaterThanOrEqual(10_000);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(200);
  });
});
