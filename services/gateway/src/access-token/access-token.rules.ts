/** What the gateway knows of a bearer token after looking it up. */
export type KnownToken = {
  readonly tokenId: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export const LIFETIME_HOURS_MAX = 168;
const HOUR_MS = 3_600_000;

export const expiryOf = (issuedAt: Date, hours: number): Date =>
  new Date(issuedAt.getTime() + hours * HOUR_MS);

/** Is the token still good? Expiry and revocation count from their moment on. */
export const isGood = (token: KnownToken, at: Date): boolean =>
  token.revokedAt === null && at < token.expiresAt;

/** The bootstrap token or one of ours; anything else needs no look-up. */
export const isTokenShaped = (text: string): boolean => /^[A-Za-z0-9_-]{32,128}$/.test(text);
