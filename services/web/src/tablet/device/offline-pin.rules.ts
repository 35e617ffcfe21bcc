export const TRIES_MAX = 5;

/** What is kept of somebody who signed in here today: enough to know their PIN again, for a day. */
export type Verifier = {
  readonly rosterCode: string;
  readonly personId: string;
  /** The session they began here; what they capture without network counts as captured in it. */
  readonly sessionId: string;
  readonly ath: string;
  readonly idleAfterMs: number;
  readonly expiresAt: string;
  /** The day, by this tablet's calendar. */
  readonly day: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly check: ArrayBuffer;
  readonly triesLeft: number;
};

const two = (number: number): string => `${number}`.padStart(2, '0');

export const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

type Kept = Pick<Verifier, 'day' | 'expiresAt' | 'triesLeft'>;

/** Is it still that day, and the session not at its end? Then it stays; else it is wiped. */
export const isOfToday = ({ day, expiresAt }: Kept, at: Date): boolean =>
  day === dayOf(at) && at < new Date(expiresAt);

/** A try is taken before it is known how it ends; undefined when none is left. */
export const takeTry = <One extends Kept>(verifier: One, at: Date): One | undefined =>
  isOfToday(verifier, at) && verifier.triesLeft > 0
    ? { ...verifier, triesLeft: verifier.triesLeft - 1 }
    : undefined;
