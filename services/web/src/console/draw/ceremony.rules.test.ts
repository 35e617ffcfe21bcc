import { describe, expect, it } from 'vitest';
import {
  entriesFor,
  lateEntriesFor,
  stepNow,
  stepsOf,
  turnOf,
  waitOfCodes,
  waitOfStations,
  worksOf,
} from './ceremony.rules.ts';
import type { Ceremony, DrawKey, DrawSession, RecordedSeal } from './draw.types.ts';

const module = (moduleId: string, keyKind: 'entry' | 'station' | 'review') => ({
  moduleId,
  name: { zh: moduleId },
  keyKind,
});
const event: Ceremony['event'] = {
  eventId: 'e',
  competitionId: 'c',
  name: { zh: '数控车' },
  layers: '1+2+3',
  recusal: 'event',
  modules: [module('theory', 'entry'), module('floor', 'station'), module('work', 'review')],
  state: 'ELIGIBILITY_CHECK',
  judging: null,
  lockedModules: [],
  version: 1,
};
const key = (change: Partial<DrawKey> = {}): DrawKey => ({
  keyId: 'k',
  judgeRecipient: 'age1judge',
  recoveryRecipient: 'age1recovery',
  trials: { judge: '', recovery: '' },
  registeredBy: 'p',
  registeredAt: '2026-11-20T00:00:00Z',
  confirmedAt: null,
  version: 1,
  ...change,
});
const confirmed = key({ confirmedAt: '2026-11-20T01:00:00Z' });
const session = (sessionId: string, moduleId: string, inUse: boolean): DrawSession => ({
  sessionId,
  eventId: 'e',
  moduleId,
  name: { zh: sessionId },
  startsAt: '2026-11-21T00:00:00Z',
  group: null,
  batch: null,
  stations: [
    { station: '1', spare: false, inUse },
    { station: '2', spare: true, inUse: false },
  ],
  state: 'planned',
  version: 1,
});
const entry = (entryId: string, entryNo: string | null) => ({
  entryId,
  entryNo,
  organisationId: 'o',
  group: 'worker',
  members: [],
  state: 'admitted' as const,
});
const seal = (change: Partial<RecordedSeal>): RecordedSeal => ({
  sealId: 's',
  layer: 2,
  kind: 'stations-drawn',
  moduleId: 'floor',
  sessionId: 'f1',
  lots: 1,
  entryIds: ['a'],
  stands: true,
  ...change,
});
const start: Ceremony = {
  event,
  keys: [],
  sessions: [session('f1', 'floor', false), session('w1', 'work', false)],
  codes: [{ moduleId: 'work', version: 0, codes: [] }],
  record: { numbering: null, sealed: [], former: [], opening: null },
  entries: [entry('a', null), entry('b', null)],
  officials: [],
};
const now = (given: Ceremony) => {
  const step = stepNow(stepsOf(given));
  return step && [step.name, step.act, turnOf(step)];
};
const numbered: Ceremony = {
  ...start,
  keys: [confirmed],
  entries: [entry('b', '010'), entry('a', '2')],
  event: { ...event, state: 'DRAWN' },
};
const drawn: Ceremony = {
  ...numbered,
  sessions: [session('f1', 'floor', true), session('w1', 'work', true)],
  record: {
    numbering: { entries: 2 },
    sealed: [seal({}), seal({ sealId: 't', layer: 3, kind: 'codes-drawn', sessionId: null })],
    former: [],
    opening: null,
  },
};
const coded: Ceremony = {
  ...drawn,
  codes: [{ moduleId: 'work', version: 1, codes: [{ code: '1001', inUse: true }] }],
};
const inReview: Ceremony = {
  ...coded,
  event: {
    ...coded.event,
    judging: 'REVIEW',
    lockedModules: ['theory', 'floor', 'work'],
  },
};
const opening = (layers: readonly { layer: 2 | 3; confirmedAt: string | null }[]): Ceremony => ({
  ...inReview,
  record: {
    ...(inReview.record ?? { numbering: null, sealed: [], former: [] }),
    opening: {
      openingId: 'o',
      state: 'requested',
      requestedBy: 'p',
      version: 1,
      layers: layers.map((one) => ({ ...one, means: 'judge-key', seals: 1 })),
    },
  },
});
const at = '2026-11-22T00:00:00Z';

describe('the steps of a sealed draw', () => {
  it('begin with keys, which somebody else confirms', () => {
    expect(now(start)).toEqual(['keys', 'make-keys', 'encryption-judge']);
    expect(now({ ...start, keys: [key()] })).toEqual(['confirm', 'confirm-keys', 'supervisor']);
  });
  it('wait for the supervisor once more where new keys were made', () => {
    const again = { ...numbered, keys: [confirmed, key({ keyId: 'l' })] };
    expect(now(again)).toEqual(['confirm', 'confirm-keys', 'supervisor']);
    expect(waitOfStations(again)).toBeUndefined();
  });
  it('go on with numbers, and with the organiser who moves the event on', () => {
    const keyed = { ...start, keys: [confirmed] };
    expect(now(keyed)).toEqual(['numbers', 'draw-numbers', 'organiser']);
    const waiting = { ...numbered, event };
    expect(now(waiting)).toEqual(['stations', 'move-on', 'organiser']);
    expect(waitOfStations(waiting)).toBe('not-yet');
  });
  it('go through stations and codes to the locked marks', () => {
    expect(now(numbered)).toEqual(['stations', 'draw', 'encryption-judge']);
    expect(now(drawn)).toEqual(['codes', 'draw-codes', 'encryption-judge']);
    expect(now(coded)).toEqual(['marks', 'lock-marks', 'chief-judge']);
  });
  it('open the third layer, then the second, each confirmed before the next', () => {
    expect(now(inReview)).toEqual(['layer-3', 'ask', 'encryption-judge']);
    expect(now(opening([]))).toEqual(['layer-3', 'open', 'encryption-judge']);
    const presented = opening([{ layer: 3, confirmedAt: null }]);
    expect(now(presented)).toEqual(['layer-3', 'confirm-layer', 'supervisor']);
    const third = opening([{ layer: 3, confirmedAt: at }]);
    expect(now(third)).toEqual(['layer-2', 'open', 'encryption-judge']);
    const both = opening([
      { layer: 3, confirmedAt: at },
      { layer: 2, confirmedAt: at },
    ]);
    expect(now(both)).toEqual(['layer-1', 'finish', 'supervisor']);
  });
  it('are not held up by a session in which nobody drew', () => {
    const unused = { ...inReview, sessions: [...inReview.sessions, session('f3', 'floor', false)] };
    expect(now(unused)).toEqual(['layer-3', 'ask', 'encryption-judge']);
  });
  it('are all behind once the event is decrypted', () => {
    expect(now({ ...coded, event: { ...coded.event, state: 'DECRYPTED' } })).toBeUndefined();
  });
  it('are three where only numbers are drawn, and without keys', () => {
    const simple = { ...start, event: { ...event, layers: '1' as const } };
    expect(stepsOf(simple).map(({ name }) => name)).toEqual(['numbers', 'marks', 'layer-1']);
  });
  it('need no keys in an open event, where the service closes the lots itself', () => {
    const open = { ...start, event: { ...event, recusal: 'contestant' as const } };
    const names = stepsOf(open).map(({ name }) => name);
    expect(names).not.toContain('keys');
    expect(names).not.toContain('layer-2');
  });
});

describe('why nothing can be drawn', () => {
  it('is said: no key, no stations before codes, marks in review, decrypted', () => {
    expect(waitOfStations({ ...numbered, keys: [key()] })).toBe('no-key');
    expect(waitOfCodes(numbered, 'work')).toBe('stations-first');
    expect(waitOfCodes(drawn, 'work')).toBeUndefined();
    expect(waitOfStations(inReview)).toBe('in-review');
    const over = { ...coded, event: { ...coded.event, state: 'DECRYPTED' as const } };
    expect(waitOfStations(over)).toBe('over');
  });
});

describe('who may draw in a session', () => {
  it('is everybody with a number, in the order of numbers, who drew in no other of the module', () => {
    const [f1] = drawn.sessions;
    const f2 = session('f2', 'floor', false);
    const given = { ...drawn, sessions: [...drawn.sessions, f2] };
    expect(entriesFor(numbered, numbered.sessions[0] ?? f2).map((one) => one.entryNo)).toEqual([
      '2',
      '010',
    ]);
    expect(entriesFor(given, f2).map((one) => one.entryId)).toEqual(['b']);
    expect(lateEntriesFor(given, f1 ?? f2).map((one) => one.entryId)).toEqual(['b']);
  });
});

describe('work that gets a code', () => {
  it('is called by its station, and by its session where there are several', () => {
    const one = [session('w1', 'work', true)];
    expect(worksOf(one, 'work').map(({ text }) => text)).toEqual(['1']);
    const two = [...one, session('w2', 'work', true)];
    expect(worksOf(two, 'work').map(({ text }) => text)).toEqual(['1-1', '2-1']);
  });
});
