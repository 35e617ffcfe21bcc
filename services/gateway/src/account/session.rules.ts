/** A working day: who signs in in the morning signs in again the next one. */
export const SESSION_LIFETIME_S = 12 * 60 * 60;
/** An unattended laptop is nobody's for long. */
export const SESSION_IDLE_MS = 2 * 60 * 60_000;
/** How long after signing in a person may change what they sign in with. */
export const FRESH_MS = 15 * 60_000;

export type SessionTimes = {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
};

/** Is the session still good? It ends at its end, and earlier when nobody used it. */
export const isSessionGood = ({ lastSeenAt, expiresAt }: SessionTimes, at: Date): boolean =>
  at < expiresAt && at.getTime() - lastSeenAt.getTime() < SESSION_IDLE_MS;

/** Was the person here, with their password or passkey, just now? */
export const isFresh = ({ createdAt }: Pick<SessionTimes, 'createdAt'>, at: Date): boolean =>
  at.getTime() - createdAt.getTime() < FRESH_MS;
