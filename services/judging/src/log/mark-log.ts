import { signCheckpoint } from '@jinbang/credentials/checkpoint';
import { appendLeaves, type LogEdge, rootOf } from '@jinbang/credentials/log-edge';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { type NoteSigner, noteSigner } from '@jinbang/credentials/signed-note';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import {
  addKey,
  findHead,
  findKeys,
  loadEdge,
  lockLog,
  saveCheckpoint,
  saveTiles,
  takePending,
} from './log.store.ts';

const BATCH_RECORDS = 2_000;

export type MarkLog = {
  /** Gives everything committed before the call its leaf; how many leaves there are then. */
  readonly sequence: () => Promise<number>;
};

type Deps = { readonly db: Database; readonly now: Clock; readonly signer: NoteSigner };

/** One transaction: who waits gets leaves, and a checkpoint says how far the log has come. */
const sequenceBatch = (
  { db, now, signer }: Deps,
  known: LogEdge | undefined,
): Promise<{ readonly edge: LogEdge; readonly taken: number }> =>
  db.transaction(async (tx) => {
    await lockLog(tx);
    const head = await findHead(tx);
    const { size, waiting } = head;
    // Another process may have been at it since.
    const before = known?.size === size ? known : await loadEdge(tx, size);
    if (waiting.length === 0) return { edge: before, taken: 0 };
    const commitments = await takePending(tx, head, BATCH_RECORDS);
    const { edge, tiles } = appendLeaves(before, commitments.map(leafHash));
    await saveTiles(tx, tiles);
    const note = signCheckpoint(signer, { size: edge.size, root: rootOf(edge) });
    await saveCheckpoint(tx, { size: edge.size, note }, now());
    return { edge, taken: commitments.length };
  });

/** Callers share a run, but never one that began before they asked. */
const sharedRuns = <Value>(work: () => Promise<Value>): (() => Promise<Value>) => {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const run = work();
      running = run.catch(() => {});
      return run;
    });
    return next;
  };
};

/**
 * The log of marks, signatures, codes, schemes and locks: a trigger queues every record in the
 * transaction that writes it, and here they get their leaves afterwards, so no mark waits for
 * another. Whoever holds the log's lock sequences; any number of processes may try.
 */
const openLog = (deps: Deps): MarkLog => {
  let edge: LogEdge | undefined;
  const sequence = sharedRuns(async () => {
    const head = await findHead(deps.db);
    if (head.waiting.length === 0) return head.size;
    for (;;) {
      const batch = await sequenceBatch(deps, edge);
      edge = batch.edge;
      if (batch.taken < BATCH_RECORDS) return edge.size;
    }
  });
  return { sequence };
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
