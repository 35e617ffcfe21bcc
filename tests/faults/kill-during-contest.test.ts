import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { flawsOf, outcomeOf } from '@jinbang/local/demo/outcome';
import { type Played, playContest } from '@jinbang/local/demo/play-contest';
import { seededRandom } from '@jinbang/local/demo/random';
import type { System } from '@jinbang/local/system';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedTotals } from '../flows/expected-contest.ts';
import { ranksOf } from '../flows/independent-results.ts';
import { startSystem } from '../started-system.ts';

// The demo's contest while something is killed with SIGKILL all the time: each of the services, the
// live edge, the broker and the database, in turn, at random moments. The launcher brings it back;
// the clients repeat their commands under the same ids. The end must be the same as without.
const SEED = 11;
const PAUSE_MS = { least: 100, most: 400 };
const state = mkdtempSync(join(tmpdir(), 'jinbang-kill-'));
const killed: string[] = [];
let system: System;
let played: Played;

const allAnswer = async (): Promise<boolean> => {
  const urls = [system.urls.gateway, ...Object.values(system.urls.services)];
  const answers = await Promise.all(
    urls.map((url) =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  return answers.every((ok) => ok);
};

const killOnAndOn = async (isOver: () => boolean): Promise<void> => {
  const random = seededRandom(SEED);
  for (let turn = 0; !isOver(); turn += 1) {
    await sleep(PAUSE_MS.least + random() * (PAUSE_MS.most - PAUSE_MS.least));
    const target = system.processes[turn % system.processes.length];
    if (isOver() || target?.pid === undefined) continue;
    target.kill('SIGKILL');
    killed.push(target.name);
    // One at a time: the next falls when all answer again, however slow the machine.
    for (let waits = 0; waits < 900 && !(await allAnswer()); waits += 1) await sleep(100);
  }
};

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  let isOver = false;
  const nemesis = killOnAndOn(() => isOver);
  try {
    played = await playContest(system, SEED, () => {});
  } finally {
    isOver = true;
    await nemesis;
  }
  process.stdout.write(`killed during the contest: ${killed.join(', ')}\n`);
}, 600_000);

afterAll(async () => {
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
}, 120_000);

describe('a contest in which everything is killed at some moment', () => {
  it('really had services, broker and database killed', () => {
    expect(killed.length).toBeGreaterThanOrEqual(8);
    expect(new Set(killed)).toContain('postgres');
    expect(new Set(killed)).toContain('nats');
    expect(new Set(killed)).toContain('judging');
  });

  it('loses and doubles no mark, no decision and no certificate', () => {
    expect(flawsOf(outcomeOf(played, 0, {}), played.conflicts)).toEqual([]);
  });

  it('ends with the same totals and ranks', () => {
    const totals = expectedTotals(SEED);
    const rows = played.result.page.rows.filter(({ code }) => code === 'OK');
    for (const row of rows) {
      expect(Math.round(Number(row.total) * 100)).toBe(totals.get(row.entryNo));
    }
    for (const group of ['worker', 'student']) {
      const own = rows.filter((row) => row.group === group);
      const cents = own.map(({ entryNo }) => totals.get(entryNo) ?? 0);
      expect(own.map(({ rank }) => rank)).toEqual(ranksOf(cents));
    }
  });

  it('issues every certificate number once', () => {
    const numbers = played.certified.certificates.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
