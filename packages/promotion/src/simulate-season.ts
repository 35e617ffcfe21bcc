import { type Decided, decideInOrder, type Entrant, grantOf, promotes } from './decide-in-order.ts';
import type { Holding, PromotionInput, YearGrant } from './promotion-input.ts';
import type { RulePack } from './promotion-rule.ts';
import { addCounts, countDecisions, type Simulation } from './simulation-counts.ts';

/** One final result: its entrants with the better rank first. */
export type SeasonEvent<One extends Entrant = Entrant> = { readonly entrants: readonly One[] };

export type SeasonStep<One extends Entrant = Entrant> = {
  readonly decided: readonly Decided<One>[];
  readonly counts: Simulation;
};

type Gained = { readonly grants: readonly YearGrant[]; readonly holdings: readonly Holding[] };

const NOTHING: Gained = { grants: [], holdings: [] };

const gainedWith = (input: PromotionInput, { grants, holdings }: Gained): PromotionInput => {
  if (grants.length === 0) return input;
  const { person } = input;
  return {
    ...input,
    person: {
      ...person,
      yearGrants: [...person.yearGrants, ...grants],
      holdings: [...person.holdings, ...holdings],
    },
  };
};

const gainOf = (
  { grants, holdings }: Gained,
  { input, decisions }: Pick<Decided, 'input' | 'decisions'>,
): Gained | undefined => {
  const granted = decisions.find(promotes);
  if (!granted) return undefined;
  const level = granted.issue === 'certificate' ? granted.level : null;
  const fresh: readonly Holding[] =
    level === null
      ? []
      : [
          {
            occupationCode: input.occupation.code,
            level,
            fromEntryId: input.result.entryId,
          },
        ];
  return { grants: [...grants, grantOf(input)], holdings: [...holdings, ...fresh] };
};

/**
 * A season to be simulated under a pack, event by event in the order in which results became final.
 * Whoever was promoted in an earlier event holds that level in later ones and has used up a limit,
 * as if every proposal had been approved and issued. The inputs themselves must not hold what the
 * season's own events gave for real.
 */
export const openSeason = <One extends Entrant>(pack: RulePack) => {
  const gained = new Map<string, Gained>();
  return ({ entrants }: SeasonEvent<One>): SeasonStep<One> => {
    const known = entrants.map((entrant) => ({
      ...entrant,
      input: gainedWith(entrant.input, gained.get(entrant.personId) ?? NOTHING),
    }));
    const decided = decideInOrder(pack, known);
    for (const one of decided) {
      const gain = gainOf(gained.get(one.personId) ?? NOTHING, one);
      if (gain) gained.set(one.personId, gain);
    }
    const decisions = decided.flatMap((one) => one.decisions);
    return { decided, counts: countDecisions(pack, entrants.length, decisions) };
  };
};

/** The counts of a season in which nothing has happened yet. */
export const noCounts = (pack: RulePack): Simulation => countDecisions(pack, 0, []);

/** Simulates a whole season: yields after each event, so that somebody can be told how far it is. */
export function* simulateSeason<One extends Entrant>(
  pack: RulePack,
  events: Iterable<SeasonEvent<One>>,
): Generator<SeasonStep<One>, Simulation> {
  const decide = openSeason<One>(pack);
  let counts = noCounts(pack);
  for (const event of events) {
    const step = decide(event);
    counts = addCounts(counts, step.counts);
    yield step;
  }
  return counts;
}
