/**
 * What a credential can come to, the gravest first: of two opinions the one further up stands.
 * `superseded` stands above `revoked` because the place of an older version in its status list is
 * set when a newer one is issued: that it was replaced explains why. `invalid` is forged, altered or
 * not ours.
 */
export const VERDICTS = [
  'invalid',
  'superseded',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'unknown',
  'valid',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The graver of two or more verdicts; of none it is unknown, for nobody looked. */
export const gravestOf = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';

/**
 * What a reader is told, each with words of its own (`@jinbang/credentials/outcome-words`): the
 * verdicts, with `invalid` told apart, an award kept from being taken for a level, and a number
 * that the register does not have.
 */
export const OUTCOMES = [
  'forged',
  'not-ours',
  'unlisted',
  'superseded',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'unknown',
  'award-not-level',
  'valid',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];
