import {
  type Decided,
  decideOneByOne,
  type Entrant,
  grantOf,
  promotes,
} from './decide-in-order.ts';
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
): Gained => {
  const occupationCode = input.occupation.code;
  const { entryId: fromEntryId } = input.result;
  const printed = decisions.filter(promotes).filter(({ issue }) => issue === 'certificate');
  const fresh = printed.flatMap(({ level }) =>
    level === null ? [] : [{ occupationCode, level, fromEntryId }],
  );
  return { grants: [...grants, grantOf(input)], holdings: [...holdings, ...fresh] };
};

/**
 * A season to be simulated under a pack, event by event in the order in which results became final.
 * Whoever was promoted in an earlier event holds that level in later ones and has used up a limit,
 * as if every proposal had been approved and issued. The inputs themselves must not hold what the
 * season's own events gave for real. Each event is run to its end before the next is begun.
 */
export const openSeason = <One extends Entrant>(pack: RulePack) => {
  const gained = new Map<string, Gained>();
  const known = (entrant: One): One => ({
    ...entrant,
    input: gainedWith(entrant.input, gained.get(entrant.personId) ?? NOTHING),
  });
  return function* ({ entrants }: SeasonEvent<One>): Generator<Decided<One>, void> {
    const promoted: Decided<One>[] = [];
    for (const decided of decideOneByOne(pack, entrants.map(known))) {
      if (decided.decisions.some(promotes)) promoted.push(decided);
      yield decided;
    }
    for (const one of promoted) {
      gained.set(one.personId, gainOf(gained.get(one.personId) ?? NOTHING, one));
    }
  };
};

/** The counts of a season in which nothing has happened yet. */
export const noCounts = (pack: RulePack): Simulation => countDecisions(pack, []);

/** Simulates a whole season: yields after each event, so that somebody can be told how far it is. */
export function* simulateSeason<One extends Entrant>(
  pack: RulePack,
  events: Iterable<SeasonEvent<One>>,
): Generator<SeasonStep<One>, Simulation> {
  const decide = openSeason<One>(pack);
  let all = noCounts(pack);
  for (const event of events) {
    const decided = [...decide(event)];
    const counts = countDecisions(pack, decided);
    all = addCounts(all, counts);
    yield { decided, counts };
  }
  return all;
}
