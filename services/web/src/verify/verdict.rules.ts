import type { Verification } from '@jinbang/contracts/http/verify';
import { gravestOf, type OutcomeName, type Verdict } from '@jinbang/contracts/verdict';
import type { Check } from '@jinbang/credentials/check';
import { kindOf } from '@jinbang/credentials/document-kind';
import { outcomeOf } from '@jinbang/credentials/outcome';
import type { Report } from '@jinbang/credentials/verification';
import type { Pocket } from './pocket.rules.ts';

type WireCheck = Verification['checks'][number];
export type Outcome = WireCheck['outcome'];
export type CheckName = WireCheck['check'];

/** Verified by a file kept beforehand and no network. */
export type Kept = {
  /** How old its status is. */
  readonly statusFrom: Date | null;
  /** What held then, where its status of today cannot be told. */
  readonly back: Report | null;
  /** Is its key one that this device has of the issuer itself? */
  readonly isVouched: boolean;
};

/** What the issuing system said and what this browser found; null where one of them has no say. */
export type Findings = {
  readonly server: Verification | null;
  readonly browser: Report | null;
  readonly kept?: Kept;
  /** What the QR code on the paper says by itself, where it came with one. */
  readonly pocket?: Pocket | null;
};

/**
 * The one verdict shown. The browser alone cannot say "valid": it does not know the register. Where
 * it could not look everything up, the system's word stands; where it found harm, the harm stands.
 * Whoever kept a file for where there is no network asked for its word alone, and is told its age;
 * by keys that nobody but the file vouches for, that word is never more than "unknown".
 */
export const verdictOf = ({ server, browser, kept }: Findings): Verdict => {
  const own = browser?.verdict ?? 'unknown';
  if (kept) return own;
  if (!server) return own === 'valid' ? 'unknown' : own;
  if (own === 'unknown') return server.overall;
  return gravestOf([server.overall, own]);
};

/** The same in the words of a reader: a forgery, an award and a level certificate told apart. */
export const outcomeShown = (findings: Findings): OutcomeName => {
  const { server, browser, pocket } = findings;
  // The certificate may be good; what somebody holds in the hand is not it.
  if (pocket?.state === 'broken') return 'forged';
  const isAward = server?.certificate?.kind === 'award' || kindOf(browser?.credential) === 'other';
  const verdict = verdictOf(findings);
  const nameBy = (side: Verification | Report | null) =>
    outcomeOf({ verdict, isAward, checks: side?.checks ?? [] });
  // That one side could not see the forgery takes nothing from what the other saw.
  return nameBy(server) === 'forged' ? 'forged' : nameBy(browser);
};

/** One question with both answers; null where that side did not ask it. */
export type CheckLine = {
  readonly name: CheckName;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly server: Outcome | null;
  readonly browser: Outcome | null;
};

const ORDER: readonly CheckName[] = [
  'form',
  'proof-jcs',
  'proof-rdfc',
  'proof-jwt',
  'key',
  'status',
  'dates',
  'register',
  'evidence',
  'schema',
  'contexts',
];

const nameOf = ({ name, code }: Check): CheckName => {
  if (code.startsWith('credential.')) return 'form';
  return name === 'version' ? 'register' : name;
};

const WORSE: readonly Outcome[] = ['fail', 'unknown', 'pass'];

/** Whose words describe the line: those of the graver answer, the system's where both agree. */
const graver = (server: WireCheck | undefined, browser: Check | undefined) => {
  if (!server || !browser) return server ?? browser;
  return WORSE.indexOf(browser.outcome) < WORSE.indexOf(server.outcome) &&
    browser.outcome === 'fail'
    ? browser
    : server;
};

/** Every check that was made, each once, in the order people care about. */
export const linesOf = ({ server, browser }: Findings): readonly CheckLine[] =>
  ORDER.flatMap((name) => {
    const said = server?.checks.find((check) => check.check === name);
    const found = browser?.checks.find((check) => nameOf(check) === name);
    const telling = graver(said, found);
    if (!telling) return [];
    return [
      {
        name,
        code: telling.code,
        params: found?.params ?? {},
        server: said?.outcome ?? null,
        browser: found?.outcome ?? null,
      },
    ];
  });

/** Why the issuing system cannot say; the result page supports a certificate and does not carry it. */
export const doubtsOf = (findings: Findings): readonly CheckLine[] =>
  findings.server?.overall === 'unknown'
    ? linesOf(findings).filter(({ name, server }) => server === 'unknown' && name !== 'evidence')
    : [];

/** Did this browser itself see a signature that holds, under a key the issuer lists? */
export const isProvenHere = (browser: Report | null): boolean => {
  const outcomeOf = (name: Check['name']) =>
    browser?.checks.find((check) => check.name === name)?.outcome;
  return outcomeOf('proof-jcs') === 'pass' && outcomeOf('key') === 'pass';
};
