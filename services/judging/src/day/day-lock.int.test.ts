import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  passed,
  points,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { smallScheme } from '../small-scheme.fixture.ts';

/** A1 is marked on the first day, A2 on the second. */
const twoDays = () => {
  const { criteria, ...scheme } = smallScheme();
  const withDays = criteria.map((one) => ({
    ...one,
    subCriteria: one.subCriteria.map((sub, place) => ({ ...sub, day: place + 1 })),
  }));
  return { ...scheme, criteria: withDays };
};

describe('a day', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());
  beforeEach(async () => {
    const contest = aContest({ stations: ['01', '02'], judgeCount: 1 });
    ready = await readyToMark(judging, contest, { scheme: twoDays() });
  });

  const chief = () => judging.as(ready.contest.chief);
  const supervisor = () => judging.as(ready.contest.supervisor);
  const place = (day: number | string) => `/events/${ready.contest.eventId}/days/${day}/lock`;
  const lock = (day: number | string, version = 0, commandId = newId()) =>
    chief().post(place(day), {}, { version, commandId });
  const markFirst = (station: string) =>
    ready
      .judge(0)
      .commands([
        markOf(ready, station, 'A1.1', score('2')),
        markOf(ready, station, 'A1.2', score('3')),
        markOf(ready, station, 'A1.3', passed(true)),
      ]);
  const sign = async (subCriterion: string) => {
    const { sheetId, hash } = (await ready.sheet(ready.contest.judges[0] ?? '', subCriterion)).body;
    const [signed] = await ready
      .judge(0)
      .commands([{ commandId: newId(), type: 'sign-sheet', sheetId, hash }]);
    return signed;
  };
  const code = async (station: string, given: string, basedOn = 0) => {
    const subjectId = ready.subjectId(station);
    const rest = { code: given, reason: '测试', basedOn };
    const [coded] = await chief().commands([
      { commandId: newId(), type: 'code-subject', subjectId, ...rest },
    ]);
    return coded;
  };
  const change = async (station: string, aspect: string, value: object, basedOn: number) => {
    const [changed] = await ready
      .judge(0)
      .commands([markOf(ready, station, aspect, value, { basedOn })]);
    return changed;
  };
  const days = async () => (await ready.progress()).days;
  const lockFirst = async () => {
    await markFirst('01');
    await markFirst('02');
    await sign('A1');
    const answer = await lock(1);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer;
  };

  it('is not locked while a mark is missing or a sheet not signed, nor where nothing is marked', async () => {
    await markFirst('01');
    expect(await lock(1)).toMatchObject({
      status: 409,
      body: { code: 'day.marks-missing', detail: expect.stringContaining('3 marks') },
    });
    await markFirst('02');
    expect(await lock(1)).toMatchObject({
      status: 409,
      body: { code: 'day.sheets-open' },
    });
    expect(await lock(7)).toMatchObject({ status: 404, body: { code: 'day.unknown' } });
    expect((await lock('tomorrow')).status).toBe(422);
  });

  it('is locked by the chief judge alone, once, whatever is open on another day', async () => {
    await markFirst('01');
    await markFirst('02');
    await sign('A1');
    expect(await supervisor().post(place(1), {}, { version: 0 })).toMatchObject({ status: 403 });
    expect(await lock(1, 5)).toMatchObject({ status: 412, body: { code: 'day.stale' } });
    const commandId = newId();
    const first = await lock(1, 0, commandId);
    expect(first).toMatchObject({ status: 200, body: { day: 1, version: 1, sheets: 1, marks: 6 } });
    expect(await lock(1, 0, commandId)).toEqual(first);
    expect(await lock(1, 1)).toMatchObject({ status: 410, body: { code: 'day.locked' } });
    const daily = await supervisor().get(`/events/${ready.contest.eventId}/overview/daily`);
    expect(daily.body).toMatchObject({
      dayLocks: [{ day: 1, lockedBy: ready.contest.chief }],
      locks: [],
    });
    expect(await days()).toMatchObject([
      { day: 1, version: 1, locked: true, sheets: 1, signedSheets: 1, expected: 6 },
      { day: 2, version: 0, locked: false, sheets: 1, signedSheets: 0, expected: 2 },
    ]);
  });

  it('takes no mark of its own after that, and every mark of the next', async () => {
    await lockFirst();
    const late = { outcome: 'refused', problem: { status: 410, code: 'day.locked' } };
    expect(await change('01', 'A1.1', score('3'), 1)).toMatchObject(late);
    expect(await change('01', 'A2.1', points('7'), 0)).toMatchObject({ outcome: 'stored' });
  });

  it('lets a code come while another day is open, and none with the last', async () => {
    await lockFirst();
    expect(await code('02', 'DNF')).toMatchObject({ outcome: 'stored' });
    const late = { problem: { code: 'day.locked' } };
    expect(await code('02', 'OK', 1)).toMatchObject(late);
    await change('01', 'A2.1', points('7'), 0);
    await sign('A2');
    expect((await lock(2)).status).toBe(200);
    expect(await code('01', 'DSQ')).toMatchObject(late);
    const penalty = { subjectId: ready.subjectId('01'), points: '1', reason: '测试' };
    const given = await chief().post(`${ready.path}/penalties`, penalty, { version: 0 });
    expect(given).toMatchObject({ status: 410, body: { code: 'day.locked' } });
    expect((await ready.progress()).modules[0]).toMatchObject({ locked: false });
  });

  it('is locked unsigned where nobody is left, and nobody is called back or signs there', async () => {
    for (const station of ['01', '02']) await code(station, 'DNS');
    expect((await lock(1)).status).toBe(200);
    expect(await code('01', 'OK', 1)).toMatchObject({ problem: { code: 'day.locked' } });
    expect(await sign('A1')).toMatchObject({ problem: { code: 'day.locked' } });
    await reopen();
    expect(await code('01', 'OK', 1)).toMatchObject({ outcome: 'stored' });
  });

  const reopen = async () => {
    const sheet = (await ready.progress()).sheets.find((one) => one.subCriterion === 'A1');
    const path = `/sheets/${sheet?.sheetId}/reopenings`;
    const asked = await chief().post<{ reopeningId: string }>(
      path,
      { reason: '测试' },
      { version: sheet?.version ?? 0 },
    );
    const decided = await supervisor().post(`${path}/${asked.body.reopeningId}/decision`, {
      outcome: 'approved',
    });
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
  };

  it('is open again with a sheet two people open, and locked anew; every lock stays on record', async () => {
    await lockFirst();
    await reopen();
    expect((await days())[0]).toMatchObject({ version: 1, locked: false });
    expect(await lock(1, 1)).toMatchObject({ body: { code: 'day.sheets-open' } });
    expect(await change('01', 'A1.1', score('3'), 1)).toMatchObject({ outcome: 'stored' });
    await sign('A1');
    expect(await lock(1, 1)).toMatchObject({ status: 200, body: { version: 2, marks: 6 } });
    const rows = await judging.feeder.execute<{ hash: string }>(
      sql`select hash from day_lock where event_id = ${ready.contest.eventId} order by version`,
    );
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
  });

  it('and a batch of marks at the same time: never both', async () => {
    for (const station of ['01', '02']) await code(station, 'DNF');
    // Who did not finish may be marked, and is not awaited: the day can be locked all the while.
    const marks = ['01', '02'].map((station) => markOf(ready, station, 'A1.1', score('2')));
    const [locked, stored] = await Promise.all([lock(1), ready.judge(0).commands(marks)]);
    expect(locked.status, JSON.stringify(locked.body)).toBe(200);
    const came = stored.filter(({ outcome }) => outcome === 'stored').length;
    expect(locked.body).toMatchObject({ marks: came });
    for (const one of stored) {
      if (one.outcome !== 'stored') expect(one).toMatchObject({ problem: { code: 'day.locked' } });
    }
    expect(await change('01', 'A1.2', score('2'), 0)).toMatchObject({
      problem: { code: 'day.locked' },
    });
  });
});
