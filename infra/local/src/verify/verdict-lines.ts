import type { Check } from '@jinbang/credentials/check';
import { CHECK_SENTENCES, VERDICT_SENTENCES } from '@jinbang/credentials/check-sentences';
import type { Report } from '@jinbang/credentials/verification';

const SIGN: Readonly<Record<Check['outcome'], string>> = { pass: '✓', fail: '✗', unknown: '?' };
const DAY_MS = 86_400_000;

const filled = (sentence: string, params: Check['params']): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? '');

const lineOf = ({ name, outcome, code, params }: Check): string =>
  `${SIGN[outcome]} ${name.padEnd(10)} ${filled(CHECK_SENTENCES[code].en, params)}`;

/** Each check with its sentence, and what they mean together, in both languages. */
export const linesOf = ({ checks, verdict }: Report): readonly string[] => [
  ...checks.map(lineOf),
  '',
  `${VERDICT_SENTENCES[verdict].en} · ${VERDICT_SENTENCES[verdict].zh}`,
];

/** How old the status in a bundle is. */
export const ageLine = (statusFrom: Date | undefined, now: Date): string => {
  if (!statusFrom) return 'The bundle holds no status list: whether it was revoked is not known.';
  const days = Math.floor((now.getTime() - statusFrom.getTime()) / DAY_MS);
  const age = days < 1 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`;
  return `The status is of ${statusFrom.toISOString()}, ${age} old; a later revocation is not in it.`;
};

export const backLine = ({ verdict }: Report): string =>
  `At that time it was: ${VERDICT_SENTENCES[verdict].en} · ${VERDICT_SENTENCES[verdict].zh}`;
