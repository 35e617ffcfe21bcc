/** How many tries a key has in a window that opens with the first. */
export type Limit = { readonly tries: number; readonly windowMs: number };

/**
 * Limits of tries at signing in. An account: a person slips a few times, a guesser never stops. A
 * network address: a hall of people may share one, and a success gives its try back. A tablet: all
 * its judges share it. Recovery: each one is a mail. A gift: what anybody may leave behind a public
 * door, counted by address and never given back.
 */
export const LIMITS = {
  account: { tries: 10, windowMs: 15 * 60_000 },
  address: { tries: 100, windowMs: 15 * 60_000 },
  device: { tries: 20, windowMs: 15 * 60_000 },
  recovery: { tries: 3, windowMs: 60 * 60_000 },
  link: { tries: 30, windowMs: 15 * 60_000 },
  gift: { tries: 60, windowMs: 15 * 60_000 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;

/** The state of a key after one more try was counted. */
export type Counted = { readonly tries: number; readonly windowFrom: Date };

/** Seconds until the window ends when the try just counted is one too many; undefined when it is not. */
export const secondsToWait = (
  { tries, windowFrom }: Counted,
  limit: Limit,
  at: Date,
): number | undefined => {
  if (tries <= limit.tries) return undefined;
  return Math.max(1, Math.ceil((windowFrom.getTime() + limit.windowMs - at.getTime()) / 1_000));
};
