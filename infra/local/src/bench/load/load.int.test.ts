import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acknowledged, LoadPlan } from './load-plan.ts';
import { openLoad } from './open-load.ts';

type Seen = { readonly subjectId: string; readonly token: string | undefined };

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
};

describe('a load', () => {
  const load = openLoad();
  const seen: Seen[] = [];
  const connections = new Set<unknown>();
  let atOnce = 0;
  let atOnceMax = 0;
  let refuseFrom = Number.POSITIVE_INFINITY;
  const server = createServer(async (request, response) => {
    connections.add(request.socket);
    atOnce += 1;
    atOnceMax = Math.max(atOnceMax, atOnce);
    const { commands } = JSON.parse(await readBody(request));
    seen.push({ subjectId: commands[0].subjectId, token: request.headers.authorization });
    const outcome = seen.length > refuseFrom ? 'refused' : 'stored';
    // Long enough for every client to come in meanwhile.
    await sleep(20);
    atOnce -= 1;
    response.end(JSON.stringify({ results: [{ outcome }] }));
  });
  const planOf = (change: Partial<LoadPlan>): LoadPlan => ({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    path: '/commands',
    clients: 4,
    tokens: ['one', 'two'],
    cells: Array.from({ length: 40 }, (_, place) => ({
      subjectId: `subject ${place}`,
      aspectId: 'aspect',
      value: { kind: 'pass-fail', passed: true } as const,
    })),
    forMs: undefined,
    tellEvery: 10,
    ...change,
  });

  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    load.close();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });

  it('marks each cell once, by clients that keep their connections and take the tokens in turn', async () => {
    const told: Acknowledged[] = [];
    const beforeMs = Date.now();
    const report = await load.run(planOf({}), (one) => void told.push(one));
    expect(report.marks).toBe(40);
    expect(new Set(seen.map(({ subjectId }) => subjectId)).size).toBe(40);
    expect(new Set(seen.map(({ token }) => token))).toEqual(new Set(['Bearer one', 'Bearer two']));
    expect([connections.size, atOnceMax]).toEqual([4, 4]);
    expect(told.map(({ cell }) => cell).toSorted((a, b) => a - b)).toEqual([0, 10, 20, 30]);
    expect(Math.min(...told.map(({ atMs }) => atMs))).toBeGreaterThan(beforeMs - 5);
    expect(report.p50Ms).toBeLessThanOrEqual(report.p99Ms);
    expect(report.p99Ms).toBeLessThanOrEqual(report.maxMs);
  });
  it('ends when its time is over', async () => {
    const report = await load.run(planOf({ forMs: 0 }));
    expect(report.marks).toBe(0);
  });
  it('fails with the answer when a mark is not stored, since its number would mean nothing', async () => {
    refuseFrom = seen.length + 5;
    await expect(load.run(planOf({}))).rejects.toThrow(/not stored: 200 .*refused/);
  });
});
