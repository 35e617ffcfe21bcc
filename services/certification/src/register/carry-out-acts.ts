import type { Clock } from '@jinbang/kernel/clock';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import type { FetchNames } from '../person/fetch-names.ts';
import { applyAct } from './apply-act.ts';
import { mayPass, pauseMsAfter } from './faults.rules.ts';
import { lockCertificates } from './move-certificates.store.ts';
import {
  claimAct,
  countTry,
  endRows,
  findHolders,
  findNextAct,
  findOpenAmong,
  findOpenRows,
  type OpenRow,
  type RegisterActRecord,
  setAct,
} from './register-act.store.ts';
import type { VersionMeans } from './supersede-certificate.ts';

export type CarryingDeps = VersionMeans & {
  readonly feeder: Database;
  readonly now: Clock;
  readonly fetchNames: FetchNames;
  /** Hears of a portion that could not be carried out; other acts go on. */
  readonly onFailure: (cause: unknown, actId: string) => void;
};

/** How many certificates change in one transaction: a crash loses no more than is done again. */
const PORTION_ROWS = 50;
const NAMES_PAUSE_MS = 30_000;

const finish = (tx: Transaction, { actId, version }: RegisterActRecord, at: Date) =>
  setAct(tx, actId, { state: 'done', finishedAt: at, tryAfter: null, version: version + 1 });

const endRefused = async (
  tx: Transaction,
  actId: string,
  refused: Awaited<ReturnType<typeof applyAct>>['refused'],
  at: Date,
): Promise<void> => {
  const byCode = Map.groupBy(refused, ({ rejection }) => rejection.code);
  for (const [code, rows] of byCode) {
    const ids = rows.map(({ certificateId }) => certificateId);
    await endRows(tx, actId, ids, { outcome: 'refused', code, endedAt: at });
  }
};

/**
 * Carries an act out on those of these rows that are still open, all or nothing; returns how many
 * ended. Which rows they are was chosen before: what was made ready for them is for them alone.
 */
const carryPortion = (
  actId: string,
  certificateIds: readonly string[],
  deps: CarryingDeps,
): Promise<number> =>
  deps.feeder.transaction(async (tx) => {
    const at = deps.now();
    const record = await claimAct(tx, actId);
    if (!record) return 0;
    // Another process may have ended some of them meanwhile.
    const ids = await findOpenAmong(tx, actId, certificateIds);
    if (ids.length === 0) return 0;
    const certificates = await lockCertificates(tx, ids);
    const applied = await applyAct(tx, certificates, { record, means: deps, at });
    await endRows(tx, actId, applied.doneIds, { outcome: 'done', code: null, endedAt: at });
    await endRefused(tx, actId, applied.refused, at);
    await appendFacts(tx, applied.facts);
    return ids.length;
  });

/** Nothing of the act is left to do; returns 1 where this ended it. */
const finishAct = (actId: string, deps: CarryingDeps): Promise<number> =>
  deps.feeder.transaction(async (tx) => {
    const record = await claimAct(tx, actId);
    if (!record) return 0;
    await finish(tx, record, deps.now());
    return 1;
  });

/**
 * A row that failed is tried again later, or set aside for good where that helps no more; returns
 * what became of it, nothing where another process has the act in hand.
 */
const setBack = (
  actId: string,
  { certificateId, tries }: OpenRow,
  cause: unknown,
  deps: CarryingDeps,
): Promise<'later' | 'aside' | 'elsewhere'> =>
  deps.feeder.transaction(async (tx) => {
    if (!(await claimAct(tx, actId))) return 'elsewhere';
    if (mayPass(cause, tries)) {
      await countTry(tx, actId, certificateId);
      return 'later';
    }
    const end = { outcome: 'refused', code: 'certificate.fault', endedAt: deps.now() } as const;
    await endRows(tx, actId, [certificateId], end);
    return 'aside';
  });

/** The act is left alone for this long: by everybody, whichever process looks next. */
const pause = (actId: string, pauseMs: number, deps: CarryingDeps): Promise<void> =>
  setAct(deps.feeder, actId, { tryAfter: new Date(deps.now().getTime() + pauseMs) });

/** What failed as a portion goes one by one, so that only the culprit waits or is set aside. */
const carryEach = async (
  actId: string,
  rows: readonly OpenRow[],
  deps: CarryingDeps,
): Promise<number> => {
  let ended = 0;
  const later: OpenRow[] = [];
  for (const row of rows) {
    try {
      ended += await carryPortion(actId, [row.certificateId], deps);
    } catch (cause) {
      if (isTransient(cause)) throw cause;
      deps.onFailure(cause, actId);
      const became = await setBack(actId, row, cause, deps);
      if (became === 'aside') ended += 1;
      if (became === 'later') later.push(row);
    }
  }
  // Not one went well: whatever it is, it is not a matter of one certificate, and needs time.
  const [fewest] = later;
  if (ended === 0 && fewest) await pause(actId, pauseMsAfter(fewest.tries), deps);
  return ended;
};

/** A correction asks registration anew who its people are: names are never typed in here. */
const nameHolders = async (
  { act }: RegisterActRecord,
  certificateIds: readonly string[],
  deps: CarryingDeps,
) => {
  if (act !== 'correct') return;
  await deps.fetchNames(await findHolders(deps.feeder, certificateIds));
};

/**
 * Carries out what two people agreed on, portion by portion; also the sweep behind every
 * confirmation. Whatever stops it, each certificate is reached exactly once: its row ends in the
 * transaction that changes it.
 */
export const carryOutActs = (deps: CarryingDeps) => async (): Promise<number> => {
  const record = await findNextAct(deps.feeder, deps.now());
  if (!record) return 0;
  const { actId } = record;
  const rows = await findOpenRows(deps.feeder, actId, PORTION_ROWS);
  // No row is ever added to an act: once none is open, none will be.
  if (rows.length === 0) return finishAct(actId, deps);
  const certificateIds = rows.map(({ certificateId }) => certificateId);
  try {
    await nameHolders(record, certificateIds, deps);
  } catch (cause) {
    deps.onFailure(cause, actId);
    await pause(actId, NAMES_PAUSE_MS, deps);
    return 0;
  }
  try {
    return await carryPortion(actId, certificateIds, deps);
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    return carryEach(actId, rows, deps);
  }
};
