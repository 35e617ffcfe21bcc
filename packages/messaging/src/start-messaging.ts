import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { type Broker, connectBroker } from './connect.ts';
import type { Handler } from './handler.ts';
import { keepReconciled } from './keep-reconciled.ts';
import { startRelay } from './relay.ts';
import { type ConsumerProcess, startConsumer } from './start-consumer.ts';

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
          onStreamLost: () => reconcileNow(),
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
  const reconcileNow = keepReconciled({
    ...options,
    broker,
    wakeRelay,
    onReconnect: () => {
      for (const consumer of consumers.values()) consumer.restart();
    },
  });
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
