import { describe, expect, it } from 'vitest';
import type { EventView } from '../event/event.body.ts';
import type { NewSession } from './session.body.ts';
import { flawOfSessions } from './session.rules.ts';

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
  group: 'worker',
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
