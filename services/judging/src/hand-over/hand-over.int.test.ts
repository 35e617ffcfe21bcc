import type { AnyFact } from '@jinbang/contracts/fact';
import { noteSigner } from '@jinbang/credentials/signed-note';
import { newId } from '@jinbang/kernel/id';
import { type ApplyDeps, applyContest } from '@jinbang/service-kit/hand-over/apply-contest';
import { type Given, giveAll, takeAll } from '@jinbang/service-kit/hand-over/carry.fixture';
import { readCatalog } from '@jinbang/service-kit/hand-over/catalog.store';
import { type HandOverPlan, planHandOver } from '@jinbang/service-kit/hand-over/plan.rules';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, type Contest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
} from '../judging.fixture.ts';
import { verifyBroughtLogs } from '../log/verify-brought.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { checkArrived } from './check-arrived.ts';
import { HAND_OVER_TABLES } from './hand-over.tables.ts';

const STATIONS = ['1', '2', '3'];
const SIGNER = noteSigner('city.example/mark-log', new Uint8Array(32).fill(9));
const TO = {
  handOverId: newId(),
  to: 'https://city.example',
  log: SIGNER.name,
  key: SIGNER.verifierKey,
};
const NOTHING = { keys: [], notes: [] };

/** Lists without an order of their own, in one. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(inOrder).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOrder(one)]));
};

/** Whoever organises one event does not hand over all of them; this one holds the contest. */
const HOLDER = newId();
const holdingTheContest = ({ appointment, competitionId }: Contest): AnyFact => {
  const fact = appointment(HOLDER, 'organiser');
  const scope = { kind: 'competition', id: competitionId };
  return { ...fact, eventId: null, data: { ...(fact.data as object), scope } };
};

describe('a contest handed over from a hall to the city', () => {
  let hall: Judging;
  let city: Judging;
  let ready: Ready;
  let plan: HandOverPlan;
  let deps: ApplyDeps;
  let given: Given;
  beforeAll(async () => {
    [hall, city] = await Promise.all([openJudging(), openJudging()]);
    const contest = aContest({ stations: STATIONS, judgeCount: 2 });
    ready = await readyToMark(hall, contest);
    await hall.hear([holdingTheContest(contest)]);
    // Another contest of the hall: its leaves stand between ours and stay behind.
    await readyToMark(hall, aContest({ stations: STATIONS, judgeCount: 2 }));
    for (const seat of [0, 1]) {
      await ready.judge(seat).commands(STATIONS.map((one) => aMark(one, '7')));
    }
    await ready.judge(0).commands([aMark('1', '8', { basedOn: 1 })]);
    for (const seat of [0, 1]) await sign(seat);
    await reopen();
    plan = planHandOver(await readCatalog(hall.feeder), HAND_OVER_TABLES);
    deps = { feeder: city.feeder, plan, check: checkArrived };
  });
  afterAll(async () => {
    await Promise.all([hall?.close(), city?.close()]);
  });

  const aMark = (station: string, given: string, rest: object = {}) =>
    markOf(ready, station, 'A2.1', points(given), rest);
  const sheetOf = () => ready.day.sheets.find(({ subCriterion }) => subCriterion === 'A2');
  const sign = async (seat: number) => {
    const { sheetId, hash } = (await ready.sheet(ready.contest.judges[seat] ?? '', 'A2')).body;
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(seat).commands([command])).toMatchObject([{ outcome: 'stored' }]);
  };
  const reopen = async () => {
    const path = `/sheets/${sheetOf()?.sheetId}/reopenings`;
    const { chief, supervisor } = ready.contest;
    const { version } = (await ready.sheet(chief, 'A2')).body;
    const asked = await hall
      .as(chief)
      .post<{ reopeningId: string }>(path, { reason: '抄录有误' }, { version });
    const decision = `${path}/${asked.body.reopeningId}/decision`;
    const decided = await hall.as(supervisor).post(decision, { outcome: 'approved' });
    expect(decided.status).toBe(200);
  };
  const verdictOf = (judging: Judging) => inOneView(judging.feeder, (tx) => verifyLog(tx, NOTHING));
  const dayAt = (judging: Judging) =>
    judging.as(ready.contest.judges[0] ?? '').get(`/events/${ready.contest.eventId}/day`);
  const sheetAt = (judging: Judging) =>
    judging.as(ready.contest.judges[0] ?? '').get(`/sheets/${sheetOf()?.sheetId}`);
  const isOffice = ({ type }: AnyFact) => type.startsWith('registration.appointment');
  const scopeOf = () => ({
    competitionId: ready.contest.competitionId,
    heard: ready.contest.facts.filter((one) => !isOffice(one)).map(({ factId }) => factId),
  });
  /** Everything that changed a row since the database was made. */
  const writes = async () => {
    const [row] = await city.feeder.execute<{ at: string }>(
      sql`select coalesce(max(xmin::text::bigint), 0)::text as at from mark`,
    );
    return row?.at;
  };

  it('has an answer for every table', () => {
    expect(plan.unanswered).toEqual([]);
  });

  it('is given by its organiser alone, and then takes nothing here any more', async () => {
    const path = `/competitions/${ready.contest.competitionId}/hand-over`;
    expect((await hall.as(ready.contest.organiser).post(path, TO)).status).toBe(403);
    const organiser = hall.as(HOLDER);
    const first = await organiser.post(path, TO);
    expect(first).toMatchObject({ status: 200, body: { to: TO.to } });
    expect(await organiser.post(path, TO)).toEqual(first);
    const elsewhere = await organiser.post(path, {
      ...TO,
      handOverId: newId(),
      to: 'https://other.example',
    });
    expect(elsewhere).toMatchObject({ status: 410, body: { code: 'contest.handed-over' } });

    const refused = { outcome: 'refused', problem: { code: 'contest.handed-over' } };
    const tried = await ready.judge(1).commands([aMark('2', '5', { basedOn: 1 })]);
    expect(tried).toMatchObject([refused]);
    const chief = hall.as(ready.contest.chief);
    const locking = await chief.post(`${ready.path}/lock`, {}, { version: 1 });
    expect(locking).toMatchObject({ status: 410, body: { params: { to: TO.to } } });
    expect((await dayAt(hall)).status).toBe(200);

    await hall.markLog.sequence();
    given = await giveAll(hall.feeder, plan, scopeOf());
  });

  it('does not come to stand while a page is missing, or when a row was changed on its way', async () => {
    const { competitionId } = ready.contest;
    const handOverId = newId();
    const fewer = { ...given, pages: given.pages.slice(1) };
    const { application } = await takeAll(deps, competitionId, fewer, handOverId);
    const missing = await applyContest(deps, { ...application, pages: given.pages.length });
    expect(missing).toMatchObject({ refusal: { code: 'hand-over.pages-missing' } });

    const forged = given.pages.map((one) =>
      one.table === 'mark' ? { ...one, content: one.content.replace('"8"', '"9"') } : one,
    );
    expect(forged).not.toEqual(given.pages);
    const changed = await takeAll(deps, competitionId, { ...given, pages: forged }, handOverId);
    expect(changed.outcome).toMatchObject({
      refusal: { code: 'hand-over.rows-differ', params: { table: 'mark' } },
    });
    expect(await city.feeder.execute(sql`select from mark`)).toHaveLength(0);
  });

  it('comes to stand as it was: marks, signatures, and the log with its head', async () => {
    const { competitionId, facts } = ready.contest;
    const { outcome } = await takeAll(deps, competitionId, given, await arrivingId());
    expect(outcome).toMatchObject({ ok: true, value: { arrived: given.tables } });
    const rowsOf = (table: string) => given.tables.find((one) => one.table === table)?.rows;
    expect(['mark', 'sheet_signature', 'reopening_decision'].map(rowsOf)).toEqual([7, 2, 1]);

    await city.hear(facts);
    expect(inOrder((await dayAt(city)).body)).toEqual(inOrder((await dayAt(hall)).body));
    expect(inOrder((await sheetAt(city)).body)).toEqual(inOrder((await sheetAt(hall)).body));

    const here = await verdictOf(hall);
    expect(here.findings).toEqual([]);
    const [brought] = await inOneView(city.feeder, (tx) => verifyBroughtLogs(tx));
    expect(brought).toMatchObject({ leaves: here.leaves, root: here.root, findings: [] });
    // The scheme of the other contest stayed where it was.
    expect(brought?.recordsHere).toBe(here.leaves - 1);
    await city.markLog.sequence();
    expect(await verdictOf(city)).toMatchObject({ leaves: here.leaves - 1, findings: [] });
  });

  const arrivingId = async (): Promise<string> => {
    const [row] = await city.feeder.execute<{ id: string }>(
      sql`select hand_over_id as id from hand_over where direction = 'in'`,
    );
    return row?.id ?? newId();
  };

  it('changes nothing when it comes again, and is refused where it stands already', async () => {
    const { competitionId } = ready.contest;
    const before = await writes();
    const again = await takeAll(deps, competitionId, given, await arrivingId());
    expect(again.outcome).toMatchObject({ ok: true, value: { arrived: given.tables } });
    expect(await writes()).toEqual(before);
    const other = await takeAll(deps, competitionId, given);
    expect(other.outcome).toMatchObject({ ok: false });
  });

  it('goes on there: the opened sheet takes its marks and is signed anew', async () => {
    const judge = city.as(ready.contest.judges[1] ?? '');
    const stored = await judge.commands([aMark('2', '5', { basedOn: 1 })]);
    expect(stored).toMatchObject([{ outcome: 'stored' }]);
    await city.markLog.sequence();
    expect((await verdictOf(city)).findings).toEqual([]);
  });
});
