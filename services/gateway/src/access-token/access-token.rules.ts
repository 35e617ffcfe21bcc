/** What the gateway knows of a bearer token after looking it up. */
export type KnownToken = {
  readonly tokenId: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export const LIFETIME_HOURS_MAX = 168;

/** Is the token still good? Expiry and revocation count from their moment on. */
export const isGood = (token: KnownToken, at: Date): boolean =>
  token.revokedAt === null && at < token.expiresAt;

/** `jb_` marks the token for secret scanners; the rest is 256 random bits. */
export const isTokenShaped = (text: string): boolean => /^[A-Za-z0-9_-]{32,128}$/.test(text);
