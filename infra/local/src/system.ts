import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { migrateServices } from './migrate-services.ts';
import type { KeptProcess } from './processes/kept-process.ts';
import { top } from './run-tool.ts';
import { FRONT, presentProcesses, serviceProcesses } from './services.ts';
import { type Servers, startServers, wipeState } from './start-servers.ts';
import { startServices } from './start-services.ts';
import { openState, type StateFolder } from './state-folder.ts';
import { type AddressPlan, systemAddresses } from './system-addresses.ts';
import { systemKeys } from './system-keys.ts';

export type SystemPlan = AddressPlan & {
  /** The folder everything is kept in; relative paths count from the working directory. */
  readonly state: string;
  /** Signs with new keys from now on; the ones before are still believed. */
  readonly rotateKeys?: boolean;
  /** Begins from nothing; the folder is emptied first. */
  readonly fresh?: boolean;
  /** Servers to use instead of own ones; a fresh system always has its own. */
  readonly databaseUrl?: string | undefined;
  readonly natsUrl?: string | undefined;
  /** What goes on while it starts. */
  readonly onProgress?: (sentence: string) => void;
  /** What happens later: a process fell, it is back. */
  readonly onNews?: (sentence: string) => void;
};

export type SystemProcess = {
  readonly name: string;
  /** Changes when the process was brought back; undefined while it is down. */
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
};

export type System = {
  readonly urls: {
    /** The one origin people and devices use. */
    readonly gateway: string;
    /** Plain http beside https, where a port was wanted for it. */
    readonly plain: string | undefined;
    readonly live: string;
    readonly services: Readonly<Record<string, string>>;
    readonly nats: string;
  };
  readonly tokens: {
    /** Signs the first organiser in. */
    readonly bootstrap: string;
    readonly operatorId: string;
  };
  readonly processes: readonly SystemProcess[];
  /** Gateway and live edge, services, NATS, PostgreSQL: each ends what it has begun. */
  readonly stop: () => Promise<void>;
};

const stopInOrder = async (
  services: readonly KeptProcess[],
  { processes: servers }: Servers,
  { notes, release }: StateFolder,
): Promise<void> => {
  const stop = async (process: KeptProcess | undefined): Promise<void> => {
    await process?.stop();
    if (process) notes.forget(process.name);
  };
  await Promise.all(services.filter(({ name }) => FRONT.has(name)).map(stop));
  await Promise.all(services.filter(({ name }) => !FRONT.has(name)).map(stop));
  await stop(servers.find(({ name }) => name === 'nats'));
  await stop(servers.find(({ name }) => name === 'postgres'));
  release();
};

const asSystemProcess = ({ name, pid, kill }: KeptProcess): SystemProcess => ({
  name,
  get pid() {
    return pid();
  },
  kill,
});

const bringUp = async (plan: SystemPlan, state: StateFolder): Promise<System> => {
  const { onProgress = () => {}, onNews = onProgress } = plan;
  const left = await state.notes.endLeftOvers([...FRONT]);
  if (left.length > 0) onProgress(`ended what an earlier start left running: ${left.join(', ')}`);
  const addresses = await systemAddresses(plan);
  const names = [...new Set(serviceProcesses.map(({ service }) => service))];
  const keys = systemKeys(state.secrets, names, { rotate: plan.rotateKeys ?? false });
  const present = presentProcesses();
  const web = buildWeb(onProgress);
  // A failed build is told below, when the servers are up; until then it must not end the process.
  web.catch(() => {});
  const servers = await startServers({
    state,
    givenDatabaseUrl: plan.fresh ? undefined : plan.databaseUrl,
    givenNatsUrl: plan.fresh ? undefined : plan.natsUrl,
    programsFolder: join(top, '.jinbang', 'nats'),
    onProgress,
    onNews,
  });
  let services: readonly KeptProcess[] = [];
  try {
    await Promise.all([migrateServices(servers.adminUrl, servers.databases, onProgress), web]);
    services = await startServices({
      present,
      state,
      servers,
      keys,
      ...addresses,
      onProgress,
      onNews,
    });
  } catch (cause) {
    await stopInOrder(services, servers, state);
    throw cause;
  }
  return {
    urls: {
      gateway: addresses.publicOrigin,
      plain: addresses.plainUrl,
      live: addresses.urlOf('live'),
      services: Object.fromEntries(present.map(({ name }) => [name, addresses.urlOf(name)])),
      nats: servers.natsUrl,
    },
    tokens: { bootstrap: keys.bootstrapToken, operatorId: keys.operatorId },
    processes: [...servers.processes, ...services].map(asSystemProcess),
    stop: () => stopInOrder(services, servers, state),
  };
};

/**
 * Starts a whole system: servers, databases, services, and keeps each of them up until `stop`.
 * @throws PlainStop with one sentence for what a person can mend: a taken port, another system on
 *   the same folder, data of another version, no nats-server
 */
export const startSystem = async (plan: SystemPlan): Promise<System> => {
  // Taken before it is emptied, so that a running system never loses its folder.
  if (plan.fresh) {
    openState(plan.state).release();
    wipeState(plan.state);
  }
  const state = openState(plan.state);
  try {
    return await bringUp(plan, state);
  } catch (cause) {
    state.release();
    throw cause;
  }
};
