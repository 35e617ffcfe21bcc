import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { MeasureLimit } from './measure-limit.ts';

const DEBIAN = '/usr/lib/postgresql';
const THREADS = 2;

const isPgbench = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** Debian's `pgbench` on PATH is a wrapper with ideas of its own, so the newest real one goes first. */
export const findPgbench = (): string | undefined => {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...debian, ...path].map((folder) => join(folder, 'pgbench')).find(isPgbench);
};

const environmentFor = (url: string): NodeJS.ProcessEnv => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    PATH: process.env.PATH,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
};

/** Reads `tps = 8600.123456 (without initial connection time)`. */
export const rateFrom = (output: string): number | undefined => {
  const found = /^tps = ([\d.]+)/m.exec(output);
  return found ? Number(found[1]) : undefined;
};

/** Transactions a second by pgbench: prepared statements, one transaction a mark. */
export const measureByPgbench =
  (program: string, scriptFile: string): MeasureLimit =>
  async ({ url, statements }, { clients, seconds }) => {
    writeFileSync(scriptFile, `${['begin', ...statements, 'commit'].join(';\n')};\n`);
    const child = spawn(
      program,
      [
        ...['--no-vacuum', '--protocol=prepared', `--file=${scriptFile}`],
        ...[`--client=${clients}`, `--jobs=${THREADS}`, `--time=${seconds}`],
      ],
      { env: environmentFor(url), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const [code] = await once(child, 'close');
    const rate = rateFrom(output);
    if (code !== 0 || rate === undefined) throw new Error(`pgbench failed:\n${output.trimEnd()}`);
    return rate;
  };
