import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainStop } from './plain-stop.ts';
import { commandLineOf, openProcessNotes, type ProcessNotes } from './processes/left-over.ts';
import { openSecrets, type Secrets } from './secrets.ts';

/** Everything one running system keeps on disk. */
export type StateFolder = {
  readonly folder: string;
  readonly secrets: Secrets;
  readonly notes: ProcessNotes;
  readonly logFile: (name: string) => string;
  /** Lets the next system have the folder. */
  readonly release: () => void;
};

const LOG_BYTES_MAX = 5_000_000;

const tookThe = (lock: string): boolean => {
  try {
    const holder = { pid: process.pid, command: commandLineOf(process.pid) };
    writeFileSync(lock, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
};

/** The process that holds the folder, if it still is the one that took it. */
const holderOf = (lock: string): number | undefined => {
  try {
    const { pid, command } = JSON.parse(readFileSync(lock, 'utf8'));
    return commandLineOf(pid) === command ? pid : undefined;
  } catch {
    return undefined;
  }
};

const take = (lock: string, folder: string): void => {
  if (tookThe(lock)) return;
  const holder = holderOf(lock);
  if (holder === undefined) {
    rmSync(lock, { force: true });
    if (tookThe(lock)) return;
  }
  throw new PlainStop(
    `Jinbang already runs on ${folder} (process ${holder ?? 'unknown'}); stop it first or choose another folder with --state DIR.`,
  );
};

/**
 * Opens the folder a system lives in and takes it for this process alone.
 * @throws PlainStop when another system runs on it
 */
export const openState = (path: string): StateFolder => {
  const folder = resolve(path);
  // PostgreSQL's account passes through; secrets, logs and stores below are closed to others.
  mkdirSync(join(folder, 'run'), { recursive: true });
  const lock = join(folder, 'run', 'launcher.lock');
  take(lock, folder);
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    folder,
    secrets: openSecrets(join(folder, 'secrets')),
    notes: openProcessNotes(join(folder, 'run')),
    logFile: (name) => {
      const file = join(logs, `${name}.log`);
      if (existsSync(file) && statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
      return file;
    },
    release: () => rmSync(lock, { force: true }),
  };
};
