import { decidePromotion } from './decide.ts';
import type { Decision } from './decision.ts';
import type { PromotionInput, YearGrant } from './promotion-input.ts';
import type { RulePack } from './promotion-rule.ts';

/** Somebody in a result, with all that their decisions depend on. */
export type Entrant = { readonly personId: string; readonly input: PromotionInput };
export type Decided<One extends Entrant = Entrant> = One & {
  readonly decisions: readonly Decision[];
};

/** A contest promoted this person: what the limits a year and a lifetime count. */
export const promotes = ({ kind, outcome }: Decision): boolean =>
  kind === 'level' && outcome === 'granted';

/** What an entrant's own entry gave them, as the limits of later decisions count it. */
export const grantOf = ({ contest, result }: PromotionInput): YearGrant => ({
  year: contest.seasonYear,
  entryId: result.entryId,
});

const withGrants = (input: PromotionInput, more: readonly YearGrant[]): PromotionInput => {
  if (more.length === 0) return input;
  const { person } = input;
  return { ...input, person: { ...person, yearGrants: [...person.yearGrants, ...more] } };
};

/**
 * Decides the entrants of one result one after the other: whoever stands in it twice meets the limits
 * a year and a lifetime with what the earlier place gave. The order is the caller's; the better rank
 * comes first, so that nobody can choose it. Each is decided when it is asked for.
 */
export function* decideOneByOne<One extends Entrant>(
  pack: RulePack,
  entrants: Iterable<One>,
): Generator<Decided<One>, void> {
  const given = new Map<string, readonly YearGrant[]>();
  for (const entrant of entrants) {
    const { personId } = entrant;
    const before = given.get(personId) ?? [];
    const input = withGrants(entrant.input, before);
    const decisions = decidePromotion(pack, input);
    if (decisions.some(promotes)) given.set(personId, [...before, grantOf(input)]);
    yield { ...entrant, decisions };
  }
}

/** All of them at once. */
export const decideInOrder = <One extends Entrant>(
  pack: RulePack,
  entrants: readonly One[],
): readonly Decided<One>[] => [...decideOneByOne(pack, entrants)];
