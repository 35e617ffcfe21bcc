import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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

/** A token of the first operator's own. */
const newToken = async ({ urls, tokens }: System): Promise<string> => {
  const answer = await fetch(`${urls.gateway}/api/gateway/v1/access-tokens`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokens.bootstrap}`,
      'content-type': 'application/json',
      'idempotency-key': 'token-before-the-rotation',
    },
    body: JSON.stringify({ personId: tokens.operatorId, label: 'before', expiresInHours: 1 }),
  });
  // Safe: an answer that says otherwise makes every later answer a refusal.
  return ((await answer.json()) as { token: string }).token;
};

const NO_EVENT = '019a0000-0000-7000-8000-000000000000';
const READS = {
  registration: '/api/registration/v1/own-offices',
  judging: `/api/judging/v1/events/${NO_EVENT}/day`,
  ranking: `/api/ranking/v1/events/${NO_EVENT}/standings`,
  certification: '/api/certification/v1/decisions',
} as const;
/** Known as who they are: there is something, or there is no such event. */
const EVERY_SERVICE_ANSWERS = {
  registration: 'known',
  judging: 'known',
  ranking: 'known',
  certification: 'known',
};
const answersTo = async ({ urls }: System, token: string): Promise<Record<string, string>> => {
  const asked = Object.entries(READS).map(async ([service, path]) => {
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await fetch(`${urls.gateway}${path}`, { headers });
    return [service, status === 200 || status === 404 ? 'known' : `${status}`] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
};

const keyIdsIn = (state: string): readonly string[] =>
  JSON.parse(readFileSync(join(state, 'secrets', 'tokens.jwks.json'), 'utf8')).keys.map(
    ({ kid }: { kid: string }) => kid,
  );

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
    'leaves nothing running when it is stopped, and starts again with what it had, by new keys too',
    async () => {
      const token = await newToken(system);
      expect(await answersTo(system, token)).toEqual(EVERY_SERVICE_ANSWERS);
      const pids = system.processes.map(({ pid }) => pid);
      const { operatorId, bootstrap } = system.tokens;
      await system.stop();
      expect(pids.filter((pid) => pid !== undefined && commandLineOf(pid) !== undefined)).toEqual(
        [],
      );
      system = await startSystem({ state, ports: { gateway: 0 }, rotateKeys: true });
      expect(system.tokens).toEqual({ operatorId, bootstrap });
      // Every service believes the new signing key, and what was handed out before still opens.
      expect(keyIdsIn(state)).toEqual(['gateway.2', 'gateway']);
      expect(await answersTo(system, token)).toEqual(EVERY_SERVICE_ANSWERS);
      expect(named('postgres').pid).toBeGreaterThan(0);
    },
    2 * MINUTE_MS,
  );
});
