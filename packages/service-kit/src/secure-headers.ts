/** No answer that is not a page may load, run or frame anything, opened in a browser or not. */
export const NO_CONTENT_POLICY =
  "default-src 'none'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const YEAR_S = 31_536_000;

/** How long browsers come by https alone; nothing over plain http, where nobody would believe it. */
export const hstsFor = (
  origin: string | undefined,
  maxAgeS = YEAR_S,
): Readonly<Record<string, string>> =>
  origin?.startsWith('https:') ? { 'strict-transport-security': `max-age=${maxAgeS}` } : {};

/**
 * What every answer says, whoever gives it. A page replaces the content policy by one of its own;
 * a public answer lets other sites read it (`cross-origin`).
 */
export const secureHeaders = (
  readers: 'same-origin' | 'cross-origin',
): Readonly<Record<string, string>> => ({
  'content-security-policy': NO_CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': readers,
});
