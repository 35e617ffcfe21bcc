import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainStop } from '../plain-stop.ts';

/** The program, or an image that holds it. */
export type NatsProgram =
  | { readonly kind: 'program'; readonly path: string; readonly version: string }
  | { readonly kind: 'container'; readonly image: string };

const FLOOR = [2, 9] as const;
export const NATS_IMAGE = process.env.JINBANG_NATS_IMAGE ?? 'nats:2.12-alpine';

/** Reads "nats-server: v2.9.10" and tells whether that is new enough for what we ask of it. */
export const versionFrom = (output: string): { version: string; enough: boolean } | undefined => {
  const found = /v?(\d+)\.(\d+)\.(\d+)/.exec(output);
  if (!found) return undefined;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  const enough = major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
  return { version: `${major}.${minor}.${found[3]}`, enough };
};

const usable = (path: string): NatsProgram | undefined => {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return undefined;
  }
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const found = versionFrom(`${asked.stdout}${asked.stderr}`);
  return found?.enough ? { kind: 'program', path, version: found.version } : undefined;
};

const onPath = (name: string): string | undefined =>
  // Debian puts servers into sbin, which an ordinary user's PATH leaves out.
  [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ]
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const run = (command: string, args: readonly string[], cwd: string, timeoutMs: number): boolean =>
  spawnSync(command, [...args], { cwd, stdio: 'ignore', timeout: timeoutMs }).status === 0;

/**
 * Debian and Ubuntu: gets the package with lists and cache of its own and unpacks it here, so
 * neither root nor an installation is needed.
 */
const fetchByApt = (folder: string): string | undefined => {
  const tools = ['apt-get', 'dpkg-deb'].every((name) => onPath(name));
  if (!tools || !existsSync('/var/lib/dpkg/status')) return undefined;
  const work = join(folder, `fetching-${process.pid}`);
  mkdirSync(join(work, 'lists/partial'), { recursive: true });
  mkdirSync(join(work, 'cache/archives/partial'), { recursive: true });
  const options = [
    '-qq',
    ...['-o', `Dir::State::Lists=${join(work, 'lists')}`],
    ...['-o', `Dir::Cache=${join(work, 'cache')}`],
    ...['-o', 'Dir::State::status=/var/lib/dpkg/status'],
    // As root apt would drop to an account that may not enter this folder.
    ...['-o', 'APT::Sandbox::User='],
    ...['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'],
  ];
  try {
    // A source that cannot be reached makes this fail though Debian's own lists came; the download tells.
    run('apt-get', [...options, 'update'], work, 120_000);
    if (!run('apt-get', [...options, 'download', 'nats-server'], work, 120_000)) return undefined;
    const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
    if (!archive || !run('dpkg-deb', ['-x', archive, 'package'], work, 60_000)) return undefined;
    const target = join(folder, 'package');
    rmSync(target, { recursive: true, force: true });
    renameSync(join(work, 'package'), target);
    return join(target, 'usr/sbin/nats-server');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const fetchByBrew = (folder: string): string | undefined => {
  const brew = onPath('brew');
  if (!brew || !run(brew, ['install', '--quiet', 'nats-server'], folder, 300_000)) return undefined;
  const prefix = spawnSync(brew, ['--prefix', 'nats-server'], { encoding: 'utf8' }).stdout.trim();
  return join(prefix, 'bin/nats-server');
};

const containerEngine = (folder: string): NatsProgram | undefined => {
  const docker = onPath('docker');
  if (!docker || !run(docker, ['info'], folder, 10_000)) return undefined;
  const there =
    run(docker, ['image', 'inspect', NATS_IMAGE], folder, 10_000) ||
    run(docker, ['pull', NATS_IMAGE], folder, 300_000);
  return there ? { kind: 'container', image: NATS_IMAGE } : undefined;
};

/**
 * Finds a nats-server: on PATH, fetched before, from Debian or Ubuntu, from brew, in a container.
 * @param folder where a fetched one is kept
 * @throws PlainStop that says how to get one
 */
export const findNats = (folder: string, onProgress: (sentence: string) => void): NatsProgram => {
  mkdirSync(folder, { recursive: true });
  const installed = onPath('nats-server');
  const known =
    (installed && usable(installed)) || usable(join(folder, 'package/usr/sbin/nats-server'));
  if (known) return known;
  onProgress('fetching nats-server (once, without installing it)');
  const fetched = fetchByApt(folder) ?? fetchByBrew(folder);
  const program = (fetched && usable(fetched)) || containerEngine(folder);
  if (program) return program;
  throw new PlainStop(
    'There is no nats-server 2.9 or newer here and none could be fetched; install it (apt-get install nats-server, brew install nats-server, or nats.io/download) or set NATS_URL.',
  );
};
