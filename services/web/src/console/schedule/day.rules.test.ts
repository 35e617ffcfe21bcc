import { describe, expect, it } from 'vitest';
import { dayOf, daysFrom, daysOf, drawDay, instantOf, timeOf } from './day.rules.ts';
import { readRooms } from './rooms.rules.ts';
import type { PlannedSession } from './schedule.client.ts';

const ZONE = 'Asia/Shanghai';
const session = (sessionId: string, from: string, to: string, room = '101'): PlannedSession => ({
  sessionId,
  eventId: 'e',
  moduleId: 'm',
  name: { zh: '测试' },
  startsAt: instantOf(ZONE, '2026-11-21', from),
  endsAt: instantOf(ZONE, '2026-11-21', to),
  room,
  roomId: null,
  group: null,
  batch: null,
  places: 1,
  spares: 0,
  state: 'planned',
  isDrawn: false,
  version: 1,
});

describe('a day drawn', () => {
  it('runs from the first hour to the last, rooms in the order of their numbers', () => {
    const { hours, rows } = drawDay(
      [
        session('a', '08:30', '10:00', '10'),
        session('b', '10:00', '12:00', '9'),
        session('c', '09:00', '12:30', '10'),
      ],
      ZONE,
      '2026-11-21',
    );
    expect(hours).toEqual([8, 9, 10, 11, 12]);
    expect(rows.map(({ room, lanes }) => [room, lanes])).toEqual([
      ['9', 1],
      ['10', 2],
    ]);
    expect(rows[1]?.bars.map(({ left, width, lane }) => [left, width, lane])).toEqual([
      [10, 30, 0],
      [20, 70, 1],
    ]);
  });
  it('leaves out other days and what was cancelled', () => {
    const cancelled = { ...session('a', '08:00', '09:00'), state: 'cancelled' as const };
    expect(drawDay([cancelled], ZONE, '2026-11-21').rows).toEqual([]);
    expect(drawDay([session('b', '08:00', '09:00')], ZONE, '2026-11-22').rows).toEqual([]);
  });
  it('is a day of the competition’s zone', () => {
    expect(dayOf(ZONE, '2026-11-20T16:00:00Z')).toBe('2026-11-21');
    expect(timeOf(ZONE, '2026-11-20T16:30:00Z')).toBe('00:30');
    expect(instantOf('Europe/Paris', '2026-10-25', '08:00')).toBe('2026-10-25T07:00:00.000Z');
    expect(daysOf([session('a', '00:30', '01:00')], ZONE)).toEqual(['2026-11-21']);
    expect(daysFrom('2026-11-30', 2)).toEqual(['2026-11-30', '2026-12-01']);
  });
});

describe('rooms written down', () => {
  it('are a line each: name, workstations, spare ones', () => {
    const { rooms, wrongLines } = readRooms('101，10，2\n\n102, 3\n');
    expect(wrongLines).toEqual([]);
    expect(rooms.map(({ name, stations }) => [name, stations.length])).toEqual([
      ['101', 12],
      ['102', 3],
    ]);
    expect(rooms[0]?.stations.filter(({ spare }) => spare).map(({ station }) => station)).toEqual([
      '11',
      '12',
    ]);
    expect(rooms[1]?.stations[0]).toEqual({ station: '1', spare: false });
  });
  it('tell which lines nobody can read', () => {
    expect(readRooms('101\n102,x\n103,0\n104,401\n105,1').wrongLines).toEqual([1, 2, 3, 4]);
  });
});
