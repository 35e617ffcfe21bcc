import {
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nkeyAuthenticator } from 'nats';

export type Broker = {
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly manage: () => Promise<JetStreamManager>;
  readonly close: () => Promise<void>;
};

/** Connects as one service; retried for ever, since Postgres is the truth and NATS may come later. */
export const connectBroker = async ({
  url,
  service,
  seed,
}: {
  url: string;
  service: string;
  seed?: string | undefined;
}): Promise<Broker> => {
  const connection = await connect({
    servers: url,
    name: service,
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: true,
    pingInterval: 10_000,
    // Otherwise every publish builds two errors with stacks, for the case that it fails.
    noAsyncTraces: true,
    ...(seed === undefined
      ? {}
      : { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) }),
  });
  return {
    connection,
    js: jetstream(connection, { timeout: 5_000 }),
    manage: () => jetstreamManager(connection, { checkAPI: false, timeout: 5_000 }),
    close: () => connection.drain().catch(() => connection.close()),
  };
};
