import type { Verification } from '@jinbang/contracts/http/verify';
import { gravestOf, type Verdict } from '@jinbang/contracts/verdict';
import type { Check } from '@jinbang/credentials/check';
import { outcomeOf } from '@jinbang/credentials/outcome';
import { outcomeOnWire } from '@jinbang/credentials/outcome-words';

type WireCheck = Verification['checks'][number];
type Shown = Verification['certificate'];

/** Where a document stands in the register; an award is superseded by another, not by a version. */
export type RegisterState = 'live' | 'suspended' | 'superseded' | 'revoked';

/** What our own register and the results we heard of say beside the credential itself. */
export type OwnFindings = {
  readonly register: 'found' | 'unknown' | 'result-amended' | 'replaced';
  readonly evidence: 'on-record' | 'differs' | 'not-on-record';
  /** Null where the register does not hold it. */
  readonly state: RegisterState | null;
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
  replaced: { check: 'register', outcome: 'fail', code: 'version.replaced' },
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
export const overallOf = (verdict: Verdict, own: OwnFindings | null): Verdict => {
  if (verdict === 'invalid') return verdict;
  // Whatever version is shown: a revoked certificate has none that holds.
  if (own?.state === 'revoked') return 'revoked';
  // The place of a version that was replaced is set for ever: it was not revoked for a fault.
  if (own?.register === 'replaced') return 'superseded';
  // An older version may name an older page; that it was replaced says enough.
  if (verdict === 'superseded') return verdict;
  if (own?.evidence === 'differs') return 'invalid';
  // The register knows first, and where a certificate has no place in a list, alone.
  if (own?.state === 'suspended' || own?.state === 'superseded') {
    return gravestOf([verdict, own.state]);
  }
  const isDoubted = own !== null && own.register !== 'found';
  return isDoubted ? gravestOf([verdict, 'unknown']) : verdict;
};

/** What the certificate says is shown only where its proofs held: a forgery must not speak. */
const isBelieved = (overall: Verdict): boolean => overall !== 'invalid' && overall !== 'unknown';

/** The answer for the wire: the verdict with its words, the checks, and what may be shown. */
export const answerOf = (
  overall: Verdict,
  checks: readonly WireCheck[],
  shown: Shown,
): Omit<Verification, 'checkedAt'> => {
  const certificate = isBelieved(overall) ? shown : null;
  const name = outcomeOf({ verdict: overall, isAward: certificate?.kind === 'award', checks });
  return { overall, outcome: outcomeOnWire(name), checks: [...checks], certificate };
};
