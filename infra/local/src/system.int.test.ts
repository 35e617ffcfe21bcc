import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandLineOf } from './processes/left-over.ts';
import { wipeState } from './start-servers.ts';
import { type System, startSystem } from './system.ts';

const MINUTE_MS = 60_000;
const BACK_WITHIN = { timeout: MINUTE_MS, interval: 100 };

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
  return answer.ok;
};

describe('a whole system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-system-'));
  const state = join(folder, 'state');
  const news: string[] = [];
  let system: System;
  const named = (name: string) => {
    const found = system.processes.find((process) => process.name === name);
    if (!found) throw new Error(`no process ${name}`);
    return found;
  };

  beforeAll(async () => {
    await chmod(folder, 0o755);
    system = await startSystem({
      state,
      ports: { gateway: 0 },
      onProgress: () => {},
      onNews: (sentence) => news.push(sentence),
    });
  }, 2 * MINUTE_MS);
  afterAll(async () => {
    await system.stop();
    wipeState(state);
    rmSync(folder, { recursive: true, force: true });
  }, MINUTE_MS);

  it('has a process for each service and both servers, each of them ready', async () => {
    const services = ['certification', 'gateway', 'judging', 'live', 'ranking', 'registration'];
    expect(new Set(system.processes.map(({ name }) => name))).toEqual(
      new Set([...services, 'nats', 'postgres']),
    );
    for (const service of services) {
      expect([service, await isReady(system.urls.services[service] ?? '')]).toEqual([
        service,
        true,
      ]);
    }
  });
  it('keeps its secrets where nobody else can read them', () => {
    expect(statSync(join(state, 'secrets')).mode & 0o077).toBe(0);
    expect(statSync(join(state, 'secrets', 'bootstrap-token')).mode & 0o077).toBe(0);
    expect(statSync(join(state, 'logs')).mode & 0o077).toBe(0);
  });
  it(
    'brings every service and both servers back when all are killed at once',
    async () => {
      const before = new Map(system.processes.map(({ name, pid }) => [name, pid]));
      for (const process of system.processes) process.kill('SIGKILL');
      await vi.waitFor(() => {
        for (const { name } of system.processes) expect(news).toContain(`${name} is back`);
      }, BACK_WITHIN);
      for (const { name, pid } of system.processes) expect(pid).not.toBe(before.get(name));
      await vi.waitFor(async () => {
        for (const url of Object.values(system.urls.services))
          expect(await isReady(url)).toBe(true);
      }, BACK_WITHIN);
    },
    2 * MINUTE_MS,
  );
  it(
    'leaves nothing running when it is stopped, and starts again with what it had',
    async () => {
      const pids = system.processes.map(({ pid }) => pid);
      const { operatorId, bootstrap } = system.tokens;
      await system.stop();
      expect(pids.filter((pid) => pid !== undefined && commandLineOf(pid) !== undefined)).toEqual(
        [],
      );
      system = await startSystem({ state, ports: { gateway: 0 } });
      expect(system.tokens).toEqual({ operatorId, bootstrap });
      expect(named('postgres').pid).toBeGreaterThan(0);
    },
    2 * MINUTE_MS,
  );
});
