import { describe, expect, it } from 'vitest';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import {
  type DrawGround,
  flawOfDraw,
  flawOfLate,
  flawOfSeeded,
  flawOfStationMove,
} from './draw.rules.ts';
import {
  drawnSession,
  sessionContinuing,
  sessionWithoutStation,
  sessionWithStation,
} from './station-use.rules.ts';

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
    { entryId: 'a', group: 'worker', state: 'admitted' },
    { entryId: 'b', group: 'worker', state: 'admitted' },
    { entryId: 'c', group: 'student', state: 'admitted' },
    { entryId: 'r', group: 'worker', state: 'entered' },
  ] as unknown as EntryView[],
  others: [],
  elsewhere: new Set(),
  here: new Set(),
  wasDrawn: false,
  wasMoved: false,
  areCodesDrawn: false,
  lacksKey: false,
  ...change,
});
const lots = (...pairs: [string, string][]) => ({
  stations: pairs.map(([entryId, station]) => ({ entryId, station })),
  absent: [],
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
  it('refuses a reserve, whom nobody admitted, drawn or late', () => {
    expect(codesOf(lots(['a', '1'], ['r', '2']))).toEqual(['stations.1.entryId draw.not-admitted']);
    const late = flawOfLate(ground({ wasDrawn: true }), { entryId: 'r', station: '2' });
    expect(late?.issues).toEqual([{ at: 'entryId', code: 'draw.not-admitted' }]);
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

describe('a sealed draw', () => {
  it('waits for the keys of a blind event', () => {
    const code = flawOfDraw(ground({ lacksKey: true }), lots(['a', '1']))?.code;
    expect(code).toBe('draw-key.missing');
  });
  it('is made for work handed in under a review code, too, until the codes are drawn', () => {
    const event = {
      ...ground().event,
      modules: [{ moduleId: 'm1', keyKind: 'review' }],
    } as EventView;
    expect(flawOfDraw(ground({ event }), lots(['a', '1']))).toBeUndefined();
    expect(flawOfDraw(ground({ event, areCodesDrawn: true }), lots(['a', '1']))?.code).toBe(
      'draw.codes-drawn',
    );
  });
  it('is not made again once somebody was moved: it would lose track of them', () => {
    const moved = ground({ wasDrawn: true, wasMoved: true });
    expect(flawOfDraw(moved, { ...lots(['a', '1']), reason: '重抽' })?.code).toBe(
      'draw.moved-since',
    );
  });
  it('says who was absent; by hand the absent have no lot, by seed they have one', () => {
    const absent = (entryId: string) => [{ entryId, why: 'not-come' as const }];
    const drawn = { ...lots(['a', '1']), absent: absent('a') };
    expect(flawOfDraw(ground(), drawn)?.issues?.[0]?.code).toBe('draw.absent-drew');
    expect(flawOfSeeded(ground(), drawn)).toBeUndefined();
    expect(flawOfDraw(ground(), { ...drawn, absent: absent('b') })).toBeUndefined();
    expect(flawOfSeeded(ground(), { ...drawn, absent: absent('z') })?.issues?.[0]?.code).toBe(
      'draw.entry-unknown',
    );
  });
});

const drawnGround = ground({
  wasDrawn: true,
  here: new Set(['a']),
  session: drawnSession(ground().session, lots(['a', '2']).stations),
});

describe('who comes late', () => {
  const late = (entryId: string, station: string, given = drawnGround) =>
    flawOfLate(given, { entryId, station });
  it('takes a lot that is left', () => {
    expect(late('b', '1')).toBeUndefined();
    expect(late('b', '2')?.issues?.[0]).toEqual({ at: 'station', code: 'draw.station-taken' });
    expect(late('a', '1')?.issues?.[0]).toEqual({ at: 'entryId', code: 'draw.entry-twice' });
    expect(late('c', '1')?.issues?.[0]).toEqual({ at: 'entryId', code: 'draw.other-group' });
  });
  it('comes late to a session that was drawn', () => {
    expect(late('b', '1', ground())?.code).toBe('draw.not-drawn');
  });
});

describe('a station that is continued by another one', () => {
  const other = { ...drawnGround.session, sessionId: 's2' };
  const given = { ...drawnGround, others: [other] };
  const codesOfMove = (station: string, to: { station: string; sessionId?: string }) =>
    flawOfStationMove(given, { station, to })?.issues?.map(({ at, code }) => `${at} ${code}`);
  it('goes on at a spare one, or in another session of the module', () => {
    expect(codesOfMove('2', { station: '3' })).toBeUndefined();
    expect(codesOfMove('2', { station: '1', sessionId: 's2' })).toBeUndefined();
  });
  it('is one somebody stands at, and goes on where nobody does', () => {
    expect(codesOfMove('1', { station: '3' })).toEqual(['station draw.station-free']);
    expect(codesOfMove('2', { station: '2', sessionId: 's2' })).toEqual([
      'to.station draw.station-taken',
    ]);
    expect(codesOfMove('2', { station: '9' })).toEqual(['to.station draw.station-unknown']);
    expect(codesOfMove('2', { station: '1', sessionId: 's9' })).toEqual([
      'to.sessionId draw.session-elsewhere',
    ]);
  });
  it('goes out of use, and the other comes into use', () => {
    const left = sessionWithoutStation(drawnGround.session, '2');
    expect(left.stations.some(({ inUse }) => inUse)).toBe(false);
    const next = sessionWithStation(drawnGround.session, '3');
    expect(next.stations.map(({ inUse }) => inUse)).toEqual([false, true, true]);
  });
  it('is nobody else’s afterwards: the marks given there are of whoever left', () => {
    const left = sessionWithoutStation(drawnGround.session, '2');
    const from = { sessionId: 's1', station: '2' };
    const session = sessionContinuing(left, '3', from);
    expect(session.stations.at(-1)).toEqual({
      station: '3',
      spare: true,
      inUse: true,
      continues: from,
    });
    const moved = { ...given, session, wasMoved: true };
    expect(flawOfLate(moved, { entryId: 'b', station: '2' })?.issues).toEqual([
      { at: 'station', code: 'draw.station-left' },
    ]);
    expect(flawOfStationMove(moved, { station: '3', to: { station: '2' } })?.issues).toEqual([
      { at: 'to.station', code: 'draw.station-left' },
    ]);
    const elsewhere = { ...moved, session: other, others: [session] };
    const back = { station: '2', to: { station: '2', sessionId: 's1' } };
    expect(flawOfStationMove(elsewhere, back)?.issues).toEqual([
      { at: 'to.station', code: 'draw.station-left' },
    ]);
    expect(flawOfStationMove(elsewhere, { station: '2', to: { station: '3' } })).toBeUndefined();
  });
});
