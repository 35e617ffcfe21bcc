import type { Verification } from '@jinbang/contracts/http/verify';
import { readCarried } from '@jinbang/credentials/carried-credential';
import { readJsonObject } from '@jinbang/credentials/json';
import { isBundle, readBundle } from '@jinbang/credentials/offline-bundle';
import { type Answer, isMissing, type Trouble } from '../ui/ask.client.ts';
import { readPocket } from './pocket.client.ts';
import type { Pocket } from './pocket.rules.ts';
import type { Findings } from './verdict.rules.ts';
import {
  askAboutFile,
  askAboutText,
  askByNumber,
  verifyByKept,
  verifyHere,
} from './verify.client.ts';

/** Where one inquiry stands. `unlisted`: the register has no such number. */
export type Inquiry =
  | { readonly stage: 'none' }
  | { readonly stage: 'asking' }
  | { readonly stage: 'unlisted'; readonly number: string }
  | { readonly stage: 'unkept' }
  /** Nobody can be asked, but the QR code says something by itself. */
  | { readonly stage: 'pocket'; readonly pocket: Pocket }
  /** What is wrong is the file itself: asking again would not help. */
  | { readonly stage: 'refused-file'; readonly trouble: Trouble }
  | { readonly stage: 'failed'; readonly trouble: Trouble }
  | { readonly stage: 'found'; readonly findings: Findings; readonly text: string | null };

/** A number, and the signed words of the QR code it came with. */
export const inquireNumber = async (
  number: string,
  pocketText: string | null,
): Promise<Inquiry> => {
  const [answer, pocket] = await Promise.all([
    askByNumber(number),
    pocketText === null ? null : readPocket(pocketText, number),
  ]);
  if (!answer.ok) {
    if (isMissing(answer.trouble)) return { stage: 'unlisted', number };
    const { trouble } = answer;
    const isAlone = pocket !== null && trouble.kind === 'unreachable';
    return isAlone ? { stage: 'pocket', pocket } : { stage: 'failed', trouble };
  }
  const { verification, credential } = answer.body;
  const browser = await verifyHere(credential);
  const findings = { server: verification, browser, pocket };
  return { stage: 'found', findings, text: credential };
};

const isKept = (text: string): boolean => {
  const read = readJsonObject(text);
  return read.ok && isBundle(read.value);
};

/** Not a request, too large, of no kind that is read, or without a credential. */
const FILE_FAULTS: readonly number[] = [400, 413, 415, 422];

const failedOnFile = (trouble: Trouble): Inquiry =>
  trouble.kind === 'refused' && FILE_FAULTS.includes(trouble.status)
    ? // Nothing broke that somebody could look up by the id of the request.
      { stage: 'refused-file', trouble: { ...trouble, requestId: undefined } }
    : { stage: 'failed', trouble };

/** A credential somebody holds: asked of the issuing system and checked here, at the same time. */
const inquireJson = async (text: string): Promise<Inquiry> => {
  const [answer, browser] = await Promise.all([askAboutText(text), verifyHere(text)]);
  if (!answer.ok && (!browser || answer.trouble.kind === 'refused')) {
    return failedOnFile(answer.trouble);
  }
  return { stage: 'found', findings: { server: answer.ok ? answer.body : null, browser }, text };
};

/** What only the issuing system looks into. */
const bySystem = (answer: Answer<Verification>): Inquiry =>
  answer.ok
    ? { stage: 'found', findings: { server: answer.body, browser: null }, text: null }
    : failedOnFile(answer.trouble);

/** The credential itself, as JSON or as a JWT. */
const inquireText = async (text: string): Promise<Inquiry> =>
  text.trimStart().startsWith('{')
    ? inquireJson(text)
    : bySystem(await askAboutFile(new Blob([text]), 'application/jwt'));

/** Did somebody answer, or did this browser reach enough to know by itself? */
const isTold = (asked: Inquiry): boolean =>
  asked.stage !== 'found' ||
  asked.findings.server !== null ||
  (asked.findings.browser?.verdict ?? 'unknown') !== 'unknown';

/**
 * A file kept for where there is no network. Where there is one its credential is asked about like
 * any other; the file itself speaks only where nobody answers.
 */
const inquireKept = async (text: string): Promise<Inquiry> => {
  const bundle = readBundle(text);
  if (!bundle.ok) return { stage: 'unkept' };
  const { credential } = bundle.value;
  const asked = await inquireText(credential);
  const found = isTold(asked) ? null : await verifyByKept(bundle.value);
  if (!found) return asked;
  const { report, kept } = found;
  return { stage: 'found', findings: { server: null, browser: report, kept }, text: credential };
};

/** A file or a pasted text: a credential, a badge or paper that carries one, or a file kept before. */
export const inquireFile = async (file: Blob): Promise<Inquiry> => {
  const carried = await readCarried(new Uint8Array(await file.arrayBuffer()));
  if (!carried.ok) return bySystem(await askAboutFile(file, 'application/pdf'));
  const { text } = carried.value;
  return isKept(text) ? inquireKept(text) : inquireText(text);
};
