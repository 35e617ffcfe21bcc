import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CaptureSpan } from '@jinbang/service-kit/actor';

/** How far a tablet's clock may run ahead of ours. */
const AHEAD_MS = 60_000;

const timeMissing: Rejection = { kind: 'invalid', code: 'capture.time-missing' };
const outside: Rejection = { kind: 'forbidden', code: 'capture.outside-session' };

/**
 * The moment a mark counts as captured at, when a tablet hands it in for a session: within the span
 * the gateway vouches for, and not in the future. Device time is evidence; these are its bounds.
 */
export const captureOf = (
  { from, until }: CaptureSpan,
  decidedAt: string | undefined,
  now: Date,
): Result<Date, Rejection> => {
  if (decidedAt === undefined) return refuse(timeMissing);
  const at = new Date(decidedAt);
  const isInside = from <= at && at < until && at.getTime() <= now.getTime() + AHEAD_MS;
  return isInside ? accept(at) : refuse(outside);
};
