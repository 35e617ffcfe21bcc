import { decidePromotion } from './decide.ts';
import type { Decision } from './decision.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { RulePack } from './promotion-rule.ts';
import { countDecisions, isGiven, type Simulation } from './simulation-counts.ts';

/**
 * Runs a pack on a list of results, one input per person. Each is decided by itself: whoever wins
 * twice in the list is only counted once if the inputs say so (`yearGrants`); `simulateSeason` sees
 * to that itself.
 */
export const simulate = (pack: RulePack, inputs: readonly PromotionInput[]): Simulation =>
  countDecisions(
    pack,
    inputs.map((input) => ({ decisions: decidePromotion(pack, input) })),
  );

/** One person's decision of one kind; null where a pack makes none. */
export type Difference = { readonly before: Decision | null; readonly after: Decision | null };

const keyOf = ({ kind, title }: Decision): string => `${kind}/${title?.key ?? ''}`;

/** What it gives: nothing, a title, or a level. A refusal is as good as no decision. */
const worthOf = (decision: Decision | undefined): string =>
  decision && isGiven(decision) ? (decision.level ?? 'given') : '';

/** What one person is given otherwise: level, titles and leave to apply, each by itself. */
export const compareDecisions = (
  before: readonly Decision[],
  after: readonly Decision[],
): readonly Difference[] => {
  const old = new Map(before.map((decision) => [keyOf(decision), decision]));
  const fresh = new Map(after.map((decision) => [keyOf(decision), decision]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => worthOf(old.get(key)) !== worthOf(fresh.get(key)))
    .map((key) => ({ before: old.get(key) ?? null, after: fresh.get(key) ?? null }));
};

/** The decisions that another pack, or a changed one, would make otherwise. */
export const differencesBetween = (
  before: RulePack,
  after: RulePack,
  inputs: readonly PromotionInput[],
): readonly Difference[] =>
  inputs.flatMap((input) =>
    compareDecisions(decidePromotion(before, input), decidePromotion(after, input)),
  );
