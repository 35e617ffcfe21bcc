import type { AwardLine } from '@jinbang/contracts/http/award';
import { inCeremonyOrder } from './award-claims.rules.ts';
import type { AwardRow } from './award-document.store.ts';
import type { WordedClaim } from './gather-claims.ts';

export type LineGround = {
  readonly claims: readonly WordedClaim[];
  readonly documents: readonly AwardRow[];
  readonly failures: Readonly<Record<string, string>>;
  /** Released by the second person: what lacks nothing will be made. */
  readonly isReleased: boolean;
};

/** A line before anybody's name is put to it. */
export type BareLine = Omit<
  AwardLine,
  'name' | 'organisation' | 'revocationId' | 'revocationBy' | 'version'
> & {
  readonly personId: string | null;
  readonly unitName: string | null;
  readonly office: string | null;
};

export const ofDocument = (row: AwardRow): BareLine => ({
  ...{ key: row.claimKey, kind: row.kind, awardId: row.awardId, number: row.number },
  ...{ award: row.award, rank: row.rank, group: row.groupKey, office: row.office },
  ...{ personId: row.personId, unitName: row.unitName, text: row.saying, state: row.state },
  code: row.state === 'superseded' ? 'award.amended' : null,
  replaces: null,
});

const ofClaim = (claim: WordedClaim, { failures, isReleased }: LineGround): BareLine => {
  const code = failures[claim.key] ?? null;
  const state = isReleased ? 'ready' : 'waits';
  return {
    ...{ key: claim.key, kind: claim.kind, awardId: null, number: null },
    ...{ award: claim.award, rank: claim.rank, group: claim.group, office: claim.office },
    ...{ personId: claim.personId, unitName: claim.unit?.name ?? null, text: claim.text },
    ...{ state: code === null ? state : 'lacks', code, replaces: null },
  };
};

/** Everything of a plan in the order of the ceremony: made, to be made, and what stands no longer. */
export const linesOf = (ground: LineGround): readonly BareLine[] => {
  const { claims, documents } = ground;
  const made = new Set(
    documents
      .filter(({ state, madeAgain }) => state === 'live' || (state === 'revoked' && !madeAgain))
      .map(({ claimKey }) => claimKey),
  );
  const open = claims.filter(({ key }) => !made.has(key));
  const numbers = new Map(documents.map(({ awardId, number }) => [awardId, number]));
  const standing = documents.map((row) => ({
    ...ofDocument(row),
    replaces: numbers.get(row.supersedes ?? '') ?? null,
  }));
  return [...standing, ...open.map((claim) => ofClaim(claim, ground))].toSorted(
    (left, right) => Number(isPast(left)) - Number(isPast(right)) || inCeremonyOrder(left, right),
  );
};

/** Does it stand, so that it may be handed out? */
export const isLive = ({ state }: Pick<AwardRow, 'state'>): boolean => state === 'live';

const isPast = ({ state }: BareLine): boolean => state === 'superseded' || state === 'revoked';
