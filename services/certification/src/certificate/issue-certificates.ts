import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import { setDecisions } from '../decision/decision.store.ts';
import { holdIssuer, numbersShort } from '../number/hold-issuer.ts';
import type { FetchNames } from '../person/fetch-names.ts';
import { certificateIssued } from './certificate.facts.ts';
import { draftAssessed } from './draft-assessed.ts';
import { draftCertificates, type ReadyCertificate } from './draft-certificates.ts';
import { addIssued } from './issued.store.ts';
import { claimApproved, claimAssessed, findApproved } from './issuing.store.ts';
import { type MadeCertificate, type MakingMeans, makeCertificates } from './make-certificates.ts';

export type IssuingDeps = MakingMeans & {
  readonly feeder: Database;
  readonly now: Clock;
  readonly fetchNames: FetchNames;
  /** Hears of a certificate that could not be made; the others go on. */
  readonly onFailure: (cause: unknown, decisionId: string) => void;
};

/** How many are claimed, signed and stored in one transaction. */
const BATCH_CERTIFICATES = 500;
/** A refused row is tried again by itself after this time; people may ask sooner. */
const RETRY_MS = 300_000;

const FAULT: Rejection = { kind: 'conflict', code: 'certificate.fault' };

const setFailed = (tx: Transaction, decisionId: string, { code, params }: Rejection, at: Date) =>
  setDecisions(tx, [decisionId], {
    failureCode: code,
    failureParams: params ?? null,
    tryAfter: new Date(at.getTime() + RETRY_MS),
  });

const store = async (
  tx: Transaction,
  made: readonly MadeCertificate[],
  { newId, now }: IssuingDeps,
): Promise<void> => {
  const certificates = made.map(({ certificate }) => certificate);
  const recordedAt = now();
  await addIssued(tx, made, recordedAt);
  const decisionIds = certificates.map(({ decisionId }) => decisionId);
  const done = { state: 'issued', failureCode: null, failureParams: null, tryAfter: null } as const;
  await setDecisions(tx, decisionIds, done);
  const facts = certificates.map((certificate) =>
    certificateIssued(certificate, { newId, now: recordedAt, causedBy: certificate.decisionId }),
  );
  await appendFacts(tx, facts);
};

/** Bodies and counters are always locked in the same order, so two processes never wait for each other. */
const scopeOf = ({ issuer, year, draft, filing }: ReadyCertificate): string =>
  [
    issuer.bodyId,
    year,
    draft.level,
    // Numbers from outside may be given for one competition.
    issuer.numberSource === 'own' ? '' : filing.competitionId,
  ].join('/');

type Refused = { readonly decisionId: string; readonly rejection: Rejection };

/** One batch of a body, year and level: what its document and its numbers allow is issued, the rest waits. */
const issueBatch = async (
  tx: Transaction,
  batch: readonly ReadyCertificate[],
  deps: IssuingDeps,
  at: Date,
): Promise<readonly Refused[]> => {
  const { allowed, refused } = await holdIssuer(tx, batch);
  const [first, ...rest] = allowed;
  if (!first) return refused;
  const made = await makeCertificates(tx, [first, ...rest], deps, at);
  if (made.length > 0) await store(tx, made, deps);
  const short = allowed.slice(made.length).map((ready) => ({
    decisionId: ready.claimed.standing.decisionId,
    rejection: numbersShort(ready),
  }));
  return [...refused, ...short];
};

/** Claims, drafts, numbers, signs, stores and tells, all or nothing; returns how many came to an end. */
const issueTogether = (decisionIds: readonly string[], deps: IssuingDeps): Promise<number> =>
  deps.feeder.transaction(async (tx) => {
    const at = deps.now();
    const means = { vault: deps.vault, at };
    const drafted = [
      await draftCertificates(tx, await claimApproved(tx, decisionIds), means),
      await draftAssessed(tx, await claimAssessed(tx, decisionIds), means),
    ];
    const ready = drafted.flatMap((one) => one.ready);
    const refused = drafted.flatMap((one) => one.refused);
    for (const { decisionId, rejection } of refused) await setFailed(tx, decisionId, rejection, at);
    const batches = Map.groupBy(ready, scopeOf);
    const ordered = [...batches].toSorted(([left], [right]) => (left < right ? -1 : 1));
    for (const [, batch] of ordered) {
      for (const { decisionId, rejection } of await issueBatch(tx, batch, deps, at)) {
        await setFailed(tx, decisionId, rejection, at);
      }
    }
    return ready.length;
  });

/** One by one, so that only the culprit is set aside. */
const issueEach = async (decisionIds: readonly string[], deps: IssuingDeps): Promise<number> => {
  let issuedCount = 0;
  for (const decisionId of decisionIds) {
    try {
      issuedCount += await issueTogether([decisionId], deps);
    } catch (cause) {
      if (isTransient(cause)) throw cause;
      deps.onFailure(cause, decisionId);
      await deps.feeder.transaction((tx) => setFailed(tx, decisionId, FAULT, deps.now()));
    }
  }
  return issuedCount;
};

/**
 * Issues the next batch of approved decisions; also the sweep behind every approval. Whatever stops
 * it, nothing is half issued: what was not stored is still approved and comes again.
 */
export const issueCertificates = (deps: IssuingDeps) => async (): Promise<number> => {
  const approved = await findApproved(deps.feeder, deps.now(), BATCH_CERTIFICATES);
  if (approved.length === 0) return 0;
  await deps.fetchNames(approved);
  const decisionIds = approved.map(({ decisionId }) => decisionId);
  try {
    return await issueTogether(decisionIds, deps);
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    return issueEach(decisionIds, deps);
  }
};
