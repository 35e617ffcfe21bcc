import { describe, expect, it } from 'vitest';
import type { EventView } from '../event/event.body.ts';
import type { NewSession, SessionView } from './session.body.ts';
import { flawOfMoving, flawOfSessions, flawOfStations, inRoom } from './session.rules.ts';

const event = {
  state: 'REGISTRATION',
  groups: ['worker'],
  modules: [{ moduleId: 'm1' }],
} as unknown as EventView;
const session: NewSession = {
  moduleId: 'm1',
  name: { zh: '上午场' },
  startsAt: '2026-11-21T00:00:00Z',
  endsAt: '2026-11-21T04:00:00Z',
  room: '测试车间',
  roomId: null,
  group: 'worker',
  batch: null,
  stations: [
    { station: '1', spare: false },
    { station: '2', spare: true },
  ],
};
const codesOf = (change: Partial<NewSession>) =>
  flawOfSessions(event, [session, { ...session, ...change }], 0)?.issues?.map(
    ({ at, code }) => `${at} ${code}`,
  );

describe('planning sessions', () => {
  it('allows the same stations in two sessions', () => {
    expect(flawOfSessions(event, [session, session], 0)).toBeUndefined();
  });
  it('has an end', () => {
    expect(flawOfSessions(event, [session], 199)).toBeUndefined();
    expect(flawOfSessions(event, [session], 200)?.code).toBe('session.too-many');
  });
  it('refuses a station twice in one session', () => {
    const stations = [...session.stations, { station: '1', spare: false }];
    expect(codesOf({ stations })).toEqual(['sessions.1.stations session.station-twice']);
  });
  it('refuses another event’s module, another group and an end before the start', () => {
    expect(codesOf({ moduleId: 'm2', group: 'student', endsAt: session.startsAt })).toEqual([
      'sessions.1.moduleId session.module-elsewhere',
      'sessions.1.endsAt session.ends-before-start',
      'sessions.1.group event.group-elsewhere',
    ]);
  });
  it('refuses sessions of an event that is over', () => {
    expect(flawOfSessions({ ...event, state: 'DECRYPTED' }, [session], 0)?.code).toBe('event.over');
  });
});

const room = {
  roomId: 'r1',
  name: '测试车间一',
  closed: false,
  stations: [{ station: 'A-1', spare: false }],
};
const rooms = new Map([['r1', room]]);

describe('a session in a room on record', () => {
  const { stations: _, ...bare } = session;

  it('takes the room’s name, and its workstations where none are listed', () => {
    expect(inRoom({ ...bare, roomId: 'r1' }, rooms)).toMatchObject({
      room: '测试车间一',
      stations: [{ station: 'A-1', spare: false }],
    });
    const listed = { ...session, roomId: 'r1', stations: [...session.stations] };
    expect(inRoom(listed, rooms).stations).toEqual(session.stations);
  });
  it('is refused in a room that is closed or unknown, and without any workstation', () => {
    const codes = (one: NewSession, known: typeof rooms) =>
      flawOfSessions(event, [one], 0, known)?.issues?.map(({ code }) => code);
    const inside = { ...session, roomId: 'r1' };
    expect(codes(inside, rooms)).toBeUndefined();
    expect(codes(inside, new Map())).toEqual(['room.unknown']);
    expect(codes(inside, new Map([['r1', { ...room, closed: true }]]))).toEqual(['room.closed']);
    expect(codes({ ...session, stations: [] }, rooms)).toEqual(['session.stations-missing']);
  });
  it('is refused a workstation that serves another session then, and nothing else', () => {
    const one = { ...session, roomId: 'r1' };
    const later = { ...one, startsAt: session.endsAt, endsAt: '2026-11-21T08:00:00Z' };
    const apart = { ...one, stations: [{ station: '9', spare: false }] };
    const elsewhere = { ...one, roomId: 'r2' };
    expect(flawOfStations([one], [later, apart, elsewhere, session])).toBeUndefined();
    expect(flawOfStations([one], [one])?.issues).toEqual([
      {
        at: 'sessions.0.stations',
        code: 'session.station-taken',
        params: { station: '1', room: '测试车间' },
      },
    ]);
    expect(flawOfStations([one, one], [])?.issues?.[0]?.at).toBe('sessions.1.stations');
  });
});

describe('moving a session', () => {
  const planned = { state: 'planned' } as SessionView;

  it('is possible until somebody drew for it, it was cancelled or the event is over', () => {
    expect(flawOfMoving(event, planned, false)).toBeUndefined();
    expect(flawOfMoving(event, planned, true)?.code).toBe('session.drawn');
    const cancelled = { state: 'cancelled' } as SessionView;
    expect(flawOfMoving(event, cancelled, false)?.code).toBe('session.cancelled');
    expect(flawOfMoving({ ...event, state: 'VOID' }, planned, false)?.code).toBe('event.over');
  });
});
