import { describe, expect, it } from 'vitest';
import { overlapsOf, stationsOf } from './overlap.rules.ts';
import type { PlannedSession } from './schedule.client.ts';

const session = (change: Partial<PlannedSession>): PlannedSession => ({
  sessionId: 's1',
  eventId: 'e1',
  moduleId: 'm1',
  name: { zh: '一场' },
  startsAt: '2026-11-21T01:00:00Z',
  endsAt: '2026-11-21T03:00:00Z',
  room: '一号',
  roomId: 'r1',
  group: null,
  batch: null,
  places: 10,
  spares: 0,
  state: 'planned',
  isDrawn: false,
  version: 1,
  ...change,
});
const draft = (change: object = {}) => ({
  sessionId: null,
  eventId: 'e2',
  moduleId: 'm9',
  roomId: 'r1',
  startsAt: '2026-11-21T02:00:00Z',
  endsAt: '2026-11-21T04:00:00Z',
  batch: null,
  ...change,
});
const kinds = (change: object, other: Partial<PlannedSession> = {}) =>
  overlapsOf(draft(change), [session(other)]).map(({ kind }) => kind);

describe('a session planned by hand', () => {
  it('is told of another one in its room at that time', () => {
    expect(kinds({})).toEqual(['room']);
    expect(kinds({ roomId: 'r2' })).toEqual([]);
    expect(kinds({ startsAt: '2026-11-21T03:00:00Z' })).toEqual([]);
    expect(kinds({}, { state: 'cancelled' })).toEqual([]);
  });
  it('is told of another module of its event for the same people', () => {
    expect(kinds({ eventId: 'e1', roomId: null })).toEqual(['event']);
    expect(kinds({ eventId: 'e1', roomId: null, moduleId: 'm1' })).toEqual([]);
    expect(kinds({ eventId: 'e1', roomId: null, batch: 1 }, { batch: 2 })).toEqual([]);
  });
  it('does not stand in its own way when it is moved', () => {
    expect(kinds({ sessionId: 's1', eventId: 'e1' })).toEqual([]);
  });
  it('has workstations by number, spare ones last', () => {
    expect(stationsOf(9, 1).at(0)).toEqual({ station: '01', spare: false });
    expect(stationsOf(9, 1).at(-1)).toEqual({ station: '10', spare: true });
  });
});
