import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@jinbang/local/free-port';
import { openProcessNotes } from '@jinbang/local/processes/left-over';
import { openSecrets } from '@jinbang/local/secrets';
import type { NatsProgram } from '@jinbang/local/servers/find-nats';
import { greets, startNats } from '@jinbang/local/servers/nats';
import { type NatsKeys, natsKeys } from '@jinbang/local/servers/nats-keys';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from 'nats';
import type { NatsUser } from '../../../infra/nats/permissions.ts';
import { serverConfig } from '../../../infra/nats/server-config.ts';
import { openCutLine } from './cut-line.ts';
import { killContainer, startContainer, startContainerAgain } from './servers-docker.ts';
import { testServers } from './test-servers.ts';
import { until } from './until.ts';

/** A NATS server of one test file, with JetStream and every service's permissions. */
export type FreshNats = {
  readonly url: string;
  /** The private key a service signs in with. */
  readonly seedFor: (service: NatsUser) => string;
  readonly stop: () => Promise<void>;
  /** Ends it as `kill -9` would; what it stored stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address with what it stored. */
  readonly restart: () => Promise<void>;
};

type Running = Omit<FreshNats, 'seedFor'>;

const ofProgram = async (
  program: NatsProgram,
  keys: NatsKeys,
  folder: string,
): Promise<Running> => {
  const name = `nats-${randomBytes(4).toString('hex')}`;
  const own = join(folder, name);
  mkdirSync(own);
  const notes = openProcessNotes(join(folder, 'run'));
  const port = await freePort();
  const start = () =>
    startNats({
      program,
      keys,
      folder: own,
      logFile: join(own, 'nats.log'),
      port,
      onNews: (sentence) => process.stdout.write(`${sentence}\n`),
      onLaunched: (pid) => notes.note(name, pid, own),
    });
  let server = await start();
  return {
    url: server.url,
    stop: async () => {
      await server.process.stop();
      notes.forget(name);
    },
    kill: () => server.process.stop('SIGKILL'),
    restart: async () => {
      server = await start();
    },
  };
};

const inContainer = async (image: string, keys: NatsKeys): Promise<Running> => {
  const hostPort = await freePort();
  const settings = { host: '0.0.0.0', port: 4222, storeDir: '/tmp/jetstream' };
  const container = await startContainer({
    image,
    port: 4222,
    hostPort,
    command: ['-c', '/tmp/nats.conf'],
    files: [
      {
        target: '/tmp/nats.conf',
        content: serverConfig({ ...settings, publicKeys: keys.publicKeys }),
      },
    ],
    readyLine: /Server is ready/,
  });
  return {
    url: `nats://127.0.0.1:${hostPort}`,
    stop: async () => {
      await container.stop({ remove: true, removeVolumes: true });
    },
    kill: () => killContainer(container.getId()),
    restart: async () => {
      await startContainerAgain(container.getId());
      await until(async () => {
        if (!(await greets(hostPort))) throw new Error('NATS is not up yet');
      }, 10_000);
    },
  };
};

/**
 * A given server cannot be had twice: test files take turns (`npm test` sees to that), each begins
 * without streams, and a kill cuts the line to it.
 */
const ofGiven = async (given: string): Promise<Running> => {
  const connection = await connect({ servers: given });
  const manager = await jetstreamManager(connection);
  for await (const { config } of manager.streams.list()) {
    if (config.name.startsWith('FACTS_')) await manager.streams.delete(config.name);
  }
  await connection.close();
  const url = new URL(given);
  const line = await openCutLine({ host: url.hostname, port: Number(url.port || 4222) });
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  return { url: url.href, stop: line.cut, kill: line.cut, restart: line.mend };
};

/**
 * A NATS server of one's own on a free loopback port, in some 15 ms. Stop it in `afterAll`.
 * Services sign in with `seedFor(service)` and the inbox prefix `_INBOX_<service>`.
 */
export const freshNats = async (): Promise<FreshNats> => {
  const { nats, folder } = testServers();
  const keys = natsKeys(openSecrets(join(folder, 'secrets')));
  const start = () => {
    if (nats.kind === 'given') return ofGiven(nats.url);
    if (nats.kind === 'container') return inContainer(nats.image, keys);
    return ofProgram(nats, keys, folder);
  };
  return { ...(await start()), seedFor: keys.seedOf };
};
