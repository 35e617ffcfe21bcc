import type {
  FloorDay,
  FloorRuleSet,
  SeenSignaturePage,
} from '@jinbang/contracts/http/judging-floor';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { retention } from '@jinbang/contracts/retention';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, told } from '../contest.fixture.ts';
import { type Judging, openJudging } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { hashOfDrawing } from './floor.rules.ts';
import { dropDrawings } from './floor.store.ts';
import { showIncidentDrawings } from './show-incident-drawings.ts';

// The facts are told at 01:00; a floor judge's office ends at 01:50, the tablet is back at 02:30.
const NOW = new Date('2026-05-12T02:30:00Z');
const STOPPED = '2026-05-12T01:40:00.000Z';
const span = { from: new Date('2026-05-12T01:10:00Z'), until: new Date('2026-05-12T09:00:00Z') };
const PATH = 'M12 40l3 -2l5 9M60 20l-4 30';

describe('the floor on a tablet (M08, S10)', () => {
  const contest = aContest({ stations: ['07', '08'] });
  const [floor, gone] = [newId(), newId()];
  const { eventId, sessionId } = contest;
  const [incidentId, checkId, signatureId] = [newId(), newId(), newId()];
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
    const given = contest.appointment(gone, 'floor-judge');
    const { aggregateId } = given;
    // Safe: facts carry objects.
    const data = given.data as object;
    const type = 'registration.appointment.ended';
    const ended = told({ type, aggregateId, data, version: 2, eventId });
    await judging.hear([
      ...contest.facts,
      contest.appointment(floor, 'floor-judge'),
      given,
      { ...ended, occurredAt: '2026-05-12T01:50:00.000Z' },
    ]);
  });
  afterAll(() => judging?.close());

  const send = async (by: string, command: object, captured: typeof span | null = span) => {
    const whole = { commandId: newId(), decidedAt: '2026-05-12T01:45:00.000Z', ...command };
    const [result] = await judging.as(by, captured ?? undefined).commands([whole]);
    return result?.outcome === 'refused' ? result.problem.code : result?.state;
  };
  const record = (rest: object = {}) => ({
    ...{ type: 'record-incident', eventId, incidentId },
    incident: { sessionId, station: '07', kind: 'equipment', stoppedAt: STOPPED, note: '主轴停转' },
    ...rest,
  });
  const step = (basedOn: number, rest: object) => ({
    ...{ type: 'step-incident', eventId, incidentId, basedOn, step: rest },
  });
  const restarted = { kind: 'restarted', restartedAt: '2026-05-12T02:03:00.000Z' };
  const signature = (rest: object = {}) => ({
    ...{ type: 'take-signature', eventId, sessionId, station: '07', signatureId, path: PATH },
    about: { kind: 'incident', incidentId },
    ...rest,
  });
  const floorOf = async (by = floor) =>
    (await judging.as(by).get<FloorDay>(`/events/${eventId}/floor`)).body;

  it('takes an incident and its steps in the order they were written down', async () => {
    expect(await send(floor, record())).toBe('open');
    expect(await send(floor, step(1, restarted))).toBe('open');
    const signed = {
      kind: 'contestant-signed',
      outcome: 'signed',
      signedAt: restarted.restartedAt,
    };
    expect(await send(floor, step(2, signed))).toBe('open');
    expect(await send(floor, step(2, restarted))).toBe('incident.stale');
    expect(await send(floor, record())).toBe('floor.record-known');
    expect(await floorOf()).toMatchObject({
      at: NOW.toISOString(),
      sessions: [{ sessionId, stations: ['07', '08'], endsAt: '2026-05-12T04:30:00.000Z' }],
      incidents: [{ incidentId, version: 3, contestant: { outcome: 'signed' } }],
    });
  });
  it('takes what was written down before an office ended, and nothing after it or from others', async () => {
    const own = { incidentId: newId() };
    expect(await send(gone, record(own))).toBe('open');
    const late = { decidedAt: '2026-05-12T01:55:00.000Z', incidentId: newId() };
    expect(await send(gone, record(late))).toBe('access.forbidden');
    expect(await send(contest.judges[0] ?? '', record(late))).toBe('access.forbidden');
    expect(await send(gone, record({ incidentId: newId() }), null)).toBe('access.forbidden');
    const early = { ...late, decidedAt: '2026-05-12T01:05:00.000Z' };
    expect(await send(floor, record(early))).toBe('capture.outside-session');
  });
  it('shows the chief judge’s decision and the end it moved', async () => {
    const decided = { kind: 'decided', cause: 'not', reason: '设备故障' };
    const ruling = { as: 'minutes', minutes: 23 };
    const path = `/events/${eventId}/incidents/${incidentId}/decision`;
    const chief = judging.as(contest.chief);
    expect(await chief.post(path, { ...decided, ruling }, { version: 3 })).toMatchObject({
      status: 200,
    });
    expect(await floorOf()).toMatchObject({
      clocks: [{ station: '07', addedMinutes: 23, endsAt: '2026-05-12T04:53:00.000Z' }],
    });
  });
  it('keeps a check of the station, and another one as another record', async () => {
    const check = { type: 'check-station', eventId, sessionId, station: '08', checkId };
    const good = { isStationGood: true, isEquipmentGood: true };
    expect(await send(floor, { ...check, ...good, isEquipmentGood: false })).toBe('flawed');
    expect(await send(floor, { ...check, ...good })).toBe('floor.record-known');
    expect(await send(floor, { ...check, ...good, checkId: newId() })).toBe('good');
    expect(await send(floor, { ...check, ...good, checkId: newId(), station: '99' })).toBe(
      'incident.station-unknown',
    );
    expect((await floorOf()).checks).toHaveLength(2);
  });
  it('keeps a drawn signature under the number of the station, its strokes for those who decide', async () => {
    expect(await send(floor, signature())).toBe('seen');
    const refused = { signatureId: newId(), path: null, about: { kind: 'end' } };
    expect(await send(floor, signature(refused))).toBe('refused');
    const other = { signatureId: newId(), path: 'M1 1z<script>' };
    expect(await send(floor, signature(other))).toBe('request.malformed');
    const { signatures } = await floorOf();
    expect(signatures).toMatchObject([
      { station: '07', about: 'incident', aboutId: incidentId, hash: hashOfDrawing(PATH) },
      { about: 'end', aboutId: null, hash: null },
    ]);
    const path = `/events/${eventId}/contestant-signatures/${signatureId}`;
    expect(await judging.as(contest.chief).get(path)).toMatchObject({ body: { path: PATH } });
    expect(await judging.as(floor).get(path)).toMatchObject({ status: 403 });
    const list = `/events/${eventId}/contestant-signatures`;
    const { body: page } = await judging
      .as(contest.supervisor)
      .get<SeenSignaturePage>(`${list}?limit=1`);
    expect(page).toMatchObject({ items: [{ about: 'end', hash: null }], next: expect.any(String) });
    const { body: rest } = await judging
      .as(contest.supervisor)
      .get<SeenSignaturePage>(`${list}?limit=1&after=${page.next}`);
    expect(rest).toMatchObject({ items: [{ signatureId, about: 'incident' }], next: null });
    expect(JSON.stringify([page, rest])).not.toContain(PATH);
    expect(await judging.as(floor).get(list)).toMatchObject({ status: 403 });
  });
  it('are on the form of those alone who may see them', async () => {
    const drawingsFor = showIncidentDrawings({ db: judging.feeder, now: () => NOW });
    const shown = await drawingsFor(contest.chief, eventId);
    expect(shown.ok && [...shown.value]).toEqual([
      [incidentId, { path: PATH, at: '2026-05-12T01:45:00.000Z' }],
    ]);
    const without = await drawingsFor(floor, eventId);
    expect(without.ok && [...without.value]).toEqual([]);
  });
  it('asks for checks and signatures where organiser or chief judge say so', async () => {
    const path = `/events/${eventId}/floor-rule`;
    const rule = { asksCheck: true, asksSignature: true };
    expect(await judging.as(floor).put(path, rule, { version: 0 })).toMatchObject({ status: 403 });
    const organiser = judging.as(contest.organiser);
    expect(await organiser.put<FloorRuleSet>(path, rule, { version: 0 })).toMatchObject({
      body: { version: 1, rule },
    });
    expect(await organiser.put(path, rule, { version: 0 })).toMatchObject({ status: 412 });
    expect((await floorOf()).rule).toEqual(rule);
  });
  it('lets judges see their own sum with the day where that is said, and hides it else', async () => {
    const path = `/events/${eventId}/floor-rule`;
    const judge = judging.as(contest.judges[0] ?? '');
    const shown = async () => (await judge.get<JudgingDay>(`/events/${eventId}/day`)).body.showsSum;
    expect(await shown()).toBe(false);
    const rule = { asksCheck: true, asksSignature: true, showsSum: true };
    const chief = judging.as(contest.chief);
    expect(await chief.put(path, rule, { version: 1 })).toMatchObject({ body: { rule } });
    expect(await shown()).toBe(true);
    await chief.put(path, { ...rule, showsSum: false }, { version: 2 });
    expect(await shown()).toBe(false);
  });
  it('is all in the log of marks, and tells nobody what was written', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute<{ kind: string; count: number }>(sql`
      select kind, count(*)::int as count from log_leaf
      where kind in ('incident', 'station-check', 'contestant-signature', 'floor-rule')
      group by kind order by kind`);
    expect([...kinds].map(({ kind, count }) => [kind, count])).toEqual([
      ['contestant-signature', 2],
      ['floor-rule', 3],
      ['incident', 2],
      ['station-check', 2],
    ]);
    expect(JSON.stringify(await judging.facts())).not.toContain('主轴');
  });
  it('lets strokes go when their time is over; the record and its hash stay', async () => {
    const { keptDays } = retention['contestant-drawing'];
    expect(keptDays).toBe(1_825);
    expect(await dropDrawings(judging.feeder, new Date('2026-05-12T01:44:00Z'))).toBe(0);
    expect(await dropDrawings(judging.feeder, NOW)).toBe(1);
    const path = `/events/${eventId}/contestant-signatures/${signatureId}`;
    expect(await judging.as(contest.chief).get(path)).toMatchObject({
      body: { path: null, hash: hashOfDrawing(PATH) },
    });
  });
});
