import { describe, expect, it } from 'vitest';
import { isTogether } from '../session/session.rules.ts';
import type { ProposalAsk } from './proposal.body.ts';
import { type ProposalGround, proposeSessions } from './propose.rules.ts';
import { dayIn, momentIn } from './zone-time.rules.ts';

const room = (roomId: string, places: number, spares = 0) => ({
  roomId,
  name: roomId,
  closed: false,
  stations: Array.from({ length: places + spares }, (_, place) => ({
    station: `${place + 1}`,
    spare: place >= places,
  })),
});
const rooms = [room('ra', 10, 1), room('rb', 10), room('rc', 6), room('empty', 0)];
const ground = (change: Partial<ProposalGround> = {}): ProposalGround => ({
  zone: 'Asia/Shanghai',
  entries: new Map([['e1', new Map([['worker', 20]])]]),
  groups: new Map([['e1', ['worker']]]),
  rooms: new Map(rooms.map((one) => [one.roomId, one])),
  taken: [],
  ...change,
});
const module = (moduleId: string, roomIds: string[], durationMinutes = 120) => ({
  moduleId,
  roomIds,
  durationMinutes,
});
const ask = (change: Partial<ProposalAsk> = {}): ProposalAsk => ({
  days: [{ date: '2026-11-21', from: '08:00', to: '18:00' }],
  lunch: { from: '12:00', to: '13:00' },
  breakMinutes: 30,
  byGroup: true,
  events: [{ eventId: 'e1', modules: [module('A', ['ra']), module('B', ['rb'])] }],
  ...change,
});
const clock = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
const plan = (asked: ProposalAsk, on = ground()) => {
  const { sessions, problems } = proposeSessions(asked, on);
  return {
    problems: problems.map(({ code, params }) => [code, params]),
    lines: sessions.map(
      (one) =>
        `${one.moduleId}${one.batch} ${clock(one.startsAt)}-${clock(one.endsAt)} ${one.roomId} ${one.entries}`,
    ),
    sessions,
  };
};

describe('a proposed plan', () => {
  it('rotates batches through modules: who is in A first is in B next', () => {
    const { lines, problems } = plan(ask());
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      'A1 08:00-10:00 ra 10',
      'B2 08:00-10:00 rb 10',
      'B1 13:00-15:00 rb 10',
      'A2 13:00-15:00 ra 10',
    ]);
  });
  it('uses the morning for a second turn where it fits before lunch', () => {
    const events = [{ eventId: 'e1', modules: [module('A', ['ra'], 90), module('B', ['rb'], 90)] }];
    expect(plan(ask({ events })).lines.map((line) => line.slice(0, 14))).toEqual([
      'A1 08:00-09:30',
      'B2 08:00-09:30',
      'B1 10:00-11:30',
      'A2 10:00-11:30',
    ]);
  });
  it('divides evenly, takes the smallest room for the size of a batch and leaves out spares', () => {
    const events = [{ eventId: 'e1', modules: [module('A', ['ra', 'rc'], 60)] }];
    const { sessions } = plan(ask({ events }));
    expect(sessions.map(({ entries }) => entries).toSorted()).toEqual([5, 5, 5, 5]);
    expect(new Set(sessions.map(({ roomId }) => roomId))).toEqual(new Set(['ra', 'rc']));
  });
  it('keeps groups apart, and together where asked', () => {
    const on = ground({
      entries: new Map([
        [
          'e1',
          new Map([
            ['worker', 12],
            ['student', 3],
          ]),
        ],
      ]),
      groups: new Map([['e1', ['worker', 'student']]]),
    });
    const groupsOf = (byGroup: boolean) =>
      plan(ask({ byGroup }), on).sessions.filter(({ moduleId }) => moduleId === 'A');
    expect(groupsOf(true).map(({ group, entries }) => [group, entries])).toEqual([
      ['worker', 6],
      ['worker', 6],
      ['student', 3],
    ]);
    expect(groupsOf(false).map(({ group, entries }) => [group, entries])).toEqual([
      [null, 7],
      [null, 8],
    ]);
  });
  it('plans for a number given while nobody has entered yet', () => {
    const on = ground({ entries: new Map() });
    expect(plan(ask(), on).problems).toEqual([['schedule.no-entries', {}]]);
    const [event] = ask().events;
    const events = [{ ...event, eventId: 'e1', entries: 15, modules: event?.modules ?? [] }];
    expect(plan(ask({ events }), on).lines).toHaveLength(4);
  });
  it('never puts two sessions into a room at a time, nor people into two, over several events', () => {
    const on = ground({
      entries: new Map([
        ['e1', new Map([['worker', 37]])],
        ['e2', new Map([['worker', 23]])],
      ]),
      groups: new Map([
        ['e1', ['worker']],
        ['e2', ['worker']],
      ]),
    });
    const modules = [module('A', ['ra', 'rb'], 75), module('B', ['rb', 'rc'], 50)];
    const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((date) => ({
      date,
      from: '08:00',
      to: '18:00',
    }));
    const events = ['e1', 'e2'].map((eventId) => ({
      eventId,
      modules: modules.map((one) => ({ ...one, moduleId: `${eventId}${one.moduleId}` })),
    }));
    const { sessions, problems } = plan(ask({ days, events }), on);
    expect(problems).toEqual([]);
    for (const [place, one] of sessions.entries()) {
      for (const other of sessions.slice(place + 1)) {
        const isSame =
          one.roomId === other.roomId ||
          (one.eventId === other.eventId && one.batch === other.batch);
        expect([one, other, isSame && isTogether(one, other)]).toEqual([one, other, false]);
      }
    }
    const seated = (moduleId: string) =>
      sessions
        .filter((one) => one.moduleId === moduleId)
        .reduce((sum, { entries }) => sum + entries, 0);
    expect(['e1A', 'e1B', 'e2A', 'e2B'].map(seated)).toEqual([37, 37, 23, 23]);
  });
  it('goes around what a room holds already', () => {
    const from = momentIn('Asia/Shanghai', '2026-11-21', '08:00');
    const taken = [{ roomId: 'ra', span: { from, to: from + 3_600_000 } }];
    expect(plan(ask(), ground({ taken })).lines).toContain('A1 09:30-11:30 ra 10');
  });
  it('goes over lunch with what is longer than half a day, and says what finds no time', () => {
    const long = [{ eventId: 'e1', modules: [module('A', ['ra'], 360)] }];
    const { lines, problems } = plan(ask({ events: long }));
    expect(lines).toEqual(['A1 08:00-14:00 ra 10']);
    expect(problems).toEqual([['schedule.no-time-left', { entries: 10 }]]);
  });
  it('says which room has no workstations', () => {
    const events = [{ eventId: 'e1', modules: [module('A', ['empty'])] }];
    expect(plan(ask({ events })).problems).toEqual([
      ['schedule.room-without-stations', { room: 'empty' }],
    ]);
  });
});

describe('time in a zone', () => {
  it('is the clock of that place on that day, across a change of clocks', () => {
    const inParis = (day: string, time: string) =>
      new Date(momentIn('Europe/Paris', day, time)).toISOString();
    expect(inParis('2026-10-24', '08:00')).toBe('2026-10-24T06:00:00.000Z');
    expect(inParis('2026-10-25', '08:00')).toBe('2026-10-25T07:00:00.000Z');
    expect(dayIn('Asia/Shanghai', '2026-11-20T16:00:00Z')).toBe('2026-11-21');
    expect(dayIn('America/New_York', '2026-11-21T04:59:00Z')).toBe('2026-11-20');
  });
});
