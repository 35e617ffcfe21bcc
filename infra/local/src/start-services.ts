import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askReady } from './ask-ready.ts';
import { PlainStop } from './plain-stop.ts';
import { type KeptProcess, keepProcess } from './processes/kept-process.ts';
import { spawnLogged } from './processes/spawn-logged.ts';
import { top } from './run-tool.ts';
import { entryOf, FRONT, type ServiceProcess } from './services.ts';
import type { Servers } from './start-servers.ts';
import type { StateFolder } from './state-folder.ts';
import type { Addresses } from './system-addresses.ts';
import type { SystemKeys } from './system-keys.ts';

export type ServicesPlan = Addresses & {
  readonly present: readonly ServiceProcess[];
  readonly state: StateFolder;
  readonly servers: Servers;
  readonly keys: SystemKeys;
  readonly onProgress: (sentence: string) => void;
  readonly onNews: (sentence: string) => void;
};

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const LOOPBACK = '127.0.0.1';
const LOG_LINES = 8;

/** A setting someone gave for this service wins, e.g. JUDGING_SOMETHING. */
const givenFor = (service: string): Record<string, string | undefined> => {
  const prefix = `${service.toUpperCase()}_`;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith(prefix)),
  );
};

const environmentOf = (one: ServiceProcess, plan: ServicesPlan) => {
  const { servers, keys } = plan;
  const database = one.entry === 'main.ts' ? servers.databases[one.service] : undefined;
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(top, '.jinbang', 'compile-cache'),
    PORT: String(plan.portOf(one.name)),
    HOST: FRONT.has(one.name) ? plan.publicHost : LOOPBACK,
    NATS_URL: servers.natsUrl,
    NATS_SEED_FILE: servers.natsKeys.seedFileOf(one.name),
    PUBLIC_ORIGIN: plan.publicOrigin,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    TOKEN_KEYS_FILE: keys.tokenKeysFile,
    SERVICE_KEY_FILE: keys.serviceKeyFile(one.service),
    SERVICE_KEYS_FILE: keys.serviceKeysFile,
    ...(database ? { DATABASE_URL: database.url, DATABASE_FEEDER_URL: database.feederUrl } : {}),
    ...one.settings(plan),
    ...(FRONT.has(one.name) ? plan.frontSettings : {}),
    ...givenFor(one.service),
  };
};

const lastLines = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
  } catch {
    return '';
  }
};

const startService = async (one: ServiceProcess, plan: ServicesPlan): Promise<KeptProcess> => {
  const { state, onProgress, onNews } = plan;
  const script = entryOf(one);
  const logFile = state.logFile(one.name);
  // Small young generation: drizzle alone takes a process to 300 MB with the defaults.
  const memory = [
    `--max-semi-space-size=${one.youngMb ?? 4}`,
    `--max-old-space-size=${one.heapMb}`,
    ...(one.growPercent === undefined ? [] : [`--heap-growing-percent=${one.growPercent}`]),
  ];
  const kept = await keepProcess({
    name: one.name,
    launch: () =>
      spawnLogged({
        command: process.execPath,
        args: [...memory, script],
        env: environmentOf(one, plan),
        cwd: top,
        logFile,
      }),
    probe: () =>
      FRONT.has(one.name)
        ? askReady(plan.portOf(one.name), plan.publicHost, plan.isSecure)
        : askReady(plan.portOf(one.name), LOOPBACK, false),
    probePauseMs: 100,
    readyWithinMs: READY_WITHIN_MS,
    stopSignal: 'SIGTERM',
    stopWithinMs: STOP_WITHIN_MS,
    onNews,
    onLaunched: (pid) => state.notes.note(one.name, pid, script),
    explain: () => `Its log is ${logFile}; the last lines:\n${lastLines(logFile)}`,
  });
  onProgress(`${one.name} is ready`);
  return kept;
};

/**
 * Starts every service side by side, each a process of its own, and waits until each is ready.
 * @throws PlainStop with the log's last lines when one of them does not come up; the rest is stopped
 */
export const startServices = async (plan: ServicesPlan): Promise<readonly KeptProcess[]> => {
  const outcomes = await Promise.allSettled(plan.present.map((one) => startService(one, plan)));
  const started = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const flaw = outcomes.find((one) => one.status === 'rejected');
  if (!flaw) return started;
  await Promise.all(started.map((process) => process.stop()));
  throw new PlainStop(flaw.reason instanceof Error ? flaw.reason.message : String(flaw.reason));
};
