import type { Tier } from '@jinbang/contracts/level';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { FeederPair } from './feeder.body.ts';

export const unknownFeeder: Rejection = { kind: 'missing', code: 'feeder.unknown' };
export const feederKnown: Rejection = { kind: 'conflict', code: 'feeder.known' };
export const feederAgreed: Rejection = { kind: 'conflict', code: 'feeder.agreed' };

/** Works and schools stand on one step: neither feeds the other. */
const STEP: Readonly<Record<Tier, number>> = {
  enterprise: 0,
  school: 0,
  district: 1,
  city: 2,
  province: 3,
  nation: 4,
};

/** Only a lower tier feeds a higher one; so no contest feeds itself by a way round either. */
export const flawOfTiers = (
  parent: { readonly tier: Tier },
  feeder: { readonly tier: Tier } | undefined,
): Rejection | undefined => {
  const at = 'feederCompetitionId';
  if (!feeder) {
    const issues = [{ at, code: 'feeder.competition-unknown' }];
    return { kind: 'invalid', code: 'feeder.refused', issues };
  }
  if (STEP[feeder.tier] < STEP[parent.tier]) return undefined;
  const params = { tier: parent.tier, feederTier: feeder.tier };
  return {
    kind: 'invalid',
    code: 'feeder.refused',
    issues: [{ at, code: 'feeder.tier-not-lower', params }],
  };
};

export type PairedEvent = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly teamSize: number;
  readonly state: RegistrationState;
};

type Link = { readonly competitionId: string; readonly feederCompetitionId: string };

const pairIssues = (
  link: Link,
  pair: FeederPair,
  place: number,
  events: ReadonlyMap<string, PairedEvent>,
): readonly RejectionIssue[] => {
  const at = `pairs.${place}`;
  const into = events.get(pair.eventId);
  const from = events.get(pair.feederEventId);
  const isInto = into?.competitionId === link.competitionId;
  const isFrom = from?.competitionId === link.feederCompetitionId;
  if (!isInto || !isFrom) {
    return [
      ...(isInto ? [] : [{ at: `${at}.eventId`, code: 'feeder.event-elsewhere' }]),
      ...(isFrom ? [] : [{ at: `${at}.feederEventId`, code: 'feeder.event-elsewhere' }]),
    ];
  }
  const params = { size: into.teamSize, feederSize: from.teamSize };
  return into.teamSize === from.teamSize
    ? []
    : [{ at: `${at}.feederEventId`, code: 'feeder.team-size-differs', params }];
};

const twiceIssues = (pairs: readonly FeederPair[]): readonly RejectionIssue[] =>
  pairs.flatMap(({ feederEventId }, place) =>
    pairs.findIndex((other) => other.feederEventId === feederEventId) === place
      ? []
      : [{ at: `pairs.${place}.feederEventId`, code: 'feeder.event-twice' }],
  );

/** What speaks against these pairs: every place that is wrong. */
export const flawOfPairs = (
  link: Link,
  pairs: readonly FeederPair[],
  events: ReadonlyMap<string, PairedEvent>,
): Rejection | undefined => {
  const issues = [
    ...twiceIssues(pairs),
    ...pairs.flatMap((pair, place) => pairIssues(link, pair, place, events)),
  ];
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'feeder.refused', issues };
};

const isSame = (one: FeederPair, other: FeederPair | undefined): boolean =>
  one.eventId === other?.eventId &&
  one.quota === other.quota &&
  one.minimumTotal === other.minimumTotal;

/**
 * May these pairs take the place of those? A quota is part of an event's published rules: what stands
 * stays from RULES_PUBLISHED on; a pair may come until entries are closed, when nobody comes in.
 */
export const flawOfPairChange = (
  before: readonly FeederPair[],
  after: readonly FeederPair[],
  events: ReadonlyMap<string, PairedEvent>,
): Rejection | undefined => {
  const stateOf = (pair: FeederPair) => events.get(pair.eventId)?.state ?? 'DRAFT';
  const find = (list: readonly FeederPair[], { feederEventId }: FeederPair) =>
    list.find((other) => other.feederEventId === feederEventId);
  const touched = before.find((pair) => {
    return stateOf(pair) !== 'DRAFT' && !isSame(pair, find(after, pair));
  });
  if (touched) {
    return { kind: 'conflict', code: 'feeder.frozen', params: { state: stateOf(touched) } };
  }
  const open: readonly RegistrationState[] = ['DRAFT', 'RULES_PUBLISHED', 'REGISTRATION'];
  const late = after.find((pair) => {
    return !isSame(pair, find(before, pair)) && !open.includes(stateOf(pair));
  });
  return late && { kind: 'conflict', code: 'feeder.closed', params: { state: stateOf(late) } };
};

/** Does what the feeder's organiser agreed to still stand? Another event of theirs is a new question. */
export const asksAgain = (before: readonly FeederPair[], after: readonly FeederPair[]): boolean =>
  after.some(({ feederEventId }) => !before.some((pair) => pair.feederEventId === feederEventId));
