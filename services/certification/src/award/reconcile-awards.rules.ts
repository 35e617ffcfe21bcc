import type { AwardState } from '../award.tables.ts';

/** What a document says, by which a later result confirms it or supersedes it. */
export type Saying = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly award: string | null;
  readonly rank: number | null;
};

export type Standing = Saying & { readonly awardId: string; readonly state: AwardState };

export type Reconciled<Wanted extends Saying> = {
  /** Still follow, to the word. */
  readonly kept: readonly string[];
  /** No longer follow, or not as they say it. */
  readonly superseded: readonly string[];
  readonly wanted: readonly Wanted[];
};

const saysSame = (left: Saying, right: Saying): boolean =>
  left.title === right.title &&
  left.text === right.text &&
  left.award === right.award &&
  left.rank === right.rank;

/**
 * What should be against what is. A document two people revoked is not made again: only they know
 * why, and a plan does not overrule them.
 */
export const reconcileAwards = <Wanted extends Saying>(
  claims: readonly Wanted[],
  standing: readonly Standing[],
): Reconciled<Wanted> => {
  const live = new Map(
    standing.filter(({ state }) => state === 'live').map((one) => [one.key, one]),
  );
  const revoked = new Set(
    standing.filter(({ state }) => state === 'revoked').map(({ key }) => key),
  );
  const holds = new Set(
    claims.flatMap((claim) => {
      const there = live.get(claim.key);
      return there && saysSame(there, claim) ? there.awardId : [];
    }),
  );
  return {
    kept: [...holds],
    superseded: [...live.values()].flatMap(({ awardId }) => (holds.has(awardId) ? [] : awardId)),
    wanted: claims.filter(({ key }) => {
      const there = live.get(key);
      return !revoked.has(key) && !(there && holds.has(there.awardId));
    }),
  };
};
