import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { confirmCertificates } from '../certificate/certificate.store.ts';
import { revokeOfEntries } from '../certificate/revoke-certificates.ts';
import {
  type FinalResult,
  findFinalResult,
  findUndecidedResults,
  markDecided,
  markWaiting,
  reopenBuiltOn,
} from '../result/result.store.ts';
import { lockCompetition } from '../rule/adoption.store.ts';
import { decideResult } from './decide-result.rules.ts';
import { type Deciding, gatherContext } from './deciding-context.ts';
import { decisionMade } from './decision.facts.ts';
import {
  addBatches,
  findStanding,
  lockDeciding,
  saveDecisions,
  supersedeWaiting,
} from './decision.store.ts';
import { type RowMaker, rowMaker } from './decision-rows.ts';
import { groundsOf, losesLevel } from './grounds.rules.ts';
import { losesCertificate, type NextDecision, reconcile } from './reconcile.rules.ts';

export type DecidingDeps = {
  readonly feeder: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Hears of a result that could not be decided; the others go on. */
  readonly onFailure: (cause: unknown, eventId: string) => void;
};

type Cause = { readonly newId: NewId; readonly now: Date; readonly causedBy: string };

const ROWS_AT_ONCE = 500;

/**
 * Writes and tells so many at a time: rows and facts of 20,000 have no room beside each other. While
 * the database writes some the next are made.
 */
const saveAndTell = async (
  tx: Transaction,
  next: readonly NextDecision[],
  rowOf: RowMaker['rowOf'],
  cause: Cause,
): Promise<void> => {
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < next.length; from += ROWS_AT_ONCE) {
    const rows = next.slice(from, from + ROWS_AT_ONCE).map(rowOf);
    const facts = rows.map((row) => decisionMade(row.standing, row.version, cause));
    const mine = Promise.all([saveDecisions(tx, rows), appendFacts(tx, facts)]);
    // Both are waited for below; until then a failure of the later one has nobody who hears it.
    mine.catch(() => {});
    await writing;
    writing = mine;
  }
  await writing;
};

/** Writes a result's decisions, revokes what no longer follows, and tells both. */
const carryOut = async (
  tx: Transaction,
  result: FinalResult,
  { context, adoption }: Deciding,
  { now, newId }: DecidingDeps,
): Promise<void> => {
  const at = now();
  const standing = await findStanding(tx, result.eventId);
  const decided = decideResult({ ...context, grounds: groundsOf(standing) });
  const next = reconcile(decided, standing);
  const { batches, rowOf } = rowMaker({ next, result, context, adoption, at, newId });
  await supersedeWaiting(tx, result.eventId);
  await addBatches(tx, batches);
  const cause = { newId, now: at, causedBy: result.factId };
  await saveAndTell(tx, next, rowOf, cause);
  const lost = next.filter(losesCertificate);
  const revoked = await revokeOfEntries(tx, lost, 'result-amended', cause);
  await confirmCertificates(tx, result.eventId, result.resultVersion);
  await markDecided(tx, result, at);
  await reopenBuiltOn(tx, next.filter(losesLevel), result.eventId);
  await appendFacts(tx, revoked);
};

const decideOne = (deps: DecidingDeps, key: { eventId: string; resultVersion: number }) =>
  deps.feeder.transaction(async (tx): Promise<boolean> => {
    await lockDeciding(tx);
    const result = await findFinalResult(tx, key.eventId, key.resultVersion);
    // Another process was faster.
    if (!result || result.decidedAt !== null) return false;
    await lockCompetition(tx, result.competitionId);
    const gathered = await gatherContext(tx, result, deps.now());
    if (!gathered.ok) {
      await markWaiting(tx, result, gathered.refusal);
      return false;
    }
    await carryOut(tx, result, gathered.value, deps);
    return true;
  });

/**
 * Decides every final result that has none yet, each in a transaction of its own; also the sweep
 * behind ranking's facts. Returns how many were decided.
 */
export const decideResults = (deps: DecidingDeps) => async (): Promise<number> => {
  let decidedCount = 0;
  for (const key of await findUndecidedResults(deps.feeder)) {
    try {
      if (await decideOne(deps, key)) decidedCount += 1;
    } catch (cause) {
      deps.onFailure(cause, key.eventId);
    }
  }
  return decidedCount;
};
