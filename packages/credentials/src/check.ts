import { gravestOf, type Verdict } from '@jinbang/contracts/verdict';
import type { CheckCode } from './check-sentences.ts';

export type Outcome = 'pass' | 'fail' | 'unknown';

export type CheckName =
  | 'schema'
  | 'contexts'
  | 'proof-rdfc'
  | 'proof-jcs'
  | 'proof-jwt'
  | 'key'
  | 'dates'
  | 'status'
  | 'version'
  | 'evidence';

/** One question asked of a credential. `code` is public and stable; check-sentences.ts has its words. */
export type Check = {
  readonly name: CheckName;
  readonly outcome: Outcome;
  readonly code: CheckCode;
  readonly params?: { readonly [name: string]: string };
};

export const pass = (name: CheckName, code: CheckCode): Check => ({ name, outcome: 'pass', code });
export const fail = (name: CheckName, code: CheckCode, params?: Check['params']): Check => ({
  name,
  outcome: 'fail',
  code,
  ...(params ? { params } : {}),
});
export const unknown = (name: CheckName, code: CheckCode): Check => ({
  name,
  outcome: 'unknown',
  code,
});

/** The checks that say whether anything in the credential can be believed. */
const FOUNDATION: readonly CheckName[] = [
  'schema',
  'contexts',
  'proof-rdfc',
  'proof-jcs',
  'proof-jwt',
  'key',
];
/** Facts about a sound credential, and what they make of it. */
const FATE: readonly (readonly [code: CheckCode, verdict: Verdict])[] = [
  ['version.replaced', 'superseded'],
  ['status.revoked', 'revoked'],
  ['status.suspended', 'suspended'],
  ['dates.expired', 'expired'],
  ['dates.not-yet', 'not-yet-valid'],
];

/**
 * What the checks mean together. A doubt never reads as valid, and nothing is believed on the word
 * of a credential whose proofs, key or form could not be checked. The evidence page alone may stay
 * unknown: it supports the certificate, it does not carry it.
 */
export const verdictOf = (checks: readonly Check[]): Verdict => {
  const fates = new Set(FATE.map(([code]) => code));
  const isBroken = checks.some(({ outcome, code }) => outcome === 'fail' && !fates.has(code));
  if (isBroken) return 'invalid';
  const isOpen = (check: Check) => check.outcome === 'unknown';
  if (checks.some((check) => isOpen(check) && FOUNDATION.includes(check.name))) return 'unknown';
  const fate = FATE.filter(([code]) => checks.some((check) => check.code === code));
  if (fate.length > 0) return gravestOf(fate.map(([, verdict]) => verdict));
  return checks.some((check) => isOpen(check) && check.name !== 'evidence') ? 'unknown' : 'valid';
};
