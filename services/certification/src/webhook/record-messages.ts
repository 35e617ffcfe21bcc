import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import {
  addMessages,
  findHappenings,
  type Happening,
  holdListeners,
  holdWatch,
  type Listener,
  listListeners,
  moveWatch,
} from './happening.store.ts';
import { messageBody, wants } from './message.rules.ts';

type Deps = { readonly feeder: Database; readonly now: Clock; readonly newId: NewId };

const AT_ONCE = 500;
/** A transaction that began before is looked for this long after: none is open half as long. */
const OVERLAP_MS = 10 * 60_000;

const earliest = (listeners: readonly Listener[]): number =>
  Math.min(...listeners.map(({ madeAt }) => madeAt.getTime()));

const rowsOf = (
  { newId }: Deps,
  { happening, bodyId, at }: { happening: Happening; bodyId: string; at: Date },
  listeners: readonly Listener[],
) => {
  const messageId = newId();
  const { kind, aboutId, aboutVersion } = happening;
  const message = {
    ...{ messageId, bodyId, kind, aboutId, aboutVersion, recordedAt: at },
    ...{ occurredAt: new Date(happening.at), body: messageBody(happening) },
  };
  const deliveries = listeners
    .filter((listener) => wants(listener, happening))
    .map(({ subscriptionId }) => ({
      ...{ subscriptionId, messageId, bodyId, state: 'waiting' as const, sinceAt: at },
    }));
  return { message, deliveries };
};

const recordOf = async (deps: Deps, tx: Transaction, bodyId: string): Promise<number> => {
  const at = deps.now();
  const listeners = await holdListeners(tx, bodyId);
  if (listeners.length === 0) return 0;
  const begin = new Date(earliest(listeners));
  const seen = await holdWatch(tx, bodyId, begin);
  const from = new Date(Math.max(seen.getTime() - OVERLAP_MS, begin.getTime()));
  const found = await findHappenings(tx, { bodyId, from, limit: AT_ONCE });
  const rows = found.map((happening) => rowsOf(deps, { happening, bodyId, at }, listeners));
  await addMessages(
    tx,
    rows.map(({ message }) => message),
    rows.flatMap(({ deliveries }) => deliveries),
  );
  if (found.length < AT_ONCE && at > seen) await moveWatch(tx, bodyId, at);
  return found.length;
};

/**
 * Writes down what a body's machines are to be told: compares what happened with what was told, so a
 * message is there for everything that happened, once, whenever this was cut off.
 */
export const recordMessages = (deps: Deps) => async (): Promise<number> => {
  const bodies = new Set((await listListeners(deps.feeder)).map(({ bodyId }) => bodyId));
  let done = 0;
  for (const bodyId of bodies) {
    done += await deps.feeder.transaction((tx) => recordOf(deps, tx, bodyId));
  }
  return done;
};
