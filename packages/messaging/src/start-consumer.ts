import { setTimeout as sleep } from 'node:timers/promises';
import { streamOf } from '@jinbang/contracts/fact';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Broker } from './connect.ts';
import { type ConsumerDeps, mayConsume, settleBatch } from './consumer.ts';
import { replayAsked } from './dead-letter.ts';
import { ACK_PENDING_MAX, declareConsumer, isAheadOfStream } from './durable.ts';
import { gatherMs } from './gather.ts';
import type { Handler } from './handler.ts';
import { wakeUp } from './wake-up.ts';

const GATHER_MS_MAX = 50;
const BATCH_DELIVERIES = 200;
const BUFFER_DELIVERIES = 600;
const RETRY_MS = 500;
const STANDBY_MS = 1_000;
/** So often, busy or not, the durable is compared with its stream and dead letters are looked after. */
const ROUND_MS = 5_000;
/** Pending facts but none delivered for so long: the pull is lost, make it anew. */
const WATCHDOG_MS = 30_000;

export type ConsumerProcess = {
  readonly stop: () => Promise<void>;
  /** Lag in facts, for `/readyz`; undefined while the stream is not there. */
  readonly pending: () => Promise<number | undefined>;
  /** Makes the durable anew after the broker lost something. */
  readonly restart: () => void;
};

type Options = {
  readonly broker: Broker;
  readonly databaseUrl: string;
  readonly reader: string;
  readonly teller: string;
  readonly handlers: readonly Handler[];
  readonly log: Log;
  readonly onApplied?: () => void;
};

/** Pulls the facts of one stream for one service: one active process, batches, ack after commit. */
export const startConsumer = (options: Options): ConsumerProcess => {
  const { broker, reader, teller, log } = options;
  const database = openDatabase(options.databaseUrl, {
    connections: 1,
    name: `${reader}-reads-${teller}`,
  });
  const signal = wakeUp();
  const deps: ConsumerDeps = {
    db: database.db,
    consumer: `${reader}:${teller}`,
    handlers: options.handlers,
    log,
    onApplied: options.onApplied ?? (() => {}),
    isStopping: () => signal.stopped,
  };
  const state = { current: undefined as ConsumerMessages | undefined, isStale: false };
  const finished = keepPulling(options, deps, signal, state);
  return {
    stop: async () => {
      signal.stop();
      state.current?.stop();
      await finished;
      await database.close();
    },
    pending: () => pendingOf(broker, teller, reader),
    restart: () => {
      state.isStale = true;
      signal.wake();
    },
  };
};

const pendingOf = async (broker: Broker, teller: string, reader: string) => {
  try {
    const manager = await broker.manage();
    const info = await manager.consumers.info(streamOf(teller), reader);
    return info.num_pending + info.num_ack_pending;
  } catch {
    return undefined;
  }
};

const keepPulling = async (
  options: Options,
  deps: ConsumerDeps,
  signal: ReturnType<typeof wakeUp>,
  state: { current: ConsumerMessages | undefined; isStale: boolean },
): Promise<void> => {
  while (!signal.stopped) {
    try {
      if (!(await mayConsume(deps))) {
        await signal.wait(STANDBY_MS);
        continue;
      }
      state.isStale = false;
      await pull(options, deps, signal, state);
    } catch (cause) {
      if (signal.stopped) return;
      options.log.warn(
        { ...describeCause(cause), teller: options.teller },
        'consumer starts again',
      );
      await sleep(RETRY_MS);
    }
  }
};

/**
 * Settles a batch; after one that was not full the next transaction takes what arrives meanwhile.
 * Facts nobody here asked for are in no hurry.
 */
const settleAndGather = async (deps: ConsumerDeps, batch: readonly JsMsg[]): Promise<void> => {
  const startedMs = performance.now();
  const isApplied = await settleBatch(deps, batch);
  if (batch.length === BATCH_DELIVERIES) return;
  const tookMs = performance.now() - startedMs;
  await sleep(isApplied ? gatherMs(tookMs, GATHER_MS_MAX) : GATHER_MS_MAX);
};

/** Must the pull begin anew? The stream may have lost its end or be gone, or the pull may be lost. */
const isLost = async ({ broker, reader, teller }: Options, quietMs: number): Promise<boolean> => {
  const manager = await broker.manage();
  if (await isAheadOfStream(manager, teller, reader)) return true;
  return quietMs >= WATCHDOG_MS && ((await pendingOf(broker, teller, reader)) ?? 0) > 0;
};

/** One life of a pull: from declaring the durable until the broker, the lock or the watchdog ends it. */
const pull = async (
  options: Options,
  deps: ConsumerDeps,
  signal: ReturnType<typeof wakeUp>,
  state: { current: ConsumerMessages | undefined; isStale: boolean },
): Promise<void> => {
  const { broker, reader, teller } = options;
  const manager = await broker.manage();
  await declareConsumer(manager, teller, reader);
  const consumer = await broker.js.consumers.get(streamOf(teller), reader);
  const queue: JsMsg[] = [];
  let isOver = false;
  const messages = await consumer.consume({
    max_messages: BUFFER_DELIVERIES,
    callback: (message) => {
      // While the database is away all that waits here is brought again every ack wait; what does
      // not fit is a repeat, or comes again.
      if (queue.length < ACK_PENDING_MAX) queue.push(message);
      signal.wake();
    },
  });
  state.current = messages;
  const over = () => {
    isOver = true;
    signal.wake();
  };
  messages.closed().then(over, over);
  let lastDeliveryMs = Date.now();
  let lastRoundMs = Date.now();
  let batch: JsMsg[] = [];
  try {
    while (!signal.stopped && !isOver && !state.isStale) {
      batch = queue.splice(0, BATCH_DELIVERIES);
      if (batch.length > 0) {
        if (!(await mayConsume(deps))) return;
        await settleAndGather(deps, batch);
        lastDeliveryMs = Date.now();
      } else await signal.wait(ROUND_MS);
      if (Date.now() - lastRoundMs < ROUND_MS) continue;
      lastRoundMs = Date.now();
      // While nobody answers, the broker is away: the pull begins anew when it is back.
      if (await isLost(options, lastRoundMs - lastDeliveryMs).catch(() => false)) return;
      if ((await replayAsked(deps.db, deps.consumer, deps.handlers)) > 0) deps.onApplied();
    }
  } finally {
    state.current = undefined;
    // What was delivered but not settled comes again at once, not after the server's ack wait;
    // a message that was acknowledged ignores this.
    for (const message of [...batch, ...queue]) message.nak();
    await messages.close().catch(() => {});
  }
};
