import { Fault } from '@jinbang/kernel/fault';

/** So often a row of an act is tried, over about an hour; then two people ask for it anew. */
export const TRIES_MAX = 8;
const FIRST_PAUSE_MS = 30_000;

/**
 * May the same row go well another time? A signer that is away, a lock, a row that somebody else
 * changes: what failed is tried again, unless it says of itself that it never will go well.
 * @param tries how often it failed before
 */
export const mayPass = (cause: unknown, tries: number): boolean =>
  !(cause instanceof Fault && !cause.retryable) && tries + 1 < TRIES_MAX;

/** How long an act rests of which nothing could be carried out: twice as long each time. */
export const pauseMsAfter = (tries: number): number => FIRST_PAUSE_MS * 2 ** tries;
