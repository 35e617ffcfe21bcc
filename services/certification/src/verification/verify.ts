import type { Verification } from '@jinbang/contracts/http/verify';
import { isJwtText } from '@jinbang/credentials/carried-credential';
import { didDocumentOf } from '@jinbang/credentials/did-document';
import { isObject, type JsonObject, listOf, readJsonObject } from '@jinbang/credentials/json';
import { readJws } from '@jinbang/credentials/jws';
import type { Sources } from '@jinbang/credentials/verification';
import { verifyCarried } from '@jinbang/credentials/verify-carried';
import type { Clock } from '@jinbang/kernel/clock';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { Database } from '@jinbang/service-kit/database';
import { wholeSeconds } from '../key/signers.ts';
import { findListedKeys } from '../key/signing-key.store.ts';
import { maskedName } from '../person/masked-name.rules.ts';
import { listUrl } from '../status/draw-status-indexes.ts';
import type { PublishList } from '../status/publish-status-list.ts';
import { findRegistered, type Registered } from './registered.ts';
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

const findEvidence = (credential: JsonObject, { certificate }: Registered) => {
  const digest = Buffer.from(certificate.pageHash, 'hex').toString('base64');
  const isOnRecord = listOf(credential.relatedResource)
    .filter(isObject)
    .some(({ id, digestSRI }) => id === certificate.pageUrl && digestSRI === `sha256-${digest}`);
  return isOnRecord ? 'on-record' : 'differs';
};

const ownFindings = (
  credential: JsonObject | undefined,
  registered: Registered | undefined,
): OwnFindings | null => {
  if (!credential) return null;
  if (!registered || registered.credential.credentialId !== credential.id) {
    return { register: 'unknown', evidence: 'not-on-record' };
  }
  return {
    register: registered.isUnderReview ? 'result-amended' : 'found',
    evidence: findEvidence(credential, registered),
  };
};

/** What the certificate says to a stranger: never the whole name, never a document's number. */
const shownOf = ({
  certificate,
  credential,
  issuer,
  competition,
  event,
  assessment,
  name,
}: Registered): Verification['certificate'] => ({
  kind: 'level',
  number: certificate.number,
  maskedName: name ? maskedName(name.name) : null,
  award: null,
  occupation: (event ?? assessment?.plan)?.occupation.name.zh ?? certificate.occupationCode,
  level: LEVEL_LABELS[certificate.level].zh,
  issuer: issuer?.name ?? '',
  validFrom: wholeSeconds(credential.validFrom),
  validUntil: null,
  endedAt: certificate.revokedAt ? wholeSeconds(certificate.revokedAt) : null,
  competition: competition?.name.zh ?? null,
  evidenceUrl: certificate.pageUrl,
  upload: null,
});

/** Everything a reader needs is ours: keys, lists and register are read here, never fetched. */
const localSources = (deps: VerifyDeps, registered: Registered | undefined): Sources => {
  const lists = listUrl(deps.origin, '');
  return {
    didDocument: async (did) => {
      const keys = await findListedKeys(deps.db, did);
      return keys.length === 0 ? undefined : JSON.stringify(didDocumentOf(did, keys));
    },
    statusList: async (url) =>
      url.startsWith(lists) ? deps.publishList(url.slice(lists.length)) : undefined,
    newestValidFrom: async (credentialId) =>
      registered?.credential.credentialId === credentialId
        ? wholeSeconds(registered.credential.validFrom)
        : undefined,
  };
};

/** Asks a credential every question, against our own keys, status lists and register. */
export const verify =
  (deps: VerifyDeps) =>
  async (text: string): Promise<Verification> => {
    const number = claimedNumber(text);
    const registered = number === undefined ? undefined : await findRegistered(deps.db, number);
    const now = deps.now();
    const sources = localSources(deps, registered);
    const report = await verifyCarried({ text, now, sources });
    const own = ownFindings(report.credential, registered);
    const overall = overallOf(report.verdict, own);
    const shown = registered ? shownOf(registered) : null;
    const checks = mergeChecks(report.checks, own);
    return { ...answerOf(overall, checks, shown), checkedAt: wholeSeconds(now) };
  };
export type Verify = ReturnType<typeof verify>;
