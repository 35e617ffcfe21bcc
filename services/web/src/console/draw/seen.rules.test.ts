import { describe, expect, it } from 'vitest';
import { isStale } from '../stale.rules.ts';
import type { DrawEvent, DrawSession } from './draw.types.ts';
import { groundOfEvent, groundOfSession, mayGoAgain } from './seen.rules.ts';

const event: DrawEvent = {
  eventId: 'e1',
  competitionId: 'c1',
  name: { zh: '数控铣' },
  layers: '1+2+3',
  recusal: 'event',
  modules: [
    { moduleId: 'a', name: { zh: '模块A' }, keyKind: 'station' },
    { moduleId: 'b', name: { zh: '模块B' }, keyKind: 'review' },
  ],
  state: 'ELIGIBILITY_CHECK',
  judging: null,
  lockedModules: [],
  version: 4,
};
const session: DrawSession = {
  sessionId: 's1',
  eventId: 'e1',
  moduleId: 'a',
  name: { zh: '上午场' },
  startsAt: '2026-11-20T01:00:00Z',
  group: null,
  batch: null,
  stations: [
    { station: '1', spare: false, inUse: false },
    { station: '2', spare: true, inUse: false },
  ],
  state: 'planned',
  version: 2,
};
const onEvent = (change: Partial<DrawEvent>): boolean =>
  mayGoAgain(event, { ...event, version: 5, ...change }, groundOfEvent);
const onSession = (change: Partial<DrawSession>): boolean =>
  mayGoAgain(session, { ...session, version: 3, ...change }, groundOfSession);

describe('an act of the draw under a version that is no longer present', () => {
  it('goes out again when the event was moved on, renamed or marked meanwhile', () => {
    expect(onEvent({ state: 'DRAWN' })).toBe(true);
    expect(onEvent({ name: { zh: '数控铣工' } })).toBe(true);
    expect(onEvent({ judging: 'REVIEW', lockedModules: ['a', 'b'] })).toBe(true);
  });

  it('stays with the person when the event is drawn another way now', () => {
    expect(onEvent({ layers: '1+2' })).toBe(false);
    expect(onEvent({ recusal: 'contestant' })).toBe(false);
    expect(onEvent({ modules: event.modules.slice(1) })).toBe(false);
    const [first, ...rest] = event.modules;
    if (!first) throw new Error('The event has modules.');
    expect(onEvent({ modules: [{ ...first, keyKind: 'entry' }, ...rest] })).toBe(false);
  });

  it('goes out again when a session got another time or name', () => {
    expect(onSession({ startsAt: '2026-11-20T02:00:00Z', name: { zh: '第一场' } })).toBe(true);
  });

  it('stays with the person when a station was taken, added, spared or continued meanwhile', () => {
    const [first, second] = session.stations;
    if (!first || !second) throw new Error('The session has stations.');
    expect(onSession({ stations: [{ ...first, inUse: true }, second] })).toBe(false);
    expect(onSession({ stations: [{ ...first, spare: true }, second] })).toBe(false);
    expect(onSession({ stations: [first] })).toBe(false);
    const continues = { sessionId: 's1', station: '1' };
    expect(onSession({ stations: [first, { ...second, continues }] })).toBe(false);
    expect(onSession({ group: 'student' })).toBe(false);
    expect(onSession({ state: 'cancelled' })).toBe(false);
  });

  it('never goes out again under the version that was refused', () => {
    expect(mayGoAgain(event, event, groundOfEvent)).toBe(false);
    expect(mayGoAgain(event, { ...event, version: 3 }, groundOfEvent)).toBe(false);
  });

  it('is told from other refusals by its status alone', () => {
    const refused = { kind: 'refused', code: 'event.changed', detail: '', errors: [] } as const;
    const told = { ...refused, requestId: undefined };
    expect(isStale({ ...told, status: 412 })).toBe(true);
    expect(isStale({ ...told, status: 409 })).toBe(false);
    expect(isStale({ kind: 'unreachable' })).toBe(false);
  });
});
