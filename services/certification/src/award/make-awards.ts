import type { Clock } from '@jinbang/kernel/clock';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import type { AskNames } from '../person/names.client.ts';
import {
  type AwardRow,
  confirmDocuments,
  endDocuments,
  listDocuments,
} from './award-document.store.ts';
import { findAwardNames, saveAwardNames } from './award-name.store.ts';
import { findAwardOrganiser } from './award-organiser.store.ts';
import { type AwardPlanRow, changePlan, findPlan, findPlansToMake } from './award-plan.store.ts';
import { type Gathered, gatherClaims, type WordedClaim } from './gather-claims.ts';
import { type MakingMeans, makeDocuments, type ReadyClaim } from './make-documents.ts';
import { type FlawOfName, readyClaims } from './ready-claims.rules.ts';
import { type Reconciled, reconcileAwards } from './reconcile-awards.rules.ts';

export type AwardMakingDeps = MakingMeans & {
  readonly feeder: Database;
  readonly now: Clock;
  readonly askNames: AskNames;
  /** Why a name cannot be printed; a font lacks a letter of it. */
  readonly flawOfName: FlawOfName;
  /** Hears of a plan that could not be carried out; the others go on. */
  readonly onFailure: (cause: unknown, planId: string) => void;
};

/** How many are numbered, signed and stored in one transaction. */
const BATCH_DOCUMENTS = 100;
/** What lacked something is tried again by itself after this time. */
const RETRY_MS = 300_000;
const NAMES_MAX = 500;

type Found = {
  readonly plan: AwardPlanRow;
  readonly gathered: Gathered;
  readonly documents: readonly AwardRow[];
  readonly next: Reconciled<WordedClaim>;
};

const standingOf = (row: AwardRow) => ({
  ...{ awardId: row.awardId, key: row.claimKey, title: row.title, text: row.saying },
  ...{ award: row.award, rank: row.rank },
  // Spoilt or misspelt: another takes its place.
  state: row.madeAgain ? ('superseded' as const) : row.state,
});

/** The plan with what should be and what is, held until the transaction ends. */
const findWork = async (tx: Transaction, planId: string): Promise<Found | string | undefined> => {
  const plan = await findPlan(tx, planId, { lock: true });
  if (plan?.state !== 'released') return undefined;
  const gathered = await gatherClaims(tx, plan);
  if (!gathered.ok) return gathered.refusal;
  const documents = await listDocuments(tx, planId);
  const next = reconcileAwards(gathered.value.claims, documents.map(standingOf));
  return { plan, gathered: gathered.value, documents, next };
};

/** Fetches who they are anew, so that a name set right since is printed right; no identity number is kept. */
const fetchNames = async (
  { feeder, askNames, now }: AwardMakingDeps,
  bodyId: string,
  personIds: readonly string[],
): Promise<void> => {
  for (let start = 0; start < personIds.length; start += NAMES_MAX) {
    const people = await askNames(personIds.slice(start, start + NAMES_MAX));
    const fetchedAt = now();
    await saveAwardNames(
      feeder,
      people.map(({ personId, name, organisation }) => ({
        ...{ bodyId, personId, name, organisation, fetchedAt },
      })),
    );
  }
};

const personIdsOf = (claims: readonly WordedClaim[]): readonly string[] => [
  ...new Set(claims.flatMap(({ personId }) => personId ?? [])),
];

/** The newest document of this claim that stands no longer, be it since this very moment. */
const endOfKey = ({ documents, next }: Found, key: string): string | null =>
  documents.findLast(
    ({ claimKey, state, awardId }) =>
      claimKey === key && (state !== 'live' || next.superseded.includes(awardId)),
  )?.awardId ?? null;

/** Notes how far the plan is: done by these results where nothing is left but what lacks something. */
const note = async (
  tx: Transaction,
  { plan, gathered }: Found,
  failures: Readonly<Record<string, string>>,
  isDone: boolean,
  at: Date,
): Promise<void> => {
  const lacks = Object.keys(failures).length > 0;
  const versions = [...gathered.results].map(([eventId, { resultVersion }]) => [
    eventId,
    resultVersion,
  ]);
  await changePlan(tx, plan.planId, {
    ...{ failures, waitingFor: null, wantedCount: gathered.claims.length },
    ...(isDone ? { madeBy: Object.fromEntries(versions) } : {}),
    tryAfter: isDone && lacks ? new Date(at.getTime() + RETRY_MS) : null,
  });
};

type Batch = {
  /** How many documents changed. */
  readonly done: number;
  readonly isLeft: boolean;
  /** Whose names must be asked before anything else is done; nothing was. */
  readonly toAsk: readonly string[];
};

const NOTHING: Batch = { done: 0, isLeft: false, toAsk: [] };

/**
 * One batch of a plan, all or nothing. Facts come in at any time, so whoever is wanted and was not asked
 * about yet is told to the caller: a name nobody asked for must not pass for one that is missing.
 */
const makeBatch = (deps: AwardMakingDeps, planId: string, asked: ReadonlySet<string>) =>
  deps.feeder.transaction(async (tx): Promise<Batch> => {
    const at = deps.now();
    const found = await findWork(tx, planId);
    if (found === undefined) return NOTHING;
    if (typeof found === 'string') {
      await changePlan(tx, planId, { waitingFor: found });
      return NOTHING;
    }
    const { plan, gathered, next } = found;
    const toAsk = personIdsOf(next.wanted).filter((personId) => !asked.has(personId));
    if (toAsk.length > 0) return { ...NOTHING, isLeft: true, toAsk };
    await endDocuments(tx, next.superseded, { state: 'superseded', endedAt: at });
    await confirmDocuments(tx, next.kept, gathered.result.resultVersion);
    const organiser = await findAwardOrganiser(tx, plan.bodyId);
    if (!organiser) return NOTHING;
    const names = await findAwardNames(tx, plan.bodyId, personIdsOf(next.wanted));
    const { ready, failures } = readyClaims(next.wanted, names, deps.flawOfName);
    const batch = ready
      .slice(0, BATCH_DOCUMENTS)
      .map((claim): ReadyClaim => ({ ...claim, supersedes: endOfKey(found, claim.key) }));
    await makeDocuments(tx, batch, { plan, organiser, gathered, at }, deps);
    const isLeft = ready.length > batch.length;
    await note(tx, found, failures, !isLeft, at);
    return { done: next.superseded.length + batch.length, isLeft, toAsk: [] };
  });

const makePlan = async (
  deps: AwardMakingDeps,
  { planId, bodyId }: Pick<AwardPlanRow, 'planId' | 'bodyId'>,
): Promise<number> => {
  const asked = new Set<string>();
  let all = 0;
  for (let isLeft = true; isLeft; ) {
    const batch = await makeBatch(deps, planId, asked);
    // Outside any transaction, and before numbers are drawn.
    await fetchNames(deps, bodyId, batch.toAsk);
    for (const personId of batch.toAsk) asked.add(personId);
    all += batch.done;
    isLeft = batch.isLeft;
  }
  return all;
};

/**
 * Makes what released plans give, once the results they stand on are final, and supersedes what an
 * amended result no longer gives. Whatever stops it, nothing is half made: what was not stored is still
 * wanted and comes again, with the next number and no other.
 */
export const makeAwards = (deps: AwardMakingDeps) => async (): Promise<number> => {
  let all = 0;
  for (const plan of await findPlansToMake(deps.feeder, deps.now())) {
    try {
      all += await makePlan(deps, plan);
    } catch (cause) {
      if (isTransient(cause)) throw cause;
      deps.onFailure(cause, plan.planId);
    }
  }
  return all;
};
