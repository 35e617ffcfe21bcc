import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { freshPort } from '@jinbang/testkit/fresh-port';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TOKEN_KEYS } from './signed-in.fixture.ts';

let nats: FreshNats;
let database: FreshDatabase;
const children: ChildProcess[] = [];

const start = async (file: 'main.ts' | 'live.ts', settings: Record<string, string>) => {
  const port = await freshPort();
  const path = fileURLToPath(new URL(file, import.meta.url));
  const env = { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'silent', ...settings };
  const child = spawn(process.execPath, [path], { env, stdio: 'ignore' });
  children.push(child);
  return { child, origin: `http://127.0.0.1:${port}` };
};

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', resolve));

const forMain = () => ({
  DATABASE_URL: database.url,
  DATABASE_FEEDER_URL: database.feederUrl,
  NATS_URL: nats.url,
  NATS_SEED: nats.seedFor('ranking'),
  PUBLIC_ORIGIN: 'https://jinbang.example',
  TOKEN_KEYS,
});

beforeAll(async () => {
  [nats, database] = await Promise.all([freshNats(), freshDatabase('ranking')]);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([database.drop(), nats.stop()]);
});

describe('the processes of ranking', () => {
  it('become ready, describe themselves and stop when asked', async () => {
    const ranking = await start('main.ts', forMain());
    const live = await start('live.ts', { NATS_URL: nats.url, NATS_SEED: nats.seedFor('live') });
    await vi.waitFor(
      async () => {
        for (const { origin } of [ranking, live]) {
          expect((await fetch(`${origin}/readyz`)).status).toBe(200);
        }
      },
      { timeout: 30_000 },
    );
    const document: unknown = await (await fetch(`${ranking.origin}/openapi.json`)).json();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/ranking/v1/events/{eventId}/results': { post: {}, get: {} },
        '/api/ranking/v1/events/{eventId}/standings': { get: {} },
        '/api/ranking/v1/public/results/{eventId}/{version}': { get: {} },
      },
      components: { schemas: { Problem: {} } },
    });

    const second = await start('main.ts', forMain());
    await vi.waitFor(
      async () => {
        expect((await fetch(`${second.origin}/livez`)).status).toBe(200);
        // The first process keeps the books; the second serves nothing until it is gone.
        expect((await fetch(`${second.origin}/readyz`)).status).toBe(503);
      },
      { timeout: 30_000 },
    );
    ranking.child.kill('SIGTERM');
    expect(await ended(ranking.child)).toBe(0);
    await vi.waitFor(
      async () => expect((await fetch(`${second.origin}/readyz`)).status).toBe(200),
      { timeout: 30_000 },
    );
    for (const { child } of [second, live]) {
      child.kill('SIGTERM');
      expect(await ended(child)).toBe(0);
    }
  });

  it('refuse to start on a database with another schema', async () => {
    const empty = await freshDatabase.empty('ranking');
    const { child } = await start('main.ts', {
      ...forMain(),
      DATABASE_URL: empty.url,
      DATABASE_FEEDER_URL: empty.feederUrl,
    });
    expect(await ended(child)).not.toBe(0);
    await empty.drop();
  });
});
