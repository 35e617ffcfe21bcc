import type { Verification } from '@jinbang/contracts/http/verify';
import type { Check } from '@jinbang/credentials/check';
import type { Verdict } from '@jinbang/credentials/check-sentences';

export type WireCheck = Verification['checks'][number];
export type Overall = Verification['overall'];

/** What our own register and the results we heard of say beside the credential itself. */
export type OwnFindings = {
  readonly register: 'found' | 'unknown' | 'result-amended';
  readonly evidence: 'on-record' | 'differs' | 'not-on-record';
};

const asWire = ({ name, outcome, code }: Check): WireCheck => ({
  check: code.startsWith('credential.') ? 'form' : name === 'version' ? 'register' : name,
  outcome,
  code,
});

const REGISTER: Readonly<Record<OwnFindings['register'], WireCheck>> = {
  found: { check: 'register', outcome: 'pass', code: 'register.found' },
  unknown: { check: 'register', outcome: 'unknown', code: 'register.unknown' },
  'result-amended': { check: 'register', outcome: 'unknown', code: 'register.result-amended' },
};
const EVIDENCE: Readonly<Record<OwnFindings['evidence'], WireCheck>> = {
  'on-record': { check: 'evidence', outcome: 'pass', code: 'evidence.on-record' },
  differs: { check: 'evidence', outcome: 'fail', code: 'evidence.differs' },
  'not-on-record': { check: 'evidence', outcome: 'unknown', code: 'evidence.not-given' },
};

/**
 * The credential's own checks with ours laid over: the register in place of the bare version check,
 * the recorded hash of the result page in place of a page nobody fetched. A credential too broken to
 * be looked up keeps its own checks alone.
 */
export const mergeChecks = (
  checks: readonly Check[],
  own: OwnFindings | null,
): readonly WireCheck[] => {
  if (!own) return checks.map(asWire);
  const isReplaced = checks.some(({ code }) => code === 'version.replaced');
  const kept = checks.filter(
    ({ name }) => name !== 'evidence' && (name !== 'version' || isReplaced),
  );
  return [
    ...kept.map(asWire),
    ...(isReplaced ? [] : [REGISTER[own.register]]),
    EVIDENCE[own.evidence],
  ];
};

/** Nothing reads better than what our own register leaves in doubt. */
export const overallOf = (verdict: Verdict, own: OwnFindings | null): Overall => {
  if (verdict === 'replaced') return 'superseded';
  if (own?.evidence === 'differs') return 'invalid';
  const isDoubted = own !== null && own.register !== 'found';
  return verdict === 'valid' && isDoubted ? 'unknown' : verdict;
};

/** What the certificate says is shown only where its proofs held: a forgery must not speak. */
export const isBelieved = (overall: Overall): boolean =>
  overall !== 'invalid' && overall !== 'unknown';
