import type { OutcomeName } from '@jinbang/contracts/verdict';
import type { Check } from '@jinbang/credentials/check';
import { CHECK_SENTENCES } from '@jinbang/credentials/check-sentences';
import { kindOf } from '@jinbang/credentials/document-kind';
import { outcomeOf } from '@jinbang/credentials/outcome';
import { OUTCOME_WORDS } from '@jinbang/credentials/outcome-words';
import type { Report } from '@jinbang/credentials/verification';

const SIGN: Readonly<Record<Check['outcome'], string>> = { pass: '✓', fail: '✗', unknown: '?' };
const DAY_MS = 86_400_000;

const filled = (sentence: string, params: Check['params']): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? '');

const lineOf = ({ name, outcome, code, params }: Check): string =>
  `${SIGN[outcome]} ${name.padEnd(10)} ${filled(CHECK_SENTENCES[code].en, params)}`;

/** What a reader is told of a report. */
export const outcomeOfReport = ({ verdict, checks, credential }: Report): OutcomeName =>
  outcomeOf({ verdict, checks, isAward: kindOf(credential) === 'other' });

const titleOf = (report: Report): string => {
  const { zh, en } = OUTCOME_WORDS[outcomeOfReport(report)];
  return `${en.title} · ${zh.title}`;
};

/** Each check with its sentence, and what they mean together and what to do, in both languages. */
export const linesOf = (report: Report): readonly string[] => {
  const { zh, en } = OUTCOME_WORDS[outcomeOfReport(report)];
  return [
    ...report.checks.map(lineOf),
    '',
    titleOf(report),
    `${en.meaning} ${en.next}`,
    `${zh.meaning}${zh.next}`,
  ];
};

/** How old the status in a bundle is. */
export const ageLine = (statusFrom: Date | undefined, now: Date): string => {
  if (!statusFrom) return 'The bundle holds no status list: whether it was revoked is not known.';
  const days = Math.floor((now.getTime() - statusFrom.getTime()) / DAY_MS);
  const age = days < 1 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`;
  return `The status is of ${statusFrom.toISOString()}, ${age} old; a later revocation is not in it.`;
};

export const backLine = (report: Report): string => `At that time it was: ${titleOf(report)}`;

export const UNVOUCHED_LINE =
  'Nobody but the bundle vouches for its keys. Name keys you trust with --keys, or ask the host.';

const PLAIN_DID = /^did:[\w.:%-]{1,200}$/;

/** Whose certificate it is: whoever has a host can sign under that host's own name. */
export const issuerLine = ({ verdict, issuer = '' }: Report): readonly string[] =>
  verdict === 'invalid' || verdict === 'unknown' || !PLAIN_DID.test(issuer)
    ? []
    : [`Signed by ${issuer}: see that this is the host you expect.`];
