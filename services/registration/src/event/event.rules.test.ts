import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import type { EventMove, NewEvent } from './event.body.ts';
import {
  type EventPreparation,
  flawOfEvent,
  flawOfEvents,
  flawOfMerge,
  flawOfMove,
} from './event.rules.ts';

const moduleId = '01890000-0000-7000-8000-000000000001';
const event: NewEvent = {
  name: { zh: '测试赛项' },
  occupation: { code: '0-00-00-00', name: { zh: '测试职业' }, trade: null, route: 'level' },
  taskLevel: '3',
  groups: ['worker', 'student'],
  teamSize: 1,
  layers: '1+2',
  recusal: 'event',
  board: 'progress',
  noticeWorkingDays: 5,
  ranking: {
    ties: [{ by: 'practical' }],
    shared: true,
    numbering: 'standard',
    moduleDecimals: null,
    totalDecimals: 2,
    passMark: null,
    scale: false,
    medals: false,
    prizes: null,
  },
  minimumStarters: 0,
  dates: { entryOpens: null, entryCloses: null, starts: null, ends: null },
  terms: {},
  modules: [{ name: { zh: '实操' }, kind: 'practical', weight: '1', keyKind: 'station' }],
};
const codesOf = (change: Partial<NewEvent>) =>
  flawOfEvent({ ...event, ...change })?.issues?.map(({ at, code }) => `${at} ${code}`);

describe('arranging an event', () => {
  it('allows modules keyed to stations with two draws', () => {
    expect(flawOfEvent(event)).toBeUndefined();
  });
  it('refuses stations without the second draw', () => {
    expect(codesOf({ layers: '1' })).toEqual(['modules.0.keyKind event.station-needs-second-draw']);
  });
  it('refuses review codes, whose draw is not offered yet', () => {
    const modules = event.modules.map((module) => ({ ...module, keyKind: 'review' as const }));
    expect(codesOf({ layers: '1+2', modules })).toEqual([
      'modules.0.keyKind event.review-needs-third-draw',
    ]);
  });
  it('refuses a tie step that names a module of somewhere else', () => {
    const ranking = { ...event.ranking, ties: [{ by: 'module' as const, moduleId }] };
    expect(codesOf({ ranking })).toEqual(['ranking.ties.0.moduleId event.tie-module-unknown']);
    const modules = event.modules.map((module) => ({ ...module, moduleId }));
    expect(flawOfEvent({ ...event, ranking, modules })).toBeUndefined();
  });
  describe('in stages', () => {
    const gate: GateRule = {
      ...{ of: 'theory', atLeast: '60', places: 35, openUpTo: 35 },
      ...{ base: 'entered', ties: 'all' },
    };
    const theory = { ...event.modules[0], kind: 'theory', weight: '0', keyKind: 'entry' } as const;
    const modules = [{ ...theory, name: { zh: '理论' } }, ...event.modules];
    const flaws = (gates: NewEvent['ranking']['gates'], change: Partial<NewEvent> = {}) =>
      codesOf({ modules, ranking: { ...event.ranking, gates }, ...change });
    it('allows theory that counts nothing in the total as a gate', () => {
      expect(flaws([gate])).toBeUndefined();
    });
    it('refuses a gate of modules that are not there, and one that leaves nothing after it', () => {
      const unknown = 'ranking.gates.0.of event.gate-module-unknown';
      expect(flaws([gate], { modules: event.modules })).toEqual([unknown]);
      expect(flaws([{ ...gate, of: [moduleId] }])).toEqual([unknown]);
      const alone = [{ ...theory, weight: '1', name: { zh: '理论' } }];
      expect(flaws([gate], { modules: alone })).toEqual([
        'ranking.gates event.gate-leaves-nothing',
      ]);
    });
    it('refuses a gate that asks for nothing, and a module in two stages', () => {
      expect(flaws([{ ...gate, atLeast: null, places: null }])).toEqual([
        'ranking.gates.0 event.gate-empty',
      ]);
      expect(flaws([gate, gate])).toEqual(['ranking.gates.1.of event.gate-module-twice']);
    });
    it('refuses a pass mark of a module of somewhere else', () => {
      const passMarks = [{ of: 'module' as const, moduleId, atLeast: '60' }];
      expect(codesOf({ ranking: { ...event.ranking, passMarks } })).toEqual([
        'ranking.passMarks.0.moduleId event.pass-mark-module-unknown',
      ]);
    });
  });
  it('refuses a module or a group named twice, and weights that are all zero', () => {
    const one = {
      name: { zh: '甲' },
      kind: 'practical' as const,
      weight: '0',
      keyKind: 'entry' as const,
      moduleId,
    };
    expect(codesOf({ groups: ['worker', 'worker'], modules: [one, one] })).toEqual([
      'groups event.group-twice',
      'modules.1.moduleId event.module-twice',
      'modules event.weights-zero',
    ]);
  });
});

describe('the days of an event', () => {
  const days = { entryOpens: '2026-09-01', entryCloses: null, starts: '2026-11-21', ends: null };
  it('follow one another, open ones passed over', () => {
    expect(codesOf({ dates: days })).toBeUndefined();
    expect(codesOf({ dates: { ...days, ends: '2026-11-21' } })).toBeUndefined();
    expect(codesOf({ dates: { ...days, starts: '2026-08-31' } })).toEqual([
      'dates.starts event.dates-backwards',
    ]);
  });
});

describe('a list of events', () => {
  it('says every flaw with the place of its event', () => {
    const twice = { ...event, layers: '1' } as const;
    const flaw = flawOfEvents([event, twice], []);
    expect(flaw?.issues?.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'events.1.name event.name-twice',
      'events.1.modules.0.keyKind event.station-needs-second-draw',
    ]);
  });
  it('refuses one module in two events', () => {
    const modules = event.modules.map((module) => ({ ...module, moduleId }));
    const flaw = flawOfEvents(
      [
        { ...event, modules },
        { ...event, name: { zh: '另一赛项' }, modules },
      ],
      [],
    );
    expect(flaw?.issues?.map(({ at }) => at)).toEqual([
      'events.0.modules.0.moduleId',
      'events.1.modules.0.moduleId',
    ]);
  });
});

const ready: EventPreparation = {
  state: 'ELIGIBILITY_CHECK',
  judging: null,
  entries: 24,
  unnumbered: 0,
  minimumStarters: 6,
  modulesWithoutSession: 0,
};
const states = [
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
  'DECRYPTED',
  'ARCHIVED',
  'VOID',
  'CANCELLED',
] as const;
const tos = [
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
  'VOID',
  'CANCELLED',
] as const;

describe('the life of an event', () => {
  it('goes one step at a time, may be cancelled until it is opened and void once drawn', () => {
    const allowed = states.flatMap((state) =>
      tos
        .filter((to) => flawOfMove({ ...ready, state }, { to, reason: 'x' }) === undefined)
        .map((to) => `${state} ${to}`),
    );
    expect(allowed).toEqual([
      'DRAFT RULES_PUBLISHED',
      'DRAFT CANCELLED',
      'RULES_PUBLISHED REGISTRATION',
      'RULES_PUBLISHED CANCELLED',
      'REGISTRATION ELIGIBILITY_CHECK',
      'REGISTRATION CANCELLED',
      'ELIGIBILITY_CHECK DRAWN',
      'ELIGIBILITY_CHECK CANCELLED',
      'DRAWN VOID',
      'DRAWN CANCELLED',
    ]);
  });
  it.each([
    [{ entries: 0 }, 'event.no-entries'],
    [{ unnumbered: 1 }, 'event.unnumbered'],
    [{ modulesWithoutSession: 1 }, 'event.sessions-missing'],
  ])('is not drawn with %o', (change, code) => {
    expect(flawOfMove({ ...ready, ...change }, { to: 'DRAWN' })?.code).toBe(code);
  });
  it.each(['VOID', 'CANCELLED'] as const)('says why it is %s', (to) => {
    const move: EventMove = { to };
    expect(flawOfMove({ ...ready, state: 'DRAWN' }, move)?.code).toBe('event.reason-missing');
  });
});

describe('an event with too few entrants', () => {
  const few = { ...ready, entries: 5 };
  it('is drawn only with the committee’s reason', () => {
    expect(flawOfMove(few, { to: 'DRAWN' })).toMatchObject({
      code: 'event.too-few',
      params: { entries: 5, minimum: 6 },
    });
    expect(flawOfMove(few, { to: 'DRAWN', reason: '测试' })).toBeUndefined();
    expect(flawOfMove({ ...few, minimumStarters: 0 }, { to: 'DRAWN' })).toBeUndefined();
  });
  it('may be void before the draw, which one with enough may not', () => {
    const toVoid = { to: 'VOID', reason: '测试' } as const;
    expect(flawOfMove(few, toVoid)).toBeUndefined();
    expect(flawOfMove(ready, toVoid)?.code).toBe('event.move-not-possible');
    expect(flawOfMove({ ...few, state: 'REGISTRATION' }, toVoid)?.code).toBe(
      'event.move-not-possible',
    );
  });
  it('is merged into an event of the contest that still takes its entrants', () => {
    const one = {
      eventId: 'a',
      competitionId: 'c',
      teamSize: 1,
      state: 'ELIGIBILITY_CHECK',
    } as const;
    const other = { ...one, eventId: 'b', state: 'REGISTRATION' } as const;
    const merge: EventMove = { to: 'VOID', reason: '测试', mergedInto: 'b' };
    expect(flawOfMerge(one, merge, other)).toBeUndefined();
    expect(flawOfMerge(one, { to: 'VOID', reason: '测试' }, undefined)).toBeUndefined();
    for (const [move, target] of [
      [merge, undefined],
      [merge, one],
      [merge, { ...other, competitionId: 'd' }],
      [merge, { ...other, teamSize: 2 }],
      [merge, { ...other, state: 'DRAWN' as const }],
      [{ ...merge, to: 'CANCELLED' as const }, other],
    ] as const) {
      expect(flawOfMerge(one, move, target)?.code).toBe('event.merge-not-possible');
    }
  });
});
