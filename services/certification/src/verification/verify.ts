import type { Verification } from '@jinbang/contracts/http/verify';
import { isJwtText } from '@jinbang/credentials/carried-credential';
import { didDocumentOf } from '@jinbang/credentials/did-document';
import { isObject, type JsonObject, listOf, readJsonObject } from '@jinbang/credentials/json';
import { readJws } from '@jinbang/credentials/jws';
import type { Sources } from '@jinbang/credentials/verification';
import { verifyCarried } from '@jinbang/credentials/verify-carried';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { wholeSeconds } from '../key/signers.ts';
import { findListedKeys } from '../key/signing-key.store.ts';
import { listUrl } from '../status/draw-status-indexes.ts';
import type { PublishList } from '../status/publish-status-list.ts';
import { findRegisterEntry, type RegisterEntry } from './register-entry.ts';
import { answerOf, mergeChecks, type OwnFindings, overallOf } from './verification.rules.ts';

export type VerifyDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly origin: string;
  readonly publishList: PublishList;
};

/** The words of a credential, or of the JWT it was made into; nothing is verified yet. */
const wordsOf = (text: string): JsonObject | undefined => {
  if (isJwtText(text)) return readJws(text.trim())?.payload;
  const read = readJsonObject(text);
  return read.ok ? read.value : undefined;
};

/** The certificate number a credential claims, if it has the form of one at all. */
const claimedNumber = (text: string): string | undefined => {
  const subject = wordsOf(text)?.credentialSubject;
  const number = isObject(subject) ? subject.licenseNumber : undefined;
  return typeof number === 'string' ? number : undefined;
};

const findEvidence = (credential: JsonObject, { pageUrl, pageHash }: RegisterEntry) => {
  const digest = Buffer.from(pageHash, 'hex').toString('base64');
  const isOnRecord = listOf(credential.relatedResource)
    .filter(isObject)
    .some(({ id, digestSRI }) => id === pageUrl && digestSRI === `sha256-${digest}`);
  return isOnRecord ? 'on-record' : 'differs';
};

const ownFindings = (
  credential: JsonObject | undefined,
  entry: RegisterEntry | undefined,
): OwnFindings | null => {
  if (!credential) return null;
  if (entry && typeof credential.id === 'string' && entry.supersededIds.includes(credential.id)) {
    const evidence = findEvidence(credential, entry);
    return { register: 'replaced', evidence, state: entry.state };
  }
  if (!entry || entry.credentialId !== credential.id) {
    return { register: 'unknown', evidence: 'not-on-record', state: null };
  }
  return {
    register: entry.isUnderReview ? 'result-amended' : 'found',
    evidence: findEvidence(credential, entry),
    state: entry.state,
  };
};

/** Everything a reader needs is ours: keys, lists and register are read here, never fetched. */
const localSources = (deps: VerifyDeps, entry: RegisterEntry | undefined): Sources => {
  const lists = listUrl(deps.origin, '');
  return {
    didDocument: async (did) => {
      const keys = await findListedKeys(deps.db, did);
      return keys.length === 0 ? undefined : JSON.stringify(didDocumentOf(did, keys));
    },
    statusList: async (url) =>
      url.startsWith(lists) ? deps.publishList(url.slice(lists.length)) : undefined,
    newestValidFrom: async (credentialId) =>
      entry?.credentialId === credentialId ? entry.validFrom : undefined,
  };
};

/** Asks a credential every question, against our own keys, status lists and register. */
export const verify =
  (deps: VerifyDeps) =>
  async (text: string): Promise<Verification> => {
    const number = claimedNumber(text);
    const entry = number === undefined ? undefined : await findRegisterEntry(deps, number);
    const now = deps.now();
    const sources = localSources(deps, entry);
    const report = await verifyCarried({ text, now, sources });
    const own = ownFindings(report.credential, entry);
    const overall = overallOf(report.verdict, own);
    const checks = mergeChecks(report.checks, own);
    return { ...answerOf(overall, checks, entry?.shown ?? null), checkedAt: wholeSeconds(now) };
  };
export type Verify = ReturnType<typeof verify>;
