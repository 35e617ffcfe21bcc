import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { top } from '../run-tool.ts';
import { type Servers, startServers } from '../start-servers.ts';
import { openState, type StateFolder } from '../state-folder.ts';
import { greets } from './nats.ts';
import { startPostgres } from './postgres.ts';
import { findPostgresPlace } from './postgres-place.ts';
import { withAdmin } from './postgres-roles.ts';

const BACK_WITHIN = { timeout: 60_000, interval: 50 };

describe('own servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-own-'));
  let state: StateFolder;
  let servers: Servers;
  const news: string[] = [];
  const start = () =>
    startServers({
      state,
      givenDatabaseUrl: undefined,
      givenNatsUrl: undefined,
      programsFolder: join(top, '.jinbang', 'nats'),
      onProgress: () => {},
      onNews: (sentence) => news.push(sentence),
    });
  const stop = async () => {
    for (const process of servers.processes.toReversed()) await process.stop();
  };
  const processNamed = (name: string) => {
    const found = servers.processes.find((process) => process.name === name);
    if (!found) throw new Error(`no process ${name}`);
    return found;
  };
  const ownerOf = (service: string): string => servers.databases[service]?.ownerUrl ?? '';

  beforeAll(async () => {
    await chmod(folder, 0o755);
    state = openState(join(folder, 'state'));
    servers = await start();
  });
  afterAll(async () => {
    await stop();
    state.release();
    rmSync(findPostgresPlace(state.folder).data, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('bring PostgreSQL back after kill -9 with all that was committed', async () => {
    await withAdmin(ownerOf('judging'), (sql) => sql`create table kept as select 1 as id`);
    const before = processNamed('postgres').pid();
    processNamed('postgres').kill('SIGKILL');
    await vi.waitFor(async () => {
      const rows = await withAdmin(ownerOf('judging'), (sql) => sql`select id from kept`);
      expect(rows).toHaveLength(1);
    }, BACK_WITHIN);
    expect(processNamed('postgres').pid()).not.toBe(before);
    await vi.waitFor(() => expect(news).toContain('postgres is back'), BACK_WITHIN);
  });
  it('bring nats-server back after kill -9 at the same address', async () => {
    const port = Number(new URL(servers.natsUrl).port);
    processNamed('nats').kill('SIGKILL');
    await vi.waitFor(() => expect(news).toContain('nats is back'), BACK_WITHIN);
    expect(await greets(port)).toBe(true);
  });
  it('keep roles, databases and rows over a stop and a start', async () => {
    await stop();
    servers = await start();
    const rows = await withAdmin(ownerOf('judging'), (sql) => sql`select id from kept`);
    expect(rows).toHaveLength(1);
  });
  it('start although a lock file names a process that is something else by now', async () => {
    await stop();
    const { data } = findPostgresPlace(state.folder);
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`);
    servers = await start();
    expect(await withAdmin(ownerOf('judging'), (sql) => sql`select 1`)).toHaveLength(1);
  });
  it('are ended by the next start when their launcher was killed', async () => {
    const pids = servers.processes.map((process) => process.pid());
    expect(existsSync(`${state.folder}/run/postgres.json`)).toBe(true);
    const ended = await state.notes.endLeftOvers([]);
    expect(ended).toEqual(['nats', 'postgres']);
    // The launcher of this test still lives, so it brings both back, as other processes.
    await vi.waitFor(async () => {
      expect(await withAdmin(ownerOf('judging'), (sql) => sql`select 1`)).toHaveLength(1);
    }, BACK_WITHIN);
    const now = servers.processes.map((process) => process.pid());
    expect(now.filter((pid) => pids.includes(pid))).toEqual([]);
  });
  it('refuse a second system on the same folder and data of another version', async () => {
    expect(() => openState(state.folder)).toThrow(/already runs on .* choose another folder/);
    const data = join(folder, 'old');
    mkdirSync(data);
    writeFileSync(join(data, 'PG_VERSION'), '17\n');
    const place = { ...findPostgresPlace(state.folder), data };
    const plan = { place, superuserPassword: 'x', logFile: '/dev/null', onNews: () => {} };
    await expect(startPostgres(plan)).rejects.toThrow(/of PostgreSQL 17 and this is PostgreSQL 18/);
  });
  it('take over the folder of a system that ended without letting go of it', () => {
    const other = join(folder, 'left');
    mkdirSync(join(other, 'run'), { recursive: true });
    writeFileSync(
      join(other, 'run', 'launcher.lock'),
      JSON.stringify({ pid: process.pid, command: 'something else' }),
    );
    expect(() => openState(other).release()).not.toThrow();
  });
});
