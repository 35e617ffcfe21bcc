import type { Rejection } from '@jinbang/kernel/rejection';

export type EndReason = 'signed-out' | 'handed-over' | 'revoked' | 'withdrawn';

const HOUR_MS = 3_600_000;
/** A contest's day, with what runs late. */
export const DEVICE_SESSION_LIFETIME_MS = 14 * HOUR_MS;
/** A tablet left lying is nobody's after ten minutes; what waits in its queue stays. */
export const DEVICE_IDLE_MS = 10 * 60_000;

export const deviceSessionEnd = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + DEVICE_SESSION_LIFETIME_MS);

export type DeviceSessionState = {
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
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

/** Why this session may not act now; undefined when it may. */
export const sessionFlaw = (session: DeviceSessionState, at: Date): Rejection | undefined => {
  if (isOver(session, at)) return sessionGone;
  const isIdle = at.getTime() - session.lastSeenAt.getTime() >= DEVICE_IDLE_MS;
  return session.lockedAt !== null || isIdle ? locked : undefined;
};
