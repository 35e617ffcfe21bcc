import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort } from '../free-port.ts';
import { PlainStop } from '../plain-stop.ts';
import { type KeptProcess, keepProcess } from '../processes/kept-process.ts';
import { commandLineOf, endProcess } from '../processes/left-over.ts';
import { spawnLogged } from '../processes/spawn-logged.ts';
import { makeFolderFor, type PostgresPlace } from './postgres-place.ts';

const MAJOR = '18';
const SUPERUSER = 'jinbang';

export type PostgresServer = {
  /** With the superuser's password: for preparing roles and databases only. */
  readonly adminUrl: string;
  readonly process: KeptProcess;
};

export type PostgresPlan = {
  readonly place: PostgresPlace;
  readonly superuserPassword: string;
  readonly logFile: string;
  readonly port?: number;
  readonly onNews: (sentence: string) => void;
  readonly onLaunched?: (pid: number) => void;
};

const environment = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Makes a new cluster beside its place and moves it there whole, so a crash leaves no half one. */
const initialise = ({ programs, data, account }: PostgresPlace, password: string): void => {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolderFor(account, unfinished);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const made = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    { cwd: '/', env: environment, encoding: 'utf8', ...account },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const reason =
      made.stderr?.trim().split('\n').at(-1) ?? made.error?.message ?? 'no reason given';
    throw new PlainStop(`PostgreSQL could not prepare its data folder: ${reason}`);
  }
  renameSync(unfinished, data);
};

const refuseOtherVersion = (data: string): void => {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new PlainStop(
    `The data in ${data} are of PostgreSQL ${version} and this is PostgreSQL ${MAJOR}; move the folder away or choose another with --state DIR.`,
  );
};

/**
 * Clears the way after a crash. A server still running on these data was left by a launcher that was
 * killed: it is asked to stop. A lock file whose process is something else entirely is removed,
 * since PostgreSQL itself would take the reused process id for a running server.
 */
const clearTheWay = async (data: string): Promise<void> => {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = Number.isInteger(pid) && pid > 1 ? commandLineOf(pid) : undefined;
  if (command?.includes(data)) await endProcess(pid, 'SIGINT', 30_000);
  else if (command !== undefined) rmSync(lock, { force: true });
};

const answers = async (url: string): Promise<boolean> => {
  // Without `fetch_types: false` the client asks for array types on its own account, and a server that
  // falls in that moment ends this process with a rejection nobody can catch.
  const sql = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } finally {
    await sql.end({ timeout: 1 });
  }
};

/**
 * Starts PostgreSQL on the loopback address, making its cluster first if there is none. Durability
 * settings stay at their safe defaults; there is no Unix socket, so a long path cannot break it.
 * @throws PlainStop for data of another version or a folder it may not write
 */
export const startPostgres = async (plan: PostgresPlan): Promise<PostgresServer> => {
  const { place, onNews } = plan;
  if (existsSync(place.data)) refuseOtherVersion(place.data);
  else initialise(place, plan.superuserPassword);
  const port = plan.port ?? (await freePort());
  const adminUrl = `postgres://${SUPERUSER}:${plan.superuserPassword}@127.0.0.1:${port}/postgres`;
  await clearTheWay(place.data);

  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // An error's message, detail and statement repeat rows, and with them names; the services log codes.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const kept = await keepProcess({
    name: 'postgres',
    launch: () =>
      spawnLogged({
        command: join(place.programs, 'bin', 'postgres'),
        args: [
          '-D',
          place.data,
          ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
        env: environment,
        cwd: '/',
        logFile: plan.logFile,
        account: place.account,
      }),
    probe: () => answers(adminUrl),
    probePauseMs: 25,
    readyWithinMs: 60_000,
    // A fast stop: it ends open sessions, writes everything out and leaves nothing to recover.
    stopSignal: 'SIGINT',
    stopWithinMs: 30_000,
    onNews,
    ...(plan.onLaunched ? { onLaunched: plan.onLaunched } : {}),
    explain: () => `Its log is ${plan.logFile}.`,
  });
  return { adminUrl, process: kept };
};
