import type { Rejection } from '@jinbang/kernel/rejection';
import type { CaptureSpan } from '@jinbang/service-kit/actor';

export type EndReason = 'signed-out' | 'handed-over' | 'revoked' | 'withdrawn';

const HOUR_MS = 3_600_000;
/** A contest's day, with what runs late. */
export const DEVICE_SESSION_LIFETIME_MS = 14 * HOUR_MS;
/** A tablet left lying is nobody's after ten minutes, unless its event says otherwise. */
export const DEVICE_IDLE_MS = 10 * 60_000;

/** How far a tablet's clock may be off before a proof of it is refused. */
const CLOCK_MS = 60_000;

export const deviceSessionEnd = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + DEVICE_SESSION_LIFETIME_MS);

export type DeviceSessionState = {
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly idleAfterMs: number;
  readonly lockedAt: Date | null;
  readonly endedAt: Date | null;
};

export const sessionGone: Rejection = { kind: 'unauthenticated', code: 'sign-in.ended' };
const locked: Rejection = { kind: 'unauthenticated', code: 'device.locked' };

/** Is there still somebody: neither ended nor too old? Locked ones are still theirs. */
export const isOver = (
  { expiresAt, endedAt }: Pick<DeviceSessionState, 'expiresAt' | 'endedAt'>,
  at: Date,
): boolean => endedAt !== null || at >= expiresAt;

type CaptureState = Pick<DeviceSessionState, 'expiresAt' | 'endedAt'> & {
  readonly startedAt: Date;
  readonly endReason: EndReason | null;
  /** When the PIN behind the session became void; null while it is good. */
  readonly pinWithdrawnAt: Date | null;
};

/**
 * The span in which what the tablet captured counts as this person's. Handing over does not end it:
 * whoever signed in that day may come back without network (architecture §8). Signing out, a void PIN
 * and the end of the day do. A clock may be a little slow at the start; the end is exact.
 */
export const captureSpan = ({
  startedAt,
  expiresAt,
  endedAt,
  endReason,
  pinWithdrawnAt,
}: CaptureState): CaptureSpan => {
  const ends = [expiresAt, pinWithdrawnAt, endReason === 'handed-over' ? null : endedAt];
  const until = Math.min(...ends.flatMap((end) => end?.getTime() ?? []));
  return { from: new Date(startedAt.getTime() - CLOCK_MS), until: new Date(until) };
};

/** Why this session may not act now; undefined when it may. */
export const sessionFlaw = (session: DeviceSessionState, at: Date): Rejection | undefined => {
  if (isOver(session, at)) return sessionGone;
  const isIdle = at.getTime() - session.lastSeenAt.getTime() >= session.idleAfterMs;
  return session.lockedAt !== null || isIdle ? locked : undefined;
};
