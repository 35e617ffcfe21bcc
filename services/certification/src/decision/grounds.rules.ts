import type { NextDecision, StandingDecision } from './reconcile.rules.ts';

/**
 * The entries whose fruits a standing grant was decided on, by entry and person. A grant that is
 * decided again counts those and no later ones: what was built on it does not take it away.
 */
export type Grounds = ReadonlyMap<string, ReadonlySet<string>>;

export const groundsKey = (entryId: string, personId: string): string => `${entryId}/${personId}`;

const entriesIn = ({ decision }: StandingDecision): ReadonlySet<string> => {
  const { holdings, yearGrants } = decision.inputs.person;
  return new Set([
    ...holdings.flatMap(({ fromEntryId }) => fromEntryId ?? []),
    ...yearGrants.map(({ entryId }) => entryId),
  ]);
};

/** Only of levels that stand: whoever was refused is decided by what is so now. */
export const groundsOf = (standing: readonly StandingDecision[]): Grounds =>
  new Map(
    standing
      .filter(({ kind, outcome }) => kind === 'level' && outcome === 'granted')
      .map((one) => [groundsKey(one.entryId, one.personId), entriesIn(one)]),
  );

/** A level it gave is given no more, or another one: what was decided on it is decided again. */
export const losesLevel = ({ standing, decision }: NextDecision): boolean =>
  standing?.kind === 'level' &&
  standing.outcome === 'granted' &&
  (decision.outcome !== 'granted' || decision.level !== standing.level);
