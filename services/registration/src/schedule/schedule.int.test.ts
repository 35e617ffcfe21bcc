import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFour, eventBody, official, setUpContest } from '../contest.fixture.ts';
import { registerKeys } from '../draw.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

type Contest = Awaited<ReturnType<typeof setUpContest>>;
type Versioned = { readonly version: number };
type Room = Versioned & { readonly roomId: string; readonly name: string };
type Venue = { readonly venueId: string; readonly rooms: readonly [Room, Room] };
type Session = Versioned & { readonly sessionId: string; readonly room: string };
type Schedule = {
  readonly zone: string;
  readonly events: readonly { readonly eventId: string; readonly entries: number }[];
  readonly sessions: readonly (Session & {
    readonly eventId: string;
    readonly isDrawn: boolean;
    readonly places: number;
    readonly spares: number;
    readonly startsAt: string;
  })[];
};
type Clashes = { readonly items: readonly { readonly kind: string }[] };

let registration: Registration;
let contest: Contest;
let venue: Venue;
let base: string;

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  base = `/competitions/${contest.competitionId}`;
  const stations = ['1', '2', '3'].map((station) => ({ station, spare: station === '3' }));
  const { body } = await registration.operator.post<Venue>(`${base}/venues`, {
    name: { zh: '测试实训楼' },
    address: '测试路1号',
    rooms: [
      { name: '101', capacity: 20, stations },
      { name: '102', capacity: 0, stations },
    ],
  });
  venue = body;
});
afterAll(() => registration.close());

const schedule = async (): Promise<Schedule> =>
  (await registration.operator.get<Schedule>(`${base}/schedule`)).body;
const kinds = async (): Promise<readonly string[]> =>
  (await registration.operator.get<Clashes>(`${base}/clashes`)).body.items.map(({ kind }) => kind);
const planIn = (roomId: string, from: string, to: string, change: object = {}) => ({
  moduleId: contest.moduleId,
  name: { zh: '测试场' },
  startsAt: `2026-11-23T${from}:00Z`,
  endsAt: `2026-11-23T${to}:00Z`,
  roomId,
  ...change,
});

describe('venues', () => {
  it('are seen by everybody with an office there, and registered by who organises', async () => {
    const { judge } = contest;
    const seen = await judge.get<{ items: readonly Venue[] }>(`${base}/venues`);
    expect(seen.body.items.map(({ rooms }) => rooms.map(({ name }) => name))).toEqual([
      ['101', '102'],
    ]);
    const refused = await judge.post(`${base}/venues`, { name: { zh: '测试馆' } });
    expect([refused.status, refused.body.code]).toEqual([403, 'access.forbidden']);
  });
  it('have rooms with names of their own, changed by who has seen them', async () => {
    const { operator } = registration;
    const path = `${base}/venues/${venue.venueId}/rooms`;
    const twice = await operator.post(path, { rooms: [{ name: '101' }] });
    expect([twice.status, twice.body.errors]).toMatchObject([
      422,
      [{ at: 'rooms.0.name', code: 'room.name-taken' }],
    ]);
    const added = await operator.post<{ rooms: readonly [Room] }>(path, {
      rooms: [{ name: '103', stations: [{ station: '1', purpose: '测试机床' }] }],
    });
    const [room] = added.body.rooms;
    const roomPath = `${base}/rooms/${room.roomId}`;
    const closed = { name: '103', stations: [{ station: '1' }], closed: true };
    expect((await operator.put(roomPath, closed)).status).toBe(428);
    expect((await operator.put(roomPath, closed, { version: 1 })).body).toMatchObject({
      closed: true,
      version: 2,
    });
    const stale = await operator.put(roomPath, closed, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'room.changed']);
    const planned = await operator.post(`/events/${contest.eventId}/sessions`, {
      sessions: [planIn(room.roomId, '01:00', '02:00')],
    });
    expect(planned.body.errors).toMatchObject([{ at: 'sessions.0.roomId', code: 'room.closed' }]);
  });
});

describe('a session', () => {
  let made: Session;

  it('takes name and workstations of its room, which no other session has then', async () => {
    const { operator } = registration;
    const [room] = venue.rooms;
    const path = `/events/${contest.eventId}/sessions`;
    const { body } = await operator.post<{ sessions: [Session] }>(path, {
      sessions: [planIn(room.roomId, '01:00', '03:00', { batch: 1 })],
    });
    [made] = body.sessions;
    expect(made).toMatchObject({ room: '101', batch: 1, state: 'planned' });
    const taken = await operator.post(path, {
      sessions: [planIn(room.roomId, '02:00', '04:00')],
    });
    expect([taken.status, taken.body.errors]).toMatchObject([
      422,
      [{ at: 'sessions.0.stations', code: 'session.station-taken' }],
    ]);
    // Another organisation's room is none.
    const foreign = await operator.post(path, { sessions: [planIn(newId(), '05:00', '06:00')] });
    expect(foreign.body.errors).toMatchObject([{ code: 'room.unknown' }]);
  });

  it('moves by who has seen its version, and tells the others', async () => {
    const { operator } = registration;
    const path = `/sessions/${made.sessionId}`;
    const [, room] = venue.rooms;
    const form = planIn(room.roomId, '02:00', '04:00');
    expect((await contest.judge.put(path, form, { version: 1 })).status).toBe(403);
    const moved = await operator.put<Session>(path, form, { version: 1 });
    expect(moved.body).toMatchObject({ room: '102', version: 2 });
    const stale = await operator.put(path, form, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'session.changed']);
    const renamed = { ...form, roomId: null, room: '测试间' };
    const kept = await operator.put<Session>(path, renamed, { version: 2 });
    expect(kept.body).toMatchObject({ room: '测试间', stations: { length: 3 }, version: 3 });
    expect((await operator.put(path, form, { version: 3 })).status).toBe(200);
    const back = { ...form, endsAt: form.startsAt };
    expect((await operator.put(path, back, { version: 4 })).body.errors).toMatchObject([
      { at: 'endsAt', code: 'session.ends-before-start' },
    ]);
    const told = (await registration.told()).findLast(
      ({ aggregateId }) => aggregateId === made.sessionId,
    );
    expect(told).toMatchObject({
      aggregateVersion: 4,
      data: { room: '102', stations: { length: 3 } },
    });
  });

  it('is cancelled with a reason, once, and frees its room', async () => {
    const { operator } = registration;
    const path = `/sessions/${made.sessionId}/cancellation`;
    expect((await operator.post(path, {}, { version: 4 })).status).toBe(422);
    const done = await operator.post(path, { reason: '测试停电' }, { version: 4 });
    expect(done.body).toMatchObject({ state: 'cancelled', cancelReason: '测试停电', version: 5 });
    const again = await operator.post(path, { reason: '测试停电' }, { version: 5 });
    expect([again.status, again.body.code]).toEqual([409, 'session.cancelled']);
    const told = (await registration.told()).findLast(
      ({ aggregateId }) => aggregateId === made.sessionId,
    );
    expect(told?.data).toMatchObject({ cancelled: true });
    const [, room] = venue.rooms;
    const planned = await operator.post<{ sessions: [Session] }>(
      `/events/${contest.eventId}/sessions`,
      { sessions: [planIn(room.roomId, '02:00', '04:00')] },
    );
    expect(planned.status).toBe(201);
    const [other] = planned.body.sessions;
    await operator.post(`/sessions/${other.sessionId}/cancellation`, { reason: '测试' }, other);
  });

  it('stays as it is from its draw on', async () => {
    const { operator } = registration;
    await registerKeys(contest);
    const { entryIds } = await drawFour(registration, contest);
    const [sessionId = ''] = contest.sessionIds;
    const drawn = await contest.encryptionJudge.put(
      `/sessions/${sessionId}/drawn-stations`,
      { stations: [{ entryId: entryIds[0], station: '2' }] },
      { version: 1 },
    );
    expect(drawn.status).toBe(200);
    const refused = await operator.post(
      `/sessions/${sessionId}/cancellation`,
      { reason: '测试' },
      { version: 2 },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'session.drawn']);
    const { sessions } = await schedule();
    expect(sessions.find((one) => one.sessionId === sessionId)).toMatchObject({
      isDrawn: true,
      places: 2,
      spares: 1,
    });
  });

  it('that was cancelled is drawn by nobody', async () => {
    const { operator } = registration;
    const planned = await operator.post<{ sessions: [Session] }>(
      `/events/${contest.eventId}/sessions`,
      { sessions: [planIn(venue.rooms[0].roomId, '05:00', '06:00')] },
    );
    const [{ sessionId }] = planned.body.sessions;
    await operator.post(`/sessions/${sessionId}/cancellation`, { reason: '测试' }, { version: 1 });
    const drawn = await contest.encryptionJudge.put(
      `/sessions/${sessionId}/drawn-stations`,
      { stations: [{ entryId: newId(), station: '1' }] },
      { version: 2 },
    );
    expect([drawn.status, drawn.body.code]).toEqual([409, 'session.cancelled']);
  });
});

describe('a plan', () => {
  const arrange = async () => {
    const { body } = await registration.operator.post<{
      eventId: string;
      modules: readonly { moduleId: string }[];
    }>(
      `${base}/events`,
      eventBody({
        groups: ['worker'],
        modules: ['甲', '乙'].map((name) => ({
          name: { zh: `模块${name}` },
          kind: 'practical',
          weight: '0.5',
          keyKind: 'station',
        })),
      }),
    );
    return body;
  };

  it('is proposed for several events, looked at, and made in one go as it was shown', async () => {
    const { operator } = registration;
    const events = [await arrange(), await arrange()];
    const ask = {
      days: [{ date: '2026-12-05', from: '08:00', to: '18:00' }],
      lunch: { from: '12:00', to: '13:00' },
      breakMinutes: 0,
      events: events.map(({ eventId, modules }) => ({
        eventId,
        entries: 4,
        modules: modules.map(({ moduleId }, place) => ({
          moduleId,
          durationMinutes: 60,
          roomIds: [venue.rooms[place === 0 ? 0 : 1].roomId],
        })),
      })),
    };
    const path = `${base}/session-proposals`;
    const proposed = await operator.post<{
      sessions: readonly object[];
      problems: readonly object[];
    }>(path, ask);
    expect(proposed.body.problems).toEqual([]);
    expect(proposed.body.sessions).toHaveLength(8);
    expect((await contest.judge.post(path, ask)).status).toBe(403);
    const before = (await schedule()).sessions.length;
    const asked = {
      ...ask.events[0],
      modules: [{ ...ask.events[0]?.modules[0], moduleId: newId() }],
    };
    const strange = await operator.post(path, { ...ask, events: [asked] });
    expect(strange.body.errors).toMatchObject([{ at: 'events.0.modules.0.moduleId' }]);

    const plan = `${base}/planned-sessions`;
    // One wrong line, and none is made; its place is that of the list that was sent.
    const sessions = proposed.body.sessions.map((session, place) => ({
      ...session,
      ...(place === 7 ? { endsAt: '2026-12-01T00:00:00.000Z' } : {}),
    }));
    const refused = await operator.post(plan, { sessions });
    expect(refused.body.errors).toMatchObject([{ at: 'sessions.7.endsAt' }]);
    expect((await schedule()).sessions).toHaveLength(before);

    const commandId = newId();
    const write = () => operator.post(plan, { sessions: proposed.body.sessions }, { commandId });
    expect((await write()).status).toBe(201);
    expect((await write()).status).toBe(201);
    expect((await schedule()).sessions).toHaveLength(before + 8);
    // What is there now is in the way of the same plan.
    const again = await operator.post(plan, { sessions: proposed.body.sessions });
    expect(again.body.errors).toMatchObject(
      Array.from({ length: 8 / 2 }, () => ({ code: 'session.station-taken' })),
    );
  });

  it('shows its clashes to who plans, people by id', async () => {
    const { operator } = registration;
    const [one, other] = [await arrange(), await arrange()];
    const alone = (eventId: string, moduleId = '') =>
      operator.post(`/events/${eventId}/sessions`, {
        sessions: [
          {
            ...planIn(venue.rooms[0].roomId, '15:00', '17:00', {
              stations: [{ station: eventId.slice(-5) }],
            }),
            moduleId,
          },
        ],
      });
    for (const { eventId, modules } of [one, other]) {
      expect((await alone(eventId, modules[0]?.moduleId)).status).toBe(201);
    }
    // 23:00 to 01:00 in the competition's zone.
    expect((await kinds()).filter((kind) => kind === 'over-midnight')).toHaveLength(2);
    const judge = await official(registration, contest.ownerId, 'judge', {
      kind: 'event',
      id: one.eventId,
    });
    expect(await kinds()).not.toContain('official-twice');
    await operator.post('/appointments', {
      appointments: [
        { personId: judge.personId, office: 'judge', scope: { kind: 'event', id: other.eventId } },
      ],
    });
    const found = await operator.get<{ items: readonly object[] }>(`${base}/clashes`);
    expect(found.body.items).toContainEqual(
      expect.objectContaining({ kind: 'official-twice', personIds: [judge.personId] }),
    );
    expect((await judge.get(`${base}/clashes`)).status).toBe(403);
    // Whoever has an office in one event sees that one's plan.
    const seen = await judge.get<Schedule>(`${base}/schedule`);
    expect(new Set(seen.body.events.map(({ eventId }) => eventId))).toEqual(
      new Set([one.eventId, other.eventId]),
    );
  });
});
