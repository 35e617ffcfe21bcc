import type { AttemptOutcome } from './terms.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long is waited after the first failure, the second, …; then the last one again and again. */
const GAPS_MS: readonly number[] = [
  ...[5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS],
  ...[HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS, 8 * HOUR_MS],
];
export const TRIED_FOR_MS = 72 * HOUR_MS;
/** A receiver that is there and says no is asked no longer than this: what waits behind goes on. */
const REFUSALS_MAX = 5;

/** Numbers that say "not now" rather than "not this". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

export type Tried = {
  readonly outcome: AttemptOutcome;
  readonly status: number | null;
  /** How often it was tried, this time included. */
  readonly attemptCount: number;
  /** Since when it is tried: a replay by hand begins anew. */
  readonly sinceAt: Date;
  readonly at: Date;
};

export type Next =
  | { readonly state: 'delivered' }
  | { readonly state: 'parked' }
  | { readonly state: 'waiting'; readonly tryAfter: Date }
  /** The receiver wants nothing any more (410): all waits until somebody goes on by hand. */
  | { readonly state: 'paused' };

const saysNo = ({ outcome, status }: Tried): boolean =>
  outcome === 'refused' && status !== null && status < 500 && !LATER.has(status);

/**
 * What follows from one try. Messages of a subscription go out in the order of what happened, so one
 * that is not taken keeps those behind it waiting, until it was parked.
 */
export const afterTry = (tried: Tried): Next => {
  const { outcome, attemptCount, sinceAt, at } = tried;
  if (outcome === 'delivered') return { state: 'delivered' };
  if (outcome === 'gone') return { state: 'paused' };
  if (saysNo(tried) && attemptCount >= REFUSALS_MAX) return { state: 'parked' };
  const gapMs = GAPS_MS[Math.min(attemptCount, GAPS_MS.length) - 1] ?? HOUR_MS;
  const tryAfter = new Date(at.getTime() + gapMs);
  return tryAfter.getTime() - sinceAt.getTime() > TRIED_FOR_MS
    ? { state: 'parked' }
    : { state: 'waiting', tryAfter };
};

/** What a number that came back means; nothing of a body is read. */
export const outcomeOfStatus = (status: number): AttemptOutcome => {
  if (status >= 200 && status < 300) return 'delivered';
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'refused';
};
