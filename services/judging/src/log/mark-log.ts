import { signCheckpoint } from '@jinbang/credentials/checkpoint';
import { appendLeaves, type LogEdge, rootOf } from '@jinbang/credentials/log-edge';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { type NoteSigner, noteSigner } from '@jinbang/credentials/signed-note';
import type { Clock } from '@jinbang/kernel/clock';
import { Fault } from '@jinbang/kernel/fault';
import type { Database } from '@jinbang/service-kit/database';
import {
  addKey,
  type Chosen,
  findKeys,
  findSize,
  findWaiting,
  giveLeaves,
  loadEdge,
  lockLog,
  ofKinds,
  saveCheckpoint,
  saveTiles,
} from './log.store.ts';
import { findUnlogged, type Named } from './named-records.store.ts';

/** How much one transaction does at most, and how long whoever signs may wait for one under way. */
const BATCH_RECORDS = 2_000;
/** Another process may have taken what was found waiting, so it is looked for again. */
const TRIES = 20;

export type MarkLog = {
  /**
   * Gives everything that waits its leaf, batch by batch, until stopped; how many leaves there are.
   * Between two batches others have their turn.
   */
  readonly sequence: (stop?: AbortSignal) => Promise<number>;
  /** Gives what a signature or a lock stands on its leaves, past everything else that waits. */
  readonly sequenceNamed: (named: Named) => Promise<number>;
};

type Deps = { readonly db: Database; readonly now: Clock; readonly signer: NoteSigner };

/** The right edge as this process knows it. */
type Kept = { edge: LogEdge | undefined };

type Batch = { readonly size: number; readonly taken: number; readonly edge?: LogEdge };

/** One transaction: the chosen get leaves, and a checkpoint says how far the log has come. */
const sequenceBatch = async (
  { db, now, signer }: Deps,
  kept: Kept,
  chosen: Chosen,
): Promise<Batch> => {
  const batch = await db.transaction(async (tx): Promise<Batch> => {
    await lockLog(tx);
    const { before, commitments } = await giveLeaves(tx, chosen);
    const taken = commitments.length;
    if (taken === 0) return { size: await findSize(tx), taken };
    // Another process may have been at it since.
    const open = kept.edge?.size === before ? kept.edge : await loadEdge(tx, before);
    const { edge, tiles } = appendLeaves(open, commitments.map(leafHash));
    await saveTiles(tx, tiles);
    const note = signCheckpoint(signer, { size: edge.size, root: rootOf(edge) });
    await saveCheckpoint(tx, { size: edge.size, note }, now());
    return { size: edge.size, taken, edge };
  });
  // Not before it is committed: after a failed commit others may reach the same size by other leaves.
  kept.edge = batch.edge ?? kept.edge;
  return batch;
};

const sequenceAll = async (deps: Deps, kept: Kept, stop?: AbortSignal): Promise<number> => {
  while (!stop?.aborted) {
    const { kinds, count } = await findWaiting(deps.db, BATCH_RECORDS);
    if (count === 0) break;
    const chosen = { kinds, chosen: ofKinds(kinds), limit: BATCH_RECORDS };
    const { size } = await sequenceBatch(deps, kept, chosen);
    if (count < BATCH_RECORDS) return size;
  }
  return findSize(deps.db);
};

/** Fails where a named record has no leaf and waits for none: nobody may sign what was never logged. */
const sequenceNamed = async (deps: Deps, kept: Kept, named: Named): Promise<number> => {
  for (let without = 0; without < TRIES; ) {
    const chosen = await findUnlogged(deps.db, named, BATCH_RECORDS);
    if (!chosen) return findSize(deps.db);
    const { taken } = await sequenceBatch(deps, kept, chosen);
    if (taken === 0) without += 1;
  }
  throw new Fault('a record to be signed has no leaf of the mark log and waits for none', {
    retryable: false,
  });
};

/**
 * The log of marks, signatures, codes, schemes and locks: a trigger queues every record in the
 * transaction that writes it, and here they get their leaves afterwards, so no mark waits for
 * another. Whoever holds the log's lock sequences; any number of processes may try.
 */
const openLog = (deps: Deps): MarkLog => {
  const kept: Kept = { edge: undefined };
  return {
    sequence: (stop) => sequenceAll(deps, kept, stop),
    sequenceNamed: (named) => sequenceNamed(deps, kept, named),
  };
};

/** A log keeps the origin it began under, whatever address the system has today. */
const signerOf = async (
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { origin, secret }: { readonly origin: string; readonly secret: Uint8Array },
): Promise<NoteSigner> => {
  const [first] = await findKeys(db);
  const signer = noteSigner(first?.origin ?? origin, secret);
  await addKey(db, { origin: signer.name, verifierKey: signer.verifierKey }, now());
  return signer;
};

/** @param db of the feeder's role: the log is one for all tenants. */
export const openMarkLog = async (
  deps: Pick<Deps, 'db' | 'now'>,
  identity: { readonly origin: string; readonly secret: Uint8Array },
): Promise<MarkLog> => openLog({ ...deps, signer: await signerOf(deps, identity) });
