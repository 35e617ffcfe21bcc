import { decidePromotion } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Level } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { RulePack } from './promotion-rule.ts';
import type { ReasonCode } from './reason.ts';

type Tally<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** What a pack makes of a past result, to be seen before it is published (domain §5). */
export type Simulation = {
  readonly people: number;
  readonly granted: number;
  readonly refused: number;
  readonly byLevel: Tally<Level>;
  /** Refusals of a level by the reason that settled them. */
  readonly byReason: Tally<ReasonCode>;
  /** Nominations by the key of the title. */
  readonly byTitle: Tally<string>;
  /** How often each rule gave something; rules of the pack that never did are listed with 0. */
  readonly byRule: Tally<string>;
  /** Grants that only go on a list for the office (M23). */
  readonly listedOnly: number;
};

const tally = <Key extends string>(keys: readonly Key[]): Tally<Key> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Every key of the map is a Key; fromEntries only knows that it is a string.
  return Object.fromEntries(counts) as Tally<Key>;
};

const given = ({ outcome }: Decision): boolean => outcome !== 'refused';

/**
 * Runs a pack on a list of results, one input per person. Each is decided by itself: whoever wins
 * twice in the list is only counted once if the inputs say so (`yearGrants`).
 */
export const simulate = (pack: RulePack, inputs: readonly PromotionInput[]): Simulation => {
  const decisions = inputs.flatMap((input) => decidePromotion(pack, input));
  const levels = decisions.filter(({ kind }) => kind === 'level');
  const granted = levels.filter(given);
  const refused = levels.filter((decision) => !given(decision));
  const titles = decisions.filter((decision) => decision.kind === 'title' && given(decision));
  const unused = Object.fromEntries(pack.rules.map(({ id }) => [id, 0]));
  return {
    people: inputs.length,
    granted: granted.length,
    refused: refused.length,
    byLevel: tally(granted.flatMap(({ level }) => level ?? [])),
    byReason: tally(refused.map(({ reason }) => reason)),
    byTitle: tally(titles.flatMap(({ title }) => title?.key ?? [])),
    byRule: { ...unused, ...tally(decisions.filter(given).flatMap(({ ruleId }) => ruleId ?? [])) },
    listedOnly: granted.filter(({ issue }) => issue === 'office-list').length,
  };
};

export type Difference = { readonly before: Decision; readonly after: Decision };

/** The level decisions that another pack, or a changed one, would make otherwise. */
export const differencesBetween = (
  before: RulePack,
  after: RulePack,
  inputs: readonly PromotionInput[],
): readonly Difference[] =>
  inputs.flatMap((input) => {
    const [old] = decidePromotion(before, input);
    const [fresh] = decidePromotion(after, input);
    if (!old || !fresh || old.level === fresh.level) return [];
    return [{ before: old, after: fresh }];
  });
