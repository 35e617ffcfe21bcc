import { Agent, request as ask } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@jinbang/kernel/id';
import { percentile, rounded } from '../statistics.ts';
import type { Acknowledged, Cell, LoadPlan, LoadReport } from './load-plan.ts';

const ANSWER_WITHIN_MS = 30_000;
const QUOTED_LETTERS = 300;

const commandFor = ({ subjectId, aspectId, value }: Cell): Buffer => {
  const command = {
    commandId: newId(),
    type: 'enter-mark',
    subjectId,
    aspectId,
    basedOn: 0,
    value,
    decidedAt: new Date().toISOString(),
  };
  return Buffer.from(JSON.stringify({ commands: [command] }));
};

type Answer = { readonly status: number; readonly text: string };

const poster = ({ origin, path, clients }: LoadPlan) => {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const common = { agent, host: hostname, port, path, method: 'POST', timeout: ANSWER_WITHIN_MS };
  const post = (token: string, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': body.length,
      };
      const request = ask({ ...common, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      request.on('error', reject);
      request.end(body);
    });
  return { post, close: () => agent.destroy() };
};

/** Only a mark that is stored counts; anything else makes the number worthless, so it ends the run. */
const mustBeStored = ({ status, text }: Answer): void => {
  if (status === 200 && text.includes('"outcome":"stored"')) return;
  throw new Error(`a mark was not stored: ${status} ${text.slice(0, QUOTED_LETTERS)}`);
};

/**
 * Enters the plan's marks, one command a request, each client one request at a time on a connection
 * it keeps. Bodies are made beforehand, so that little but sending and reading is measured.
 */
export const generateLoad = async (
  plan: LoadPlan,
  tell: (acknowledged: Acknowledged) => void,
): Promise<LoadReport> => {
  const bodies = plan.cells.map(commandFor);
  const { post, close } = poster(plan);
  const latencies: number[] = [];
  const cpuBefore = process.cpuUsage();
  const startMs = performance.now();
  const endMs = startMs + (plan.forMs ?? Number.POSITIVE_INFINITY);
  let next = 0;
  const enterOne = async (token: string, cell: number, body: Buffer): Promise<void> => {
    const sentMs = performance.now();
    mustBeStored(await post(token, body));
    const nowMs = performance.now();
    latencies.push(nowMs - sentMs);
    if (plan.tellEvery > 0 && cell % plan.tellEvery === 0) {
      const atMs = performance.timeOrigin + nowMs;
      tell({ kind: 'acknowledged', cell, atMs, sentMs: performance.timeOrigin + sentMs });
    }
  };
  const turnOf = async (cell: number): Promise<void> => {
    if (plan.perSecond === undefined) return;
    const earlyMs = startMs + (cell * 1_000) / plan.perSecond - performance.now();
    if (earlyMs > 0) await sleep(earlyMs);
  };
  const work = async (client: number): Promise<void> => {
    const token = plan.tokens[client % plan.tokens.length] ?? '';
    while (performance.now() < endMs) {
      const cell = next;
      const body = bodies[cell];
      next += 1;
      if (!body) return;
      await turnOf(cell);
      await enterOne(token, cell, body);
    }
  };
  await Promise.all(Array.from({ length: plan.clients }, (_, client) => work(client)));
  const elapsedMs = performance.now() - startMs;
  const cpu = process.cpuUsage(cpuBefore);
  close();
  return {
    kind: 'finished',
    marks: latencies.length,
    elapsedMs,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    maxMs: percentile(latencies, 1),
    cpuShare: rounded((cpu.user + cpu.system) / 1_000 / elapsedMs, 2),
  };
};
