import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorizationBlock } from '../../nats/server-config.ts';
import type { KeptProcess } from './processes/kept-process.ts';
import { randomBase62 } from './secrets.ts';
import { findNats } from './servers/find-nats.ts';
import { startNats } from './servers/nats.ts';
import { type NatsKeys, natsKeys } from './servers/nats-keys.ts';
import { startPostgres } from './servers/postgres.ts';
import { findPostgresPlace } from './servers/postgres-place.ts';
import { type DatabaseUrls, prepareDatabases } from './servers/postgres-roles.ts';
import type { StateFolder } from './state-folder.ts';

export type Servers = {
  /** For preparing and migrating only. */
  readonly adminUrl: string;
  readonly databases: Readonly<Record<string, DatabaseUrls>>;
  readonly natsUrl: string;
  readonly natsKeys: NatsKeys;
  /** In the order of start; stop them the other way round. */
  readonly processes: readonly KeptProcess[];
};

export type ServersPlan = {
  readonly state: StateFolder;
  readonly givenDatabaseUrl: string | undefined;
  readonly givenNatsUrl: string | undefined;
  /** Where a fetched nats-server is kept; shared by all states of a clone. */
  readonly programsFolder: string;
  readonly onProgress: (sentence: string) => void;
  readonly onNews: (sentence: string) => void;
};

type Part<Value> = { readonly value: Value; readonly process?: KeptProcess };

const PASSWORD_LETTERS = 43;

const ownPostgres = async ({ state, onProgress, onNews }: ServersPlan) => {
  const password = state.secrets.once('postgres-superuser', () => randomBase62(PASSWORD_LETTERS));
  const place = findPostgresPlace(state.folder);
  if (place.remark) onProgress(place.remark);
  if (!existsSync(place.data)) onProgress('making the database cluster, once');
  const { adminUrl, process } = await startPostgres({
    place,
    superuserPassword: password,
    logFile: state.logFile('postgres'),
    onNews,
    onLaunched: (pid) => state.notes.note('postgres', pid, place.data),
  });
  return { adminUrl, secret: password, process };
};

const preparedPostgres = async (
  plan: ServersPlan,
): Promise<Part<Pick<Servers, 'adminUrl' | 'databases'>>> => {
  const given = plan.givenDatabaseUrl;
  if (given) {
    plan.onProgress('using the PostgreSQL that DATABASE_URL names');
    // Whoever shares a given server must agree on the roles' passwords.
    const databases = await prepareDatabases({ adminUrl: given, secret: given, ownServer: false });
    return { value: { adminUrl: given, databases } };
  }
  const { adminUrl, secret, process } = await ownPostgres(plan);
  try {
    const databases = await prepareDatabases({ adminUrl, secret, ownServer: true });
    return { value: { adminUrl, databases }, process };
  } catch (cause) {
    await process.stop();
    throw cause;
  }
};

const nats = async (plan: ServersPlan, keys: NatsKeys): Promise<Part<string>> => {
  const { state, givenNatsUrl, onProgress, onNews } = plan;
  const folder = join(state.folder, 'nats');
  if (givenNatsUrl) {
    const file = state.secrets.path('nats-authorization.conf');
    writeFileSync(file, authorizationBlock(keys.publicKeys), { mode: 0o600 });
    onProgress(`using the NATS server that NATS_URL names; its config may include ${file}`);
    return { value: givenNatsUrl };
  }
  const program = findNats(plan.programsFolder, onProgress);
  const server = await startNats({
    program,
    keys,
    folder,
    logFile: state.logFile('nats'),
    onNews,
    onLaunched: (pid) => state.notes.note('nats', pid, folder),
  });
  return { value: server.url, process: server.process };
};

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** Brings PostgreSQL and NATS up side by side, with databases, roles and keys; all or nothing. */
export const startServers = async (plan: ServersPlan): Promise<Servers> => {
  const keys = natsKeys(plan.state.secrets);
  const [postgres, broker] = await Promise.allSettled([preparedPostgres(plan), nats(plan, keys)]);
  const started = [postgres, broker]
    .map((part) => (part.status === 'fulfilled' ? part.value.process : undefined))
    .filter(isThere);
  if (postgres.status === 'rejected' || broker.status === 'rejected') {
    await Promise.all(started.map((process) => process.stop()));
    throw postgres.status === 'rejected'
      ? postgres.reason
      : (broker as PromiseRejectedResult).reason;
  }
  plan.onProgress('PostgreSQL and NATS are up');
  return {
    ...postgres.value.value,
    natsUrl: broker.value.value,
    natsKeys: keys,
    processes: started,
  };
};

/** Forgets everything a state folder holds, also data that had to be kept elsewhere. */
export const wipeState = (folder: string): void => {
  if (!existsSync(folder)) return;
  const { data } = findPostgresPlace(folder);
  rmSync(data, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
};
