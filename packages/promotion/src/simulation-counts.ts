import type { Decision } from './decision.ts';
import type { Level } from './ladder.ts';
import type { RulePack } from './promotion-rule.ts';
import type { ReasonCode } from './reason.ts';

export type Tally<Key extends string> = Readonly<Partial<Record<Key, number>>>;

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
  /** Leave to apply for a level, by that level. */
  readonly byApplication: Tally<Level>;
  /** Grants that only go on a list for the office (M23). */
  readonly listedOnly: number;
};

const tally = <Key extends string>(keys: readonly Key[]): Tally<Key> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Every key of the map is a Key; fromEntries only knows that it is a string.
  return Object.fromEntries(counts) as Tally<Key>;
};

export const isGiven = ({ outcome }: Decision): boolean => outcome !== 'refused';

/** Counts the decisions that a pack made about these people. */
export const countDecisions = (
  pack: RulePack,
  people: readonly { readonly decisions: readonly Decision[] }[],
): Simulation => {
  const decisions = people.flatMap((one) => one.decisions);
  const levels = decisions.filter(({ kind }) => kind === 'level');
  const granted = levels.filter(isGiven);
  const refused = levels.filter((decision) => !isGiven(decision));
  const given = decisions.filter(isGiven);
  const titles = given.filter(({ kind }) => kind === 'title');
  const applications = given.filter(({ kind }) => kind === 'application');
  const unused = Object.fromEntries(pack.rules.map(({ id }) => [id, 0]));
  return {
    people: people.length,
    granted: granted.length,
    refused: refused.length,
    byLevel: tally(granted.flatMap(({ level }) => level ?? [])),
    byReason: tally(refused.map(({ reason }) => reason)),
    byTitle: tally(titles.flatMap(({ title }) => title?.key ?? [])),
    byRule: { ...unused, ...tally(given.flatMap(({ ruleId }) => ruleId ?? [])) },
    byApplication: tally(applications.flatMap(({ level }) => level ?? [])),
    listedOnly: granted.filter(({ issue }) => issue === 'office-list').length,
  };
};

const sum = <Key extends string>(left: Tally<Key>, right: Tally<Key>): Tally<Key> => {
  const total: Partial<Record<Key, number>> = { ...left };
  // Every key of a tally is a Key; Object.keys only knows that it is a string.
  for (const key of Object.keys(right) as Key[]) {
    total[key] = (total[key] ?? 0) + (right[key] ?? 0);
  }
  return total;
};

/** Two results of one pack counted together; whoever stands in both is counted twice. */
export const addCounts = (left: Simulation, right: Simulation): Simulation => ({
  people: left.people + right.people,
  granted: left.granted + right.granted,
  refused: left.refused + right.refused,
  byLevel: sum(left.byLevel, right.byLevel),
  byReason: sum(left.byReason, right.byReason),
  byTitle: sum(left.byTitle, right.byTitle),
  byRule: sum(left.byRule, right.byRule),
  byApplication: sum(left.byApplication, right.byApplication),
  listedOnly: left.listedOnly + right.listedOnly,
});
