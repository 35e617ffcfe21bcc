import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import {
  type AssessmentDecision,
  decideAssessment,
} from '@jinbang/promotion/assessment/decide-assessment';
import { explainAssessment } from '@jinbang/promotion/assessment/explain-assessment';
import type { Decision } from '@jinbang/promotion/decision';
import type { Holding } from '@jinbang/promotion/promotion-input';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { confirmCertificates } from '../certificate/certificate.store.ts';
import { revokeOfEntries } from '../certificate/revoke-certificates.ts';
import { decisionMade } from '../decision/decision.facts.ts';
import {
  addBatches,
  findStanding,
  lockDeciding,
  saveDecisions,
  supersedeWaiting,
} from '../decision/decision.store.ts';
import { type DecisionRows, decisionRows } from '../decision/decision-rows.ts';
import { losesLevel } from '../decision/grounds.rules.ts';
import { losesCertificate, reconcile } from '../decision/reconcile.rules.ts';
import { findOwnHoldings } from '../holding/holding.store.ts';
import { reopenBuiltOn } from '../result/result.store.ts';
import { dayIn, yearIn } from '../zone.ts';
import { standsOn } from './assessment.rules.ts';
import {
  type Assessment,
  type AssessmentResult,
  findAssessment,
  findResult,
  findSummary,
  findUndecidedAssessments,
  saveAssessment,
} from './assessment.store.ts';
import { inputOf } from './decide-assessment.rules.ts';
import type { SummaryRow } from './terms.ts';

export type DecidingDeps = {
  readonly feeder: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Hears of a batch that could not be decided; the others go on. */
  readonly onFailure: (cause: unknown, batchId: string) => void;
};

const loadHoldings = async (
  tx: Transaction,
  rows: readonly SummaryRow[],
): Promise<ReadonlyMap<string, readonly Holding[]>> => {
  const people = [...new Set(rows.map(({ personId }) => personId))];
  const holdings = await findOwnHoldings(tx, people);
  return new Map(
    [...Map.groupBy(holdings, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ occupationCode, level, entryId }) => ({
        occupationCode,
        level,
        fromEntryId: entryId,
      })),
    ]),
  );
};

/** The tables and their readers know one shape; who looks into the inputs asks for the source first. */
const asDecision = (decision: AssessmentDecision): Decision => decision as unknown as Decision;
const asAssessed = (decision: Decision): AssessmentDecision =>
  decision as unknown as AssessmentDecision;

const rowsOf = (
  fresh: ReturnType<typeof reconcile>,
  { batchId, bodyId, plan, proposedBy }: Assessment,
  { resultVersion, signedAt }: AssessmentResult,
  { at, newId }: { at: Date; newId: NewId },
): DecisionRows => {
  const rows = decisionRows({
    next: fresh,
    result: {
      eventId: batchId,
      competitionId: batchId,
      resultVersion,
      factId: `${batchId}/${resultVersion}`,
    },
    context: { event: plan, competition: { seasonYear: yearIn(plan.zone, signedAt) } },
    // Whoever proposed the batch, so that another approves it (M17).
    adoption: { bodyId, adoptedBy: proposedBy ?? '' },
    at,
    newId,
  });
  const source = 'assessment' as const;
  return {
    batches: rows.batches.map((batch) => ({ ...batch, source })),
    decisions: rows.decisions.map(({ standing, version }) => ({
      standing: { ...standing, source },
      version,
    })),
  };
};

/** Writes a signed summary's decisions, revokes what no longer follows, and tells both. */
const carryOut = async (
  tx: Transaction,
  batch: Assessment,
  result: AssessmentResult,
  { now, newId }: DecidingDeps,
): Promise<void> => {
  const at = now();
  const { batchId, plan } = batch;
  const { resultVersion } = result;
  const summary = await findSummary(tx, batchId, resultVersion);
  const rows = summary?.rows ?? [];
  const holdingsOf = await loadHoldings(tx, rows);
  const facts = { batch, resultVersion, signedOn: dayIn(plan.zone, result.signedAt) };
  const fresh = rows.map((row) => ({
    entryId: row.candidateId,
    personId: row.personId,
    decisions: [
      asDecision(
        decideAssessment(
          inputOf(row, {
            ...facts,
            decidedOn: dayIn(plan.zone, at),
            holdings: holdingsOf.get(row.personId) ?? [],
          }),
        ),
      ),
    ],
  }));
  const next = reconcile(fresh, await findStanding(tx, batchId), explainAs);
  const made = rowsOf(next, batch, result, { at, newId });
  await supersedeWaiting(tx, batchId);
  await addBatches(tx, made.batches);
  await saveDecisions(tx, made.decisions);
  const cause = { newId, now: at, causedBy: batchId };
  const lost = next.filter(losesCertificate);
  const revoked = await revokeOfEntries(tx, lost, 'result-amended', cause);
  await confirmCertificates(tx, batchId, resultVersion);
  await saveAssessment(tx, batchId, { decidedVersion: resultVersion });
  await reopenBuiltOn(tx, next.filter(losesLevel), batchId);
  const told = made.decisions.map(({ standing, version }) =>
    decisionMade(standing, version, cause),
  );
  await appendFacts(tx, [...told, ...revoked]);
};

const explainAs = (decision: Decision, language: 'zh' | 'en'): string =>
  explainAssessment(asAssessed(decision), language);

const decideOne = (deps: DecidingDeps, batchId: string): Promise<boolean> =>
  deps.feeder.transaction(async (tx) => {
    await lockDeciding(tx);
    const batch = await findAssessment(tx, batchId, { lock: true });
    // Another process was faster.
    if (!batch || batch.decidedVersion >= batch.resultVersion) return false;
    // Opened again before anything was decided: its next summary is.
    if (!standsOn(batch, batch.resultVersion)) return false;
    const result = await findResult(tx, batchId, batch.resultVersion);
    if (!result) return false;
    await carryOut(tx, batch, result, deps);
    return true;
  });

/**
 * Decides every proposed batch by its newest signed summary, each in a transaction of its own; a
 * corrected one is decided again, as an amended result is. Returns how many were decided.
 */
export const decideAssessments = (deps: DecidingDeps) => async (): Promise<number> => {
  let decidedCount = 0;
  for (const batchId of await findUndecidedAssessments(deps.feeder)) {
    try {
      if (await decideOne(deps, batchId)) decidedCount += 1;
    } catch (cause) {
      deps.onFailure(cause, batchId);
    }
  }
  return decidedCount;
};
