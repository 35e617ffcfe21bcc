import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { inViewOf, verifyLog } from '@jinbang/judging/log/verify-log';
import { newId } from '@jinbang/kernel/id';
import { seededRandom } from '@jinbang/local/demo/random';
import { runningFeederUrls } from '@jinbang/local/servers/running-postgres';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { cellKey, heldAt } from '../../services/web/src/tablet/cell-book.rules.ts';
import { pendingAt } from '../../services/web/src/tablet/queue.rules.ts';
import { type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import { smallScheme, text } from '../flows/small-event-plan.ts';
import { fleetFlaws, type StoredMark, storedMarks } from './fleet/fleet-flaws.ts';
import { type LossyWay, openLossyWay } from './fleet/lossy-way.ts';
import { type PairedTablet, pairFleet } from './fleet/paired-fleet.ts';
import { CELLS_EACH, type FleetCell, MARKS_EACH, type Worked } from './fleet/simulated-tablet.ts';
import { standOn } from './fleet/tablet-ground.ts';
import { openPage } from './fleet/tablet-page.ts';
import { deskAt, keepSince, signedInBefore, untilDesk } from './fleet/two-tablets.ts';

// Many tablets on a bad network, each with its own key and the tablet's own desk, queue and signing;
// FLEET=1000 makes it a thousand of them.
const SEED = 2_488;
const TABLETS = Number(process.env.FLEET ?? 40);
const SPREAD_MS = 50 * TABLETS;
const [STATIONS, SEATS] = [10, 3];
const HOUR_MS = 3_600_000;
const LOG_WAIT = { timeout: 120_000, interval: 500 };
vi.setConfig({ testTimeout: 240_000 + 2_000 * TABLETS, hookTimeout: 300_000 + 4_000 * TABLETS });

const system = inject('sharedSystem');
const urls = runningFeederUrls({ state: system.state, databaseUrl: process.env.DATABASE_URL });
const { judging = '', gateway = '' } = urls;
let event: SmallEvent;
let way: LossyWay;
let leaveGround = (): void => {};
let tablets: readonly PairedTablet[];

/** As many judged aspects in both criteria as give every tablet of a judge cells of its own. */
const fleetScheme = () => {
  const ofOneJudge = Math.ceil(TABLETS / SEATS) * CELLS_EACH;
  const aspects = Array.from({ length: Math.ceil(ofOneJudge / STATIONS / 2) }, (_, place) => ({
    kind: 'J' as const,
    description: text(`第 ${place + 1} 项`, `Point ${place + 1}`),
    max: '1',
    calculation: { kind: 'judgement' as const, maxSpread: 3 },
    descriptors: ['差', '一般', '良', '优'].map((zh) => text(zh, `level ${zh}`)),
  }));
  const withAspects = (criterion: (typeof smallScheme.criteria)[number]) => ({
    ...criterion,
    subCriteria: criterion.subCriteria.map((sub) => ({ ...sub, aspects })),
  });
  return { ...smallScheme, criteria: smallScheme.criteria.map(withAspects) };
};

const cellsOf = ({ subjects, modules }: JudgingDay): readonly FleetCell[] =>
  modules
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ subCriteria }) => subCriteria)
    .flatMap(({ aspects }) => aspects)
    .flatMap(({ aspectId }) => subjects.map(({ subjectId }) => ({ subjectId, aspectId })));

beforeAll(async () => {
  [event, way] = await Promise.all([
    setUpSmallEvent(system, { scheme: fleetScheme() }),
    openLossyWay(system.urls.gateway, SEED),
  ]);
  leaveGround = standOn(way.origin);
  tablets = await pairFleet(event, TABLETS);
  if (tablets[0]) await signedInBefore(gateway, tablets[0], 2 * HOUR_MS);
  for (const { signer } of tablets) way.endanger(signer.deviceId);
});
afterAll(() => {
  leaveGround();
  way?.close();
});

const workAll = async (): Promise<readonly Worked[]> => {
  const random = seededRandom(SEED);
  const { day } = event.day;
  const cells = cellsOf(day);
  const working: Promise<Worked>[] = [];
  for (const tablet of tablets) {
    const from = Math.floor(tablet.number / SEATS) * CELLS_EACH;
    const { workThrough } = await openPage();
    const plan = {
      ...{ tablet, day, afterMs: random() * SPREAD_MS },
      cells: cells.slice(from, from + CELLS_EACH),
      dies: tablet.number % 4 === 0,
    };
    working.push(workThrough(plan));
  }
  return Promise.all(working);
};

describe('a fleet of tablets whose lists and answers get lost', () => {
  let worked: readonly Worked[];
  let stored: readonly StoredMark[];

  it('gets every mark through, whatever is lost on the way', async () => {
    const began = performance.now();
    worked = await workAll();
    const seconds = (performance.now() - began) / 1_000;
    stored = await storedMarks(judging, event.eventId);
    const told = worked.flatMap((one) => one.told());
    const { missing, doubled } = fleetFlaws(told, stored);
    const figures = {
      ...{ tablets: TABLETS, marks: told.length, ...way.counts() },
      retries: worked.reduce((sum, { counts }) => sum + counts.failed, 0),
      died: worked.filter(({ died }) => died).length,
      ...{ stored: stored.length, doubled: doubled.length, missing: missing.length },
      seconds: Math.round(seconds * 10) / 10,
    };
    process.stdout.write(`fleet: ${JSON.stringify(figures)}\n`);
    expect(worked.flatMap(({ refused }) => refused)).toEqual([]);
    expect(told).toHaveLength(TABLETS * MARKS_EACH);
  });

  it('really lost lists before and after they were stored, and tablets while they sent', () => {
    const { lists, requestsLost, answersLost, stalled } = way.counts();
    expect(requestsLost).toBeGreaterThan(lists / 12);
    expect(answersLost).toBeGreaterThan(lists / 12);
    expect(stalled).toBeGreaterThan(0);
    expect(worked.filter(({ died }) => died).length).toBeGreaterThan(TABLETS / 8);
  });

  it('has every mark it was told of stored exactly once, as it was given', () => {
    expect(worked.flatMap(({ doubts }) => doubts)).toEqual([]);
    const flaws = fleetFlaws(
      worked.flatMap((one) => one.told()),
      stored,
    );
    const none = { missing: [], doubled: [], changed: [], unasked: [], brokenCells: [] };
    expect(flaws).toEqual(none);
  });
});

describe('two tablets of a judge on one sheet, one of them out of reach for an hour', () => {
  const marksAt = async ({ subjectId, aspectId }: FleetCell) =>
    (await storedMarks(judging, event.eventId))
      .filter((one) => one.subjectId === subjectId && one.aspectId === aspectId)
      .toSorted((one, other) => one.version - other.version)
      .map(({ version, score, deviceId }) => ({ version, score, deviceId }));

  it('has both values before the judge, and stores what the judge decides', async () => {
    way.calm();
    const { day } = event.day;
    const cell = cellsOf(day).at(-1);
    const [away, near] = [tablets[0], tablets[SEATS]];
    if (!cell || !away || !near) throw new Error('the fleet has too few tablets');
    const key = cellKey(cell.subjectId, cell.aspectId);
    keepSince(away, newId(), { cell, score: '0', agoMs: HOUR_MS });
    const there = deskAt(day, near);
    there.give(cell.subjectId, cell.aspectId, { kind: 'judgement', score: '3' });
    await untilDesk(there, ({ queue }) => queue.length === 0);

    const back = deskAt(day, away);
    await untilDesk(back, ({ queue }) => queue.every(({ refusal }) => refusal !== null));
    const { queue, book } = back.state();
    const [mine, theirs] = ['0', '3'].map((score) => ({ kind: 'judgement', score }));
    expect(pendingAt(queue, key)).toMatchObject({
      value: mine,
      refusal: { code: 'cell.stale', present: { value: theirs, version: 1 } },
    });
    expect(heldAt(book, key).own).toMatchObject({ value: theirs, version: 1 });
    const first = { version: 1, score: '3', deviceId: near.signer.deviceId };
    expect(await marksAt(cell)).toEqual([first]);

    back.insist(key);
    await untilDesk(back, ({ queue }) => queue.length === 0);
    const second = { version: 2, score: '0', deviceId: away.signer.deviceId };
    expect(await marksAt(cell)).toEqual([first, second]);
    there.close();
    back.close();
  });
});

describe('the mark log after all of it', () => {
  it('verifies', async () => {
    const verify = () => inViewOf(judging, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    await vi.waitFor(async () => expect((await verify()).findings).toEqual([]), LOG_WAIT);
  });
});
