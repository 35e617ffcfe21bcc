import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { sql } from 'drizzle-orm';
import { type Broker, connectBroker } from './connect.ts';
import type { Handler } from './handler.ts';
import { reconcileStream } from './reconcile.ts';
import { startRelay } from './relay.ts';
import { type ConsumerProcess, startConsumer } from './start-consumer.ts';

const HOUR_MS = 3_600_000;
const RETRY_MS = 1_000;

export type Messaging = {
  readonly broker: Broker;
  /** Call after a commit that appended facts. */
  readonly wakeRelay: () => void;
  /** Facts not yet applied, by teller; for `/readyz`. */
  readonly lag: () => Promise<Record<string, number | null>>;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly service: string;
  /** false for a service that only hears: it has no stream of its own and no relay. */
  readonly tells?: boolean;
  readonly natsUrl: string;
  readonly natsSeed?: string | undefined;
  /** The feeder role's database, for relay, consumers and reconciler. */
  readonly feeder: Database;
  readonly feederUrl: string;
  /** Reactions by teller: one consumer each. */
  readonly reactions: Readonly<Record<string, readonly Handler[]>>;
  readonly log: Log;
  readonly onApplied?: () => void;
};

/** Everything a service needs to tell and to hear: own stream, relay, one consumer per teller, reconciler. */
export const startMessaging = async (options: Options): Promise<Messaging> => {
  const { service, feederUrl, log } = options;
  const broker = await connectBroker({
    url: options.natsUrl,
    service,
    seed: options.natsSeed,
  });
  const relay =
    options.tells === false
      ? undefined
      : startRelay({
          databaseUrl: feederUrl,
          js: broker.js,
          service,
          log,
          onTailLost: () => void reconcileNow(),
        });
  const wakeRelay = () => relay?.wake();
  const consumers = new Map<string, ConsumerProcess>();
  for (const [teller, handlers] of Object.entries(options.reactions)) {
    const onApplied = () => {
      wakeRelay();
      options.onApplied?.();
    };
    consumers.set(
      teller,
      startConsumer({
        broker,
        databaseUrl: feederUrl,
        reader: service,
        teller,
        handlers,
        log,
        onApplied,
      }),
    );
  }
  const reconcileNow = keepReconciled(options, broker, wakeRelay, consumers);
  return {
    broker,
    wakeRelay,
    lag: async () => {
      const entries = [...consumers].map(async ([teller, consumer]) => [
        teller,
        (await consumer.pending()) ?? null,
      ]);
      return Object.fromEntries(await Promise.all(entries));
    },
    stop: async () => {
      reconcileNow.stop();
      await Promise.all([...consumers.values()].map((consumer) => consumer.stop()));
      await relay?.stop();
      await broker.close();
    },
  };
};

/** At start, hourly, and whenever the broker came back: it may have come back with less. */
const keepReconciled = (
  { service, tells, feeder, log }: Options,
  broker: Broker,
  wakeRelay: () => void,
  consumers: ReadonlyMap<string, ConsumerProcess>,
) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (stopped) return;
    let pauseMs = HOUR_MS;
    try {
      await feeder.execute(sql`select ensure_fact_partitions(now())`);
      if (tells !== false) await reconcileOwn(feeder, broker, service, log);
      wakeRelay();
    } catch (cause) {
      log.warn(describeCause(cause), 'reconciler tries again');
      pauseMs = RETRY_MS;
    }
    if (!stopped) timer = setTimeout(() => void run(), pauseMs);
  };
  const watch = async () => {
    for await (const status of broker.connection.status()) {
      if (status.type !== 'reconnect') continue;
      for (const consumer of consumers.values()) consumer.restart();
      await run();
    }
  };
  void run();
  watch().catch(() => {});
  return Object.assign(run, {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  });
};

const reconcileOwn = async (
  feeder: Database,
  broker: Broker,
  service: string,
  log: Log,
): Promise<void> => {
  const { republished, created } = await reconcileStream(feeder, await broker.manage(), service);
  if (republished > 0) log.warn({ republished }, 'the stream was shorter than the outbox');
  if (created) log.info('declared the stream');
};
