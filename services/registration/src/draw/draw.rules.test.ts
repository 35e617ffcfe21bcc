import { describe, expect, it } from 'vitest';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import { type DrawGround, drawnSession, flawOfDraw } from './draw.rules.ts';

const ground = (change: Partial<DrawGround> = {}): DrawGround => ({
  event: {
    state: 'DRAWN',
    modules: [{ moduleId: 'm1', keyKind: 'station' }],
  } as unknown as EventView,
  judging: null,
  session: {
    sessionId: 's1',
    moduleId: 'm1',
    group: 'worker',
    stations: ['1', '2', '3'].map((station) => ({ station, spare: station === '3', inUse: false })),
    version: 1,
  } as unknown as SessionView,
  entries: [
    { entryId: 'a', group: 'worker' },
    { entryId: 'b', group: 'worker' },
    { entryId: 'c', group: 'student' },
  ] as unknown as EntryView[],
  elsewhere: new Set(),
  wasDrawn: false,
  ...change,
});
const lots = (...pairs: [string, string][]) => ({
  stations: pairs.map(([entryId, station]) => ({ entryId, station })),
});
const codesOf = (drawn: ReturnType<typeof lots>, change: Partial<DrawGround> = {}) =>
  flawOfDraw(ground(change), drawn)?.issues?.map(({ at, code }) => `${at} ${code}`);

describe('draw 2', () => {
  it('allows one lot for each who is there, and stations that stay empty', () => {
    expect(flawOfDraw(ground(), lots(['a', '2']))).toBeUndefined();
    expect(flawOfDraw(ground(), lots(['a', '2'], ['b', '1']))).toBeUndefined();
  });
  it('refuses a station or an entry twice', () => {
    expect(codesOf(lots(['a', '2'], ['a', '2']))).toEqual([
      'stations.1.entryId draw.entry-twice',
      'stations.1.station draw.station-twice',
    ]);
  });
  it('refuses strangers, other groups, other sessions’ contestants and stations not there', () => {
    const drawn = lots(['z', '1'], ['c', '2'], ['b', '9']);
    expect(codesOf(drawn, { elsewhere: new Set(['b']) })).toEqual([
      'stations.0.entryId draw.entry-unknown',
      'stations.1.entryId draw.other-group',
      'stations.2.entryId draw.other-session',
      'stations.2.station draw.station-unknown',
    ]);
  });
  it('may be made while earlier sessions are marked, and not in review or after', () => {
    const one = lots(['a', '1']);
    expect(flawOfDraw(ground({ judging: 'MARKING' }), one)).toBeUndefined();
    expect(flawOfDraw(ground({ judging: 'REVIEW' }), one)?.code).toBe('draw.not-now');
    const event = { ...ground().event, state: 'DECRYPTED' as const };
    expect(flawOfDraw(ground({ event }), one)?.code).toBe('draw.not-now');
  });
  it('is made again only with a reason', () => {
    const again = ground({ wasDrawn: true });
    expect(flawOfDraw(again, lots(['a', '1']))?.code).toBe('draw.reason-missing');
    expect(flawOfDraw(again, { ...lots(['a', '1']), reason: '工位故障' })).toBeUndefined();
  });
  it('belongs to modules marked by station', () => {
    const event = {
      ...ground().event,
      modules: [{ moduleId: 'm1', keyKind: 'entry' }],
    } as EventView;
    expect(flawOfDraw(ground({ event }), lots(['a', '1']))?.code).toBe('draw.not-by-station');
  });
  it('says which stations are in use and nothing else', () => {
    const drawn = drawnSession(ground().session, lots(['a', '2']).stations);
    expect(drawn.version).toBe(2);
    expect(drawn.stations.map(({ inUse }) => inUse)).toEqual([false, true, false]);
  });
});
