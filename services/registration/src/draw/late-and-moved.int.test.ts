import type { DrawKeys } from '@jinbang/draws/draw-keys';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Contest, drawFour, setUpContest } from '../contest.fixture.ts';
import { lockAll, openLayer, registerKeys, requestOpening } from '../draw.fixture.ts';
import type { DrawRecord } from '../draw-record/draw-record.body.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let keys: DrawKeys;
let entryIds: readonly string[];
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration);
  ({ entryIds } = await drawFour(registration, contest));
  keys = await registerKeys(contest);
});
afterAll(() => registration.close());

type Refused = { readonly code?: string; readonly version?: number };
const path = (end: string) => `/sessions/${contest.sessionIds[0]}/${end}`;
const draw = (change = {}, version = 1) =>
  contest.encryptionJudge.put<Refused>(
    path('drawn-stations'),
    { stations: [{ entryId: entryIds[0], station: '1' }], ...change },
    { version },
  );
const late = (change = {}, version = 2) =>
  contest.encryptionJudge.post<Refused>(
    path('late-lots'),
    { entryId: entryIds[1], station: '2', reason: '途中延误', ...change },
    { version },
  );
const move = (station: string, to: string, version: number) =>
  contest.encryptionJudge.post<Refused>(
    path('station-moves'),
    { station, to: { station: to }, reason: '工位故障' },
    { version },
  );
const record = async () =>
  (await contest.supervisor.get<DrawRecord>(`/events/${contest.eventId}/draw-record`)).body;
const openedStations = async () => {
  await lockAll(registration, contest);
  const asked = (await requestOpening(contest)).body;
  const version = await openLayer(contest, asked, 2, [keys.identity]);
  await contest.supervisor.post(`/openings/${asked.openingId}/confirmation`, undefined, {
    version,
  });
  const part = (await registration.told()).at(-3);
  if (!part) throw new Error('the mapping was told');
  const { rows } = part.data as { rows: { entryId: string; subject: { station: string } }[] };
  return rows.map(({ entryId, subject }) => [entryId, subject.station]);
};

describe('after the draw', () => {
  it('somebody late takes a lot that is left, and a defective station is continued by a spare one', async () => {
    await draw();
    expect((await late()).body).toMatchObject({ version: 3, inUse: 2 });
    expect((await late({}, 3)).body.code).toBe('draw.refused');
    expect((await move('1', '3', 3)).body).toMatchObject({ version: 4, inUse: 2 });
    expect((await draw({ reason: '重抽' }, 4)).body.code).toBe('draw.moved-since');
    const told = (await registration.told()).at(-1);
    expect(told).toMatchObject({ type: 'registration.session.planned' });
    expect((told?.data as { stations?: object[] } | undefined)?.stations).toEqual([
      { station: '1', spare: false, inUse: false },
      { station: '2', spare: false, inUse: true },
      {
        station: '3',
        spare: true,
        inUse: true,
        continues: { sessionId: contest.sessionIds[0], station: '1' },
      },
    ]);
    // Marks given before the move stay keyed to the first station, and are of the same entry.
    expect(await openedStations()).toEqual([
      [entryIds[0], '1'],
      [entryIds[1], '2'],
      [entryIds[0], '3'],
    ]);
  });
  it('a copy of the database does not tell whose station a late lot was', async () => {
    await draw();
    const before = await registration.feeder.execute<{ text: string }>(
      sql`select t::text as text from sealed_lots t where event_id = ${contest.eventId}`,
    );
    await late();
    const after = await registration.feeder.execute<{ text: string }>(
      sql`select t::text as text from sealed_lots t where event_id = ${contest.eventId}`,
    );
    expect(after.length).toBe(before.length + 1);
    for (const { text } of after) {
      expect(entryIds.some((entryId) => text.includes(entryId))).toBe(false);
    }
  });
});

describe('the record of a draw', () => {
  it('says who was there, who was not, when and why, and never a lot', async () => {
    const witnessIds = [contest.supervisor.personId];
    const absent = [{ entryId: entryIds[1], why: 'not-come' }];
    expect((await draw({ witnessIds: [entryIds[0]] })).body.code).toBe('draw.refused');
    await draw({ witnessIds, absent });
    await late();
    await move('1', '3', 3);
    const { sealed, keys: registered, opening } = await record();
    expect(sealed).toMatchObject([
      { serial: 1, kind: 'stations-drawn', method: 'by-hand', lots: 1, witnessIds, absent },
      { serial: 2, kind: 'stations-late', entryIds: [entryIds[1]], reason: '途中延误' },
      { serial: 3, kind: 'station-moved', entryIds: [], reason: '工位故障' },
    ]);
    expect(registered).toMatchObject([{ confirmedBy: contest.supervisor.personId }]);
    expect(opening).toBeNull();
    expect(JSON.stringify(sealed)).not.toMatch(/"station":|"lots":\[/);
    const { status } = await contest.judge.get(`/events/${contest.eventId}/draw-record`);
    expect(status).toBe(403);
  });
  it('keeps keys that were replaced, with the reason; what was sealed before opens with the old ones', async () => {
    await draw();
    await registerKeys(contest, '设备更换');
    await late();
    const { keys: registered, sealed } = await record();
    expect(registered.map(({ reason }) => reason)).toEqual([null, '设备更换']);
    expect(sealed.map(({ keyId }) => keyId)).toEqual(registered.map(({ keyId }) => keyId));
  });
});

describe('the keys', () => {
  it('seal nothing before a supervisor has seen both open', async () => {
    const fresh = await setUpContest(registration);
    const entered = await drawFour(registration, fresh);
    const refused = await fresh.encryptionJudge.put<Refused>(
      `/sessions/${fresh.sessionIds[0]}/drawn-stations`,
      { stations: [{ entryId: entered.entryIds[0], station: '1' }] },
      { version: 1 },
    );
    expect(refused.body.code).toBe('draw-key.missing');
    const { body } = await fresh.encryptionJudge.get<{ version: number }>(
      `/events/${fresh.eventId}`,
    );
    const { judgeRecipient, recoveryRecipient } = keys;
    const registered = await fresh.encryptionJudge.post<{ keyId: string }>(
      `/events/${fresh.eventId}/draw-keys`,
      { judgeRecipient, recoveryRecipient },
      body,
    );
    const confirm = (by = fresh.supervisor) =>
      by.post<Refused & { errors: object[] }>(
        `/draw-keys/${registered.body.keyId}/confirmation`,
        { judgeCode: '100000', recoveryCode: '000000' },
        { version: 1 },
      );
    expect((await confirm(fresh.encryptionJudge)).status).toBe(403);
    expect((await confirm()).body).toMatchObject({ code: 'draw-key.trial-failed' });
  });
});
