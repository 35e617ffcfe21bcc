import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { SubjectCodes } from '@jinbang/contracts/http/judging-desk';
import type { StationClocks } from '@jinbang/contracts/http/judging-incident';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
} from '../judging.fixture.ts';

describe('a contestant who did not compete to the end', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    const stations = ['01', '02', '03', '04', '05'];
    ready = await readyToMark(judging, aContest({ stations, judgeCount: 2 }));
  });
  afterAll(() => judging?.close());

  const versions = new Map<string, number>();
  const code = async (station: string, wanted: string, reason: string | null = '测试') => {
    const basedOn = versions.get(station) ?? 0;
    const command = {
      ...{ commandId: newId(), type: 'code-subject', code: wanted, basedOn },
      ...(reason === null ? {} : { reason }),
    };
    const [result] = await judging
      .as(ready.contest.chief)
      .commands([{ ...command, subjectId: ready.subjectId(station) }]);
    if (result?.outcome === 'stored') versions.set(station, basedOn + 1);
    return result;
  };
  const mark = async (station: string, seat: number, value: string): Promise<CommandResult> => {
    const [result] = await ready
      .judge(seat)
      .commands([markOf(ready, station, 'A2.1', points(value))]);
    if (!result) throw new Error('no answer');
    return result;
  };
  const sheet = async () => (await ready.sheet(ready.contest.chief, 'A2')).body;

  it('is coded by the chief judge alone, and always with a reason', async () => {
    const command = { commandId: newId(), type: 'code-subject', code: 'DSQ', basedOn: 0 };
    const [byJudge] = await ready
      .judge(0)
      .commands([{ ...command, reason: '作弊', subjectId: ready.subjectId('01') }]);
    expect(byJudge).toMatchObject({ problem: { status: 403 } });
    expect(await code('01', 'DSQ', null)).toMatchObject({
      problem: { code: 'subject.reason-missing' },
    });
  });
  it('is awaited no longer: not who did not start, went, was disqualified or did not finish', async () => {
    await mark('02', 0, '5');
    await mark('03', 0, '6');
    await mark('04', 0, '7');
    expect((await sheet()).missing).toBe(5);
    for (const [station, wanted] of [
      ['01', 'DNS'],
      ['02', 'WD'],
      ['03', 'DSQ'],
      ['04', 'DNF'],
    ] as const) {
      expect(await code(station, wanted)).toMatchObject({ outcome: 'stored', state: wanted });
    }
    expect((await sheet()).missing).toBe(1);
  });
  it('gets no more marks, but for what was done by whoever did not finish', async () => {
    for (const station of ['01', '02', '03']) {
      expect(await mark(station, 1, '5')).toMatchObject({ problem: { code: 'subject.coded' } });
    }
    expect(await mark('04', 1, '8')).toMatchObject({ outcome: 'stored', state: 'COMPLETE' });
  });
  it('keeps every mark that was given, and readers are told the code without the reason', async () => {
    const [row] = await judging.feeder.execute<{ marks: number }>(
      sql`select count(*)::int as marks from mark`,
    );
    expect(row?.marks).toBe(4);
    const told = await judging.facts('judging.subject.coded');
    expect(told.map(({ data }) => (data as { code: string }).code)).toEqual([
      ...['DNS', 'WD', 'DSQ', 'DNF'],
    ]);
    expect(JSON.stringify(told)).not.toContain('测试');
  });
  it('is competing again by a record with a reason, and the earlier one stays', async () => {
    expect(await code('03', 'OK', null)).toMatchObject({
      problem: { code: 'subject.reason-missing' },
    });
    await code('03', 'OK', '申诉成立');
    expect(await mark('03', 1, '6')).toMatchObject({ state: 'COMPLETE' });
    const rows = await judging.feeder.execute<{ code: string; reason: string }>(sql`
      select code, reason from subject_code where subject_id = ${ready.subjectId('03')}
      order by version`);
    expect([...rows]).toEqual([
      { code: 'DSQ', reason: '测试' },
      { code: 'OK', reason: '申诉成立' },
    ]);
  });
  it('is told with who, when and why to those who lead and watch, newest first and page by page', async () => {
    const path = `/events/${ready.contest.eventId}/subject-codes`;
    const ask = async (query: string) =>
      (await judging.as(ready.contest.supervisor).get<SubjectCodes>(`${path}?${query}`)).body;
    const { items } = await ask('limit=200');
    expect(items.map(({ label, code: given, stands }) => [label, given, stands])).toEqual([
      ['03', 'OK', true],
      ['04', 'DNF', true],
      ['03', 'DSQ', false],
      ['02', 'WD', true],
      ['01', 'DNS', true],
    ]);
    expect(items[0]).toMatchObject({ reason: '申诉成立', codedBy: ready.contest.chief });
    const first = await ask('limit=2');
    const rest = await ask(`limit=200&after=${encodeURIComponent(first.next ?? '')}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect((await ready.judge(0).get(path)).status).toBe(403);
  });
  it('who begins late is awaited like all others, and gets lost time back by a decision alone', async () => {
    expect(await code('01', 'OK', '迟到，经同意入场')).toMatchObject({ outcome: 'stored' });
    expect((await sheet()).missing).toBe(2);
    const { eventId, chief, sessionId } = ready.contest;
    const asked = judging.as(chief);
    const late = { sessionId, station: '01', kind: 'late-start' };
    const { body } = await asked.post<{ incidentId: string }>(`/events/${eventId}/incidents`, {
      ...late,
      stoppedAt: '2026-05-12T00:30:00.000Z',
    });
    const clocks = async () =>
      (await asked.get<StationClocks>(`/events/${eventId}/station-clocks`)).body.items;
    expect(await clocks()).toEqual([]);
    await asked.post(
      `/events/${eventId}/incidents/${body.incidentId}/decision`,
      {
        ...{ kind: 'decided', cause: 'not', reason: '接送车辆晚点' },
        ruling: { as: 'minutes', minutes: 12 },
      },
      { version: 1 },
    );
    expect(await clocks()).toMatchObject([{ station: '01', addedMinutes: 12 }]);
  });
  it('stands in no one’s way: the panel signs what is awaited, and nothing else', async () => {
    for (const station of ['01', '05']) {
      for (const seat of [0, 1]) await mark(station, seat, '9');
    }
    const { hash, sheetId, missing } = await sheet();
    expect(missing).toBe(0);
    for (const seat of [0, 1]) {
      await ready.judge(seat).commands([{ commandId: newId(), type: 'sign-sheet', sheetId, hash }]);
    }
    expect((await sheet()).state).toBe('SIGNED');
    expect(await code('02', 'OK', '误记')).toMatchObject({
      problem: { code: 'subject.sheet-signed' },
    });
    expect(await code('05', 'DSQ', '赛后查实作弊')).toMatchObject({ outcome: 'stored' });
  });
});
