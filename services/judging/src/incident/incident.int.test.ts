import type {
  IncidentPage,
  IncidentView,
  StationClocks,
} from '@jinbang/contracts/http/judging-incident';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, openJudging } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';

// 09:40 on the floor: a lathe stops, 23 minutes are added (season, a day in the contest).
const STOPPED = '2026-05-12T01:40:00.000Z';

describe('an incident at a station (M08)', () => {
  const contest = aContest({ stations: ['07', '08'] });
  const floor = newId();
  const path = `/events/${contest.eventId}/incidents`;
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging(() => new Date('2026-05-12T02:30:00Z'));
    await judging.hear([...contest.facts, contest.appointment(floor, 'floor-judge')]);
  });
  afterAll(() => judging?.close());

  const body = (rest: object = {}) => ({
    ...{ sessionId: contest.sessionId, station: '07', kind: 'equipment', stoppedAt: STOPPED },
    note: '车床主轴停转',
    ...rest,
  });
  const record = (person: string, rest: object = {}) =>
    judging.as(person).post<IncidentView>(path, body(rest));
  const act = (person: string, kind: 'steps' | 'decision', version: number, content: object) =>
    judging.as(person).post<IncidentView>(`${path}/${incidentId}/${kind}`, content, { version });
  let incidentId = '';
  const added = { kind: 'decided', cause: 'not', reason: '设备故障' };

  it('is recorded by the floor judge, for a station somebody stands at', async () => {
    expect(await record(contest.judges[0] ?? '')).toMatchObject({ status: 403 });
    expect(await record(floor, { station: '99' })).toMatchObject({
      body: { code: 'incident.station-unknown' },
    });
    const { status, body: made } = await record(floor);
    expect({ status, ...made }).toMatchObject({ status: 201, state: 'open', version: 1 });
    incidentId = made.incidentId;
  });
  it('goes on with the restart and the contestant’s signature', async () => {
    const restart = { kind: 'restarted', restartedAt: '2026-05-12T02:03:00.000Z' };
    expect(await act(floor, 'steps', 1, restart)).toMatchObject({ body: { version: 2 } });
    expect(await act(floor, 'steps', 1, restart)).toMatchObject({ status: 412 });
    const signed = {
      ...{ kind: 'contestant-signed', outcome: 'signed' },
      signedAt: '2026-05-12T02:04:00.000Z',
    };
    expect(await act(floor, 'steps', 2, signed)).toMatchObject({
      body: { version: 3, addedMinutes: 0, contestant: { outcome: 'signed' } },
    });
  });
  it('is decided by the chief judge alone; the minutes move the clock of the station', async () => {
    const ruling = { ...added, ruling: { as: 'minutes', minutes: 23 } };
    expect(await act(floor, 'decision', 3, ruling)).toMatchObject({ status: 403 });
    expect(await act(contest.chief, 'decision', 3, ruling)).toMatchObject({
      body: { state: 'decided', addedMinutes: 23 },
    });
    const clocks = await judging
      .as(floor)
      .get<StationClocks>(`/events/${contest.eventId}/station-clocks`);
    expect(clocks.body.items).toMatchObject([
      { station: '07', addedMinutes: 23, endsAt: '2026-05-12T04:53:00.000Z' },
    ]);
  });
  it('can be decided anew and withdrawn, and keeps every word of before', async () => {
    const spare = { ...added, ruling: { as: 'spare-station' } };
    await act(contest.chief, 'decision', 4, spare);
    const over = await act(contest.chief, 'decision', 5, { kind: 'withdrawn', reason: '误记' });
    expect(over).toMatchObject({ body: { state: 'withdrawn', addedMinutes: 0, version: 6 } });
    expect(await act(contest.chief, 'decision', 6, spare)).toMatchObject({
      body: { code: 'incident.withdrawn' },
    });
    const [row] = await judging.feeder.execute<{ steps: number }>(
      sql`select count(*)::int as steps from incident_step`,
    );
    expect(row?.steps).toBe(5);
  });
  it('is listed for those who lead and watch, newest first', async () => {
    await record(floor, { kind: 'late-start', station: '08', note: undefined });
    const page = (query: string) =>
      judging.as(contest.supervisor).get<IncidentPage>(`${path}${query}`);
    const first = (await page('?limit=1')).body;
    expect(first.items).toMatchObject([{ kind: 'late-start', addedMinutes: 0, state: 'open' }]);
    expect((await page(`?limit=1&after=${first.next}`)).body.items).toMatchObject([{ incidentId }]);
    expect(await judging.as(contest.judges[0] ?? '').get(path)).toMatchObject({ status: 403 });
  });
  it('is told step by step, without a word of what was written', async () => {
    const told = await judging.facts('judging.incident.told');
    expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3, 4, 5, 6, 1]);
    expect(told[3]).toMatchObject({ data: { station: '07', ruling: 'minutes', addedMinutes: 23 } });
    expect(JSON.stringify(told)).not.toMatch(/车床|设备故障|误记/);
  });
  it('is in the log of marks, step by step', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute<{ kind: string; count: number }>(sql`
      select kind, count(*)::int as count from log_leaf where kind like 'incident%' group by kind
      order by kind`);
    expect([...kinds]).toEqual([
      { kind: 'incident', count: 2 },
      { kind: 'incident-step', count: 5 },
    ]);
  });
});
