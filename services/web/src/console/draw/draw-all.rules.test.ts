import { describe, expect, it } from 'vitest';
import type { Ceremony, DrawSession } from './draw.types.ts';
import { numbersText, openSessions, planDraws } from './draw-all.rules.ts';

const session = (sessionId: string, change: Partial<DrawSession> = {}): DrawSession => ({
  sessionId,
  eventId: 'e',
  moduleId: 'a',
  name: { zh: sessionId },
  startsAt: `2026-12-01T0${sessionId.at(-1)}:00:00.000Z`,
  group: null,
  batch: null,
  stations: ['1', '2', '3', '4'].map((station) => ({
    station,
    spare: station === '4',
    inUse: false,
  })),
  state: 'planned',
  version: 1,
  ...change,
});

const given = (
  sessions: readonly DrawSession[],
  people: number,
  groupOf = (_place: number): string => 'worker',
): Ceremony => ({
  event: {
    eventId: 'e',
    competitionId: 'c',
    name: { zh: '测试' },
    layers: '1+2',
    recusal: 'event',
    modules: ['a', 'b'].map((moduleId) => ({
      moduleId,
      name: { zh: moduleId },
      keyKind: 'station' as const,
    })),
    state: 'DRAWN',
    judging: null,
    lockedModules: [],
    version: 1,
  },
  keys: [],
  sessions,
  codes: [],
  record: null,
  officials: [],
  entries: Array.from({ length: people }, (_, place) => ({
    entryId: `p${place + 1}`,
    entryNo: String(place + 1).padStart(3, '0'),
    organisationId: 'o',
    group: groupOf(place),
    members: [],
    state: 'admitted' as const,
  })),
});

const told = (ceremony: Ceremony) =>
  planDraws(ceremony).draws.map(
    (one) => `${one.session.sessionId}: ${one.takers.map(({ entryNo }) => entryNo).join(' ')}`,
  );

describe('all sessions of an event in one act', () => {
  it('shares people out by their numbers, evenly, and never onto a spare station', () => {
    expect(told(given([session('s1'), session('s2')], 4))).toEqual(['s1: 001 002', 's2: 003 004']);
    const full = planDraws(given([session('s1'), session('s2')], 6));
    expect(full.draws.map(({ items }) => items)).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(full.left).toEqual([]);
  });

  it('keeps a batch together through the modules, whatever their order', () => {
    const sessions = [
      session('a1', { batch: 1 }),
      session('a2', { batch: 2 }),
      session('b1', { moduleId: 'b', batch: 2 }),
      session('b2', { moduleId: 'b', batch: 1 }),
    ];
    expect(told(given(sessions, 4))).toEqual([
      'a1: 001 002',
      'a2: 003 004',
      'b1: 003 004',
      'b2: 001 002',
    ]);
  });

  it('gives sessions of a group to it alone, and those of any group to the others', () => {
    const sessions = [session('s1'), session('s2', { group: 'student' })];
    const mixed = given(sessions, 4, (place) => (place % 2 === 0 ? 'worker' : 'student'));
    expect(told(mixed)).toEqual(['s1: 001 003', 's2: 002 004']);
  });

  it('names whom no station is left for', () => {
    const plan = planDraws(given([session('s1')], 5));
    expect(plan.draws[0]?.takers).toHaveLength(3);
    expect(plan.left.map(({ entryNo }) => entryNo)).toEqual(['004', '005']);
  });

  it('leaves drawn sessions, and whoever drew there, as they are', () => {
    const drawn = session('s1', { stations: [{ station: '1', spare: false, inUse: true }] });
    const ceremony: Ceremony = {
      ...given([drawn, session('s2')], 3),
      record: {
        numbering: null,
        former: [],
        opening: null,
        sealed: [
          {
            sealId: 'x',
            layer: 2,
            kind: 'stations-drawn',
            moduleId: 'a',
            sessionId: 's1',
            lots: 1,
            entryIds: ['p1'],
            stands: true,
          },
        ],
      },
    };
    expect(told(ceremony)).toEqual(['s2: 002 003']);
  });

  it('takes the sessions of one day where one is named', () => {
    const next = session('s2', { startsAt: '2026-12-03T02:00:00.000Z' });
    const ceremony = given([session('s1'), next], 2);
    expect(openSessions(ceremony, '2026-12-03').map(({ sessionId }) => sessionId)).toEqual(['s2']);
    expect(openSessions(ceremony)).toHaveLength(2);
  });

  it('writes a row of numbers as from and to', () => {
    const of = (...numbers: string[]) => numbers.map((entryNo) => ({ entryId: entryNo, entryNo }));
    expect(numbersText(of('001', '002', '003'))).toBe('001–003');
    expect(numbersText(of('001', '003', '004'))).toBe('001 003 004');
    expect(numbersText(of('009'))).toBe('009');
  });
});
