import type { EventsToPair, EventToPair, Pair, PairDraft } from './feeder.client.ts';

const STEP: Readonly<Record<string, number>> = {
  enterprise: 0,
  school: 0,
  district: 1,
  city: 2,
  province: 3,
  nation: 4,
};

/** Contests of a lower tier than this one that do not feed it yet. */
export const mayFeed = <Contest extends { readonly competitionId: string; readonly tier: string }>(
  contests: readonly Contest[],
  tier: string,
  known: readonly string[],
): readonly Contest[] =>
  contests.filter(
    (one) => (STEP[one.tier] ?? 0) < (STEP[tier] ?? 0) && !known.includes(one.competitionId),
  );

/** How far what comes up from a pair is, for whoever waits for it. */
export const stageOf = ({ feederState, result }: Pick<Pair, 'feederState' | 'result'>) => {
  if (result !== null) return result.state === 'AMENDED' ? 'amended' : 'final';
  if (feederState === 'VOID' || feederState === 'CANCELLED') return 'gone';
  return feederState === null || feederState === 'DRAFT' ? 'not-yet' : 'under-way';
};

const OPEN = ['DRAFT', 'RULES_PUBLISHED', 'REGISTRATION'];

/** May a pair into this event still come in, and may one that stands still change? */
export const mayAdd = (state: string | null): boolean => OPEN.includes(state ?? '');
export const mayChange = (state: string | null): boolean => state === 'DRAFT';

const sameName = (left: EventToPair, right: EventToPair): boolean =>
  left.name.zh.trim() === right.name.zh.trim() && left.teamSize === right.teamSize;

/** Pairs by the same name that are not made yet: what one would mostly type. */
export const likelyPairs = (
  { events, feederEvents }: EventsToPair,
  pairs: readonly PairDraft[],
): readonly PairDraft[] =>
  feederEvents
    .filter(({ eventId }) => !pairs.some((pair) => pair.feederEventId === eventId))
    .flatMap((from) => {
      const into = events.find((one) => mayAdd(one.state) && sameName(one, from));
      return into
        ? [{ eventId: into.eventId, feederEventId: from.eventId, quota: 3, minimumTotal: null }]
        : [];
    });

/** Why pairs cannot be sent as they are. */
export const flawOfPairs = (
  pairs: readonly PairDraft[],
): 'unfinished' | 'twice' | 'total' | null => {
  if (pairs.some((one) => one.eventId === '' || one.feederEventId === '' || one.quota < 1)) {
    return 'unfinished';
  }
  const from = pairs.map(({ feederEventId }) => feederEventId);
  if (new Set(from).size < from.length) return 'twice';
  const isTotal = (total: string | null) => total === null || /^\d{1,4}(\.\d{1,4})?$/.test(total);
  return pairs.every(({ minimumTotal }) => isTotal(minimumTotal)) ? null : 'total';
};
