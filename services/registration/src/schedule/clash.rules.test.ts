import { describe, expect, it } from 'vitest';
import { findClashes } from './clash.rules.ts';
import type { ClashGround, PlannedSession } from './clash-ground.ts';
import { hasWay } from './person-clash.rules.ts';

const at = (hour: number, day = 21): string =>
  new Date(Date.UTC(2026, 10, day, hour)).toISOString();
const session = (sessionId: string, change: Partial<PlannedSession> = {}): PlannedSession => ({
  sessionId,
  eventId: 'e1',
  moduleId: 'm1',
  startsAt: at(1),
  endsAt: at(4),
  roomId: null,
  room: '',
  group: null,
  stations: ['1', '2', '3'],
  places: 3,
  ...change,
});
const found = (change: Partial<ClashGround>) =>
  findClashes({
    zone: 'Asia/Shanghai',
    sessions: [],
    elsewhere: [],
    rooms: new Map(),
    demand: [],
    officials: [],
    contestants: [],
    ...change,
  }).map(({ kind, sessionIds }) => `${kind} ${sessionIds.join('+')}`);

describe('a room', () => {
  it('is held twice when two sessions share it and a workstation at a time', () => {
    const r1 = { roomId: 'r1', room: '一号' };
    const [a, b] = [session('a', r1), session('b', r1)];
    expect(found({ sessions: [a, b] })).toEqual(['room-twice a+b']);
    expect(found({ sessions: [a, { ...b, startsAt: at(4), endsAt: at(6) }] })).toEqual([]);
    expect(found({ sessions: [a, { ...b, roomId: 'r2' }] })).toEqual([]);
  });
  it('may hold two sessions with workstations of their own, as long as people fit in', () => {
    const r1 = { roomId: 'r1', room: '大厅' };
    const sessions = [session('a', r1), session('b', { ...r1, stations: ['4', '5', '6'] })];
    expect(found({ sessions })).toEqual([]);
    expect(found({ sessions, rooms: new Map([['r1', { capacity: 6 }]]) })).toEqual([]);
    expect(found({ sessions, rooms: new Map([['r1', { capacity: 5 }]]) })).toEqual([
      'room-full a+b',
    ]);
  });
  it('in words is one room where the words are the same', () => {
    const sessions = [session('a', { room: '301' }), session('b', { room: ' 301 ' })];
    expect(found({ sessions })).toEqual(['room-twice a+b']);
  });
  it('is watched against other competitions, whose own clashes are not told here', () => {
    const r1 = { roomId: 'r1', room: '一号' };
    const elsewhere = [
      session('x', { ...r1, eventId: 'e9' }),
      session('y', { ...r1, eventId: 'e9' }),
    ];
    expect(found({ elsewhere })).toEqual([]);
    expect(found({ sessions: [session('a', r1)], elsewhere })).toEqual([
      'room-twice a+x',
      'room-twice a+y',
    ]);
  });
});

describe('a person', () => {
  const parallel = [session('a'), session('b', { eventId: 'e2', moduleId: 'm2' })];

  it('who judges in two events at a time is told once, with how often', () => {
    const officials = ['e1', 'e2'].map((eventId) => ({
      personId: 'p',
      eventId,
      office: 'judge' as const,
    }));
    expect(found({ sessions: parallel, officials })).toEqual(['official-twice a+b']);
    const leader = officials.map((one) => ({ ...one, office: 'team-leader' as const }));
    expect(found({ sessions: parallel, officials: leader })).toEqual([]);
  });
  it('entered in two events clashes where no choice of sessions keeps them apart', () => {
    const entries = ['e1', 'e2'].map((eventId) => ({ eventId, group: 'worker' }));
    const contestants = [{ personId: 'p', entries }];
    expect(found({ sessions: parallel, contestants })).toEqual(['contestant-twice a+b']);
    const later = session('c', { eventId: 'e2', moduleId: 'm2', startsAt: at(6), endsAt: at(8) });
    expect(found({ sessions: [...parallel, later], contestants })).toEqual([]);
    // The later one is for students, and the person competes as a worker.
    const students = { ...later, group: 'student' };
    expect(found({ sessions: [...parallel, students], contestants })).toHaveLength(1);
  });
  it('can go through rotating modules, and not through modules at one time alone', () => {
    const entries = new Map([['worker', 6]]);
    const demand = [{ eventId: 'e1', moduleId: 'm1', entries }];
    const first = [session('a1', { places: 6 }), session('b1', { moduleId: 'm2' })];
    expect(found({ sessions: first, demand })).toEqual(['modules-together a1+b1']);
    const second = first.map((one) => ({
      ...one,
      sessionId: one.sessionId.replace('1', '2'),
      startsAt: at(6),
      endsAt: at(8),
    }));
    expect(found({ sessions: [...first, ...second], demand })).toEqual([]);
  });
  it('has no way through three modules in two times', () => {
    const both = (moduleId: string) => [
      session(`${moduleId}1`, { moduleId }),
      session(`${moduleId}2`, { moduleId, startsAt: at(6), endsAt: at(8) }),
    ];
    expect(hasWay([both('m1'), both('m2')])).toBe(true);
    expect(hasWay([both('m1'), both('m2'), both('m3')])).toBe(false);
  });
});

describe('workstations', () => {
  const demand = [
    {
      eventId: 'e1',
      moduleId: 'm1',
      entries: new Map([
        ['worker', 4],
        ['student', 2],
      ]),
    },
  ];

  it('are short when entries outnumber them, in all or in a group', () => {
    expect(found({ demand })).toEqual(['no-session ']);
    expect(found({ demand, sessions: [session('a')] })).toEqual(['few-stations a']);
    const later = { startsAt: at(6), endsAt: at(8) };
    expect(found({ demand, sessions: [session('a'), session('b', later)] })).toEqual([]);
    const forWorkers = [
      session('a', { group: 'worker' }),
      session('b', { ...later, group: 'worker' }),
    ];
    expect(found({ demand, sessions: forWorkers })).toEqual(['few-stations a+b']);
  });
});

describe('a day', () => {
  it('is the competition’s: a session over midnight there is told, one over midnight elsewhere is not', () => {
    const night = session('a', { startsAt: at(15), endsAt: at(17) });
    expect(found({ sessions: [night] })).toEqual(['over-midnight a']);
    expect(found({ sessions: [night], zone: 'Europe/Paris' })).toEqual([]);
    // Until midnight is not over midnight.
    expect(found({ sessions: [{ ...night, endsAt: at(16) }] })).toEqual([]);
  });
});
