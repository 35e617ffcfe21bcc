import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { appendFacts } from '@jinbang/messaging/append';
import { type Database, keepPlans, type Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import { setDecisions } from '../decision/decision.store.ts';
import { holdIssuer, numbersShort } from '../number/hold-issuer.ts';
import type { FetchNames } from '../person/fetch-names.ts';
import { findUnnamedSince } from '../person/person.store.ts';
import { certificateIssued } from './certificate.facts.ts';
import { draftAssessed } from './draft-assessed.ts';
import { draftCertificates, type ReadyCertificate } from './draft-certificates.ts';
import { addIssued, type IssuedRow } from './issued.store.ts';
import { type Approved, claimApproved, claimAssessed, findApproved } from './issuing.store.ts';
import { type MakingMeans, makeCertificates } from './make-certificates.ts';
import type { FindPhotoFlaws } from './photo-flaws.ts';

export type IssuingDeps = MakingMeans & {
  readonly feeder: Database;
  readonly now: Clock;
  readonly fetchNames: FetchNames;
  readonly findPhotoFlaws: FindPhotoFlaws;
  /** Hears of a certificate that could not be made; the others go on. */
  readonly onFailure: (cause: unknown, decisionId: string) => void;
};

/** How many are claimed, signed and stored in one transaction. */
const BATCH_CERTIFICATES = 500;
/** Bodies and counters let one batch at a time pass; meanwhile the next is named and drafted. */
const BATCHES_AT_ONCE = 2;
/** How many are looked at before the sweep goes on to its other steps. */
const ROUND_CERTIFICATES = 5_000;
/** A refused row is tried again by itself after this time; people may ask sooner. */
const RETRY_MS = 300_000;

/** Names as new as this are not asked for again: several processes look at the same decisions. */
const FRESH_MS = 60_000;

const FAULT: Rejection = { kind: 'conflict', code: 'certificate.fault' };

const setFailed = (tx: Transaction, decisionId: string, { code, params }: Rejection, at: Date) =>
  setDecisions(tx, [decisionId], {
    failureCode: code,
    failureParams: params ?? null,
    tryAfter: new Date(at.getTime() + RETRY_MS),
  });

const store = async (
  tx: Transaction,
  made: readonly IssuedRow[],
  { newId, now }: IssuingDeps,
): Promise<void> => {
  const certificates = made.map(({ certificate }) => certificate);
  const recordedAt = now();
  const decisionIds = certificates.map(({ decisionId }) => decisionId);
  const done = { state: 'issued', failureCode: null, failureParams: null, tryAfter: null } as const;
  const facts = certificates.map((certificate) =>
    certificateIssued(certificate, { newId, now: recordedAt, causedBy: certificate.decisionId }),
  );
  // In this order on the one connection of the transaction, without waiting for each answer.
  await Promise.all([
    addIssued(tx, made, recordedAt),
    setDecisions(tx, decisionIds, done),
    appendFacts(tx, facts),
  ]);
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
  let madeCount = 0;
  for await (const made of makeCertificates(tx, [first, ...rest], deps, at)) {
    await store(tx, made, deps);
    madeCount += made.length;
  }
  const short = allowed.slice(madeCount).map((ready) => ({
    decisionId: ready.claimed.standing.decisionId,
    rejection: numbersShort(ready),
  }));
  return [...refused, ...short];
};

/** Claims, drafts, numbers, signs, stores and tells, all or nothing; returns how many came to an end. */
const issueTogether = (
  decisionIds: readonly string[],
  deps: IssuingDeps,
  photoFlaws: ReadonlyMap<string, Rejection>,
): Promise<number> =>
  deps.feeder.transaction(async (tx) => {
    await keepPlans(tx);
    const at = deps.now();
    const means = { vault: deps.vault, at, photoFlaws };
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
const issueEach = async (
  decisionIds: readonly string[],
  deps: IssuingDeps,
  photoFlaws: ReadonlyMap<string, Rejection>,
): Promise<number> => {
  let issuedCount = 0;
  for (const decisionId of decisionIds) {
    try {
      issuedCount += await issueTogether([decisionId], deps, photoFlaws);
    } catch (cause) {
      if (isTransient(cause)) throw cause;
      deps.onFailure(cause, decisionId);
      await deps.feeder.transaction((tx) => setFailed(tx, decisionId, FAULT, deps.now()));
    }
  }
  return issuedCount;
};

const issueBatchOf = async (approved: readonly Approved[], deps: IssuingDeps): Promise<number> => {
  const since = new Date(deps.now().getTime() - FRESH_MS);
  await deps.fetchNames(await findUnnamedSince(deps.feeder, approved, since));
  // Asked before the transaction: nothing is locked while registration answers.
  const photoFlaws = await deps.findPhotoFlaws(approved);
  const decisionIds = approved.map(({ decisionId }) => decisionId);
  try {
    return await issueTogether(decisionIds, deps, photoFlaws);
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    return issueEach(decisionIds, deps, photoFlaws);
  }
};

/** Those of one body and level beside each other: they share a counter, and so their statements. */
const inBatches = (approved: readonly Approved[]): (readonly Approved[])[] => {
  const scope = ({ bodyId, level, decisionId }: Approved) => [bodyId, level, decisionId].join('/');
  const ordered = approved.toSorted((left, right) => (scope(left) < scope(right) ? -1 : 1));
  return Array.from({ length: Math.ceil(ordered.length / BATCH_CERTIFICATES) }, (_, batch) =>
    ordered.slice(batch * BATCH_CERTIFICATES, (batch + 1) * BATCH_CERTIFICATES),
  );
};

/**
 * Issues the next batches of approved decisions; also the sweep behind every approval. Whatever stops
 * it, nothing is half issued: what was not stored is still approved and comes again.
 */
export const issueCertificates = (deps: IssuingDeps) => async (): Promise<number> => {
  const batches = inBatches(await findApproved(deps.feeder, deps.now(), ROUND_CERTIFICATES));
  const issueOneByOne = async (): Promise<number> => {
    let ended = 0;
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      ended += await issueBatchOf(batch, deps);
    }
    return ended;
  };
  const lanes = Array.from({ length: BATCHES_AT_ONCE }, issueOneByOne);
  const ended = await Promise.allSettled(lanes);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
};
