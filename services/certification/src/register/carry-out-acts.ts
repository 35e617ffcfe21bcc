import type { Clock } from '@jinbang/kernel/clock';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import type { FetchNames } from '../person/fetch-names.ts';
import { applyAct } from './apply-act.ts';
import { lockCertificates } from './move-certificates.store.ts';
import {
  claimAct,
  endRows,
  findHolders,
  findNextAct,
  findOpenRows,
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
const RETRY_MS = 30_000;

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

/** The next rows of an act, all or nothing; returns how many ended, or 1 when the act itself did. */
const carryPortion = (actId: string, limit: number, deps: CarryingDeps): Promise<number> =>
  deps.feeder.transaction(async (tx) => {
    const at = deps.now();
    const record = await claimAct(tx, actId);
    if (!record) return 0;
    const ids = await findOpenRows(tx, actId, limit);
    if (ids.length === 0) {
      await finish(tx, record, at);
      return 1;
    }
    const certificates = await lockCertificates(tx, ids);
    const applied = await applyAct(tx, certificates, { record, means: deps, at });
    await endRows(tx, actId, applied.doneIds, { outcome: 'done', code: null, endedAt: at });
    await endRefused(tx, actId, applied.refused, at);
    await appendFacts(tx, applied.facts);
    return ids.length;
  });

/** What failed as a portion goes one by one, so that only the culprit is set aside. */
const carryEach = async (actId: string, deps: CarryingDeps): Promise<number> => {
  let ended = 0;
  for (const certificateId of await findOpenRows(deps.feeder, actId, PORTION_ROWS)) {
    try {
      ended += await carryPortion(actId, 1, deps);
    } catch (cause) {
      if (isTransient(cause)) throw cause;
      deps.onFailure(cause, actId);
      await deps.feeder.transaction((tx) =>
        endRows(tx, actId, [certificateId], {
          outcome: 'refused',
          code: 'certificate.fault',
          endedAt: deps.now(),
        }),
      );
      ended += 1;
    }
  }
  return ended;
};

/** A correction asks registration anew who its people are: names are never typed in here. */
const nameHolders = async ({ actId, act }: RegisterActRecord, deps: CarryingDeps) => {
  if (act !== 'correct') return;
  const ids = await findOpenRows(deps.feeder, actId, PORTION_ROWS);
  await deps.fetchNames(await findHolders(deps.feeder, ids));
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
  try {
    await nameHolders(record, deps);
  } catch (cause) {
    deps.onFailure(cause, actId);
    await setAct(deps.feeder, actId, { tryAfter: new Date(deps.now().getTime() + RETRY_MS) });
    return 0;
  }
  try {
    return await carryPortion(actId, PORTION_ROWS, deps);
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    return carryEach(actId, deps);
  }
};
