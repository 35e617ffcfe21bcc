import type { OutcomeName, Verdict } from '@jinbang/contracts/verdict';

type Found = {
  readonly verdict: Verdict;
  /** An award certifies no level, however sound it is (season rule M19). */
  readonly isAward: boolean;
  /** Ours or those on the wire. */
  readonly checks: readonly { readonly outcome: string; readonly code: string }[];
};

/** What only somebody who changed or made up a certificate leaves behind. */
const FORGER = /^(?:proof|key|evidence)\./;
/** Nobody can say that of a document whose issuer's keys were not to be had. */
const STRANGERS: readonly string[] = ['key.unreachable', 'key.unvouched'];

const isForged = (checks: Found['checks']): boolean =>
  checks.some(({ outcome, code }) => outcome === 'fail' && FORGER.test(code)) &&
  !checks.some(({ code }) => STRANGERS.includes(code));

/**
 * What a reader is told of a verdict: a forgery apart from a file that never was a certificate of
 * ours, and a sound award apart from a sound level certificate.
 */
export const outcomeOf = ({ verdict, isAward, checks }: Found): OutcomeName => {
  if (verdict === 'invalid') return isForged(checks) ? 'forged' : 'not-ours';
  return verdict === 'valid' && isAward ? 'award-not-level' : verdict;
};
