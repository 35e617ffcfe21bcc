import type { WordedClaim } from './gather-claims.ts';

/** A code, or null where every letter of the name can be printed. */
export type FlawOfName = (name: string) => string | null;

type Named = { readonly name: string };
type Ready = WordedClaim & Named;

export type Sorted = {
  readonly ready: readonly Ready[];
  /** By claim: what it lacks. One that lacks something stops nobody else's. */
  readonly failures: Readonly<Record<string, string>>;
};

/** What can refuse is asked before a number is drawn: a name that is not known, a letter no font has. */
export const readyClaims = (
  claims: readonly WordedClaim[],
  names: ReadonlyMap<string, Named>,
  flawOfName: FlawOfName,
): Sorted => {
  const failures: Record<string, string> = {};
  const ready = claims.flatMap((claim): readonly Ready[] => {
    const name = claim.unit?.name ?? names.get(claim.personId ?? '')?.name;
    const flaw = name === undefined ? 'award.name-missing' : flawOfName(name);
    if (name === undefined || flaw !== null) {
      failures[claim.key] = flaw ?? 'award.name-missing';
      return [];
    }
    return [{ ...claim, name }];
  });
  return { ready, failures };
};
