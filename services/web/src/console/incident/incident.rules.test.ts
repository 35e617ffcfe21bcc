import { describe, expect, it } from 'vitest';
import type { FloorSession, IncidentView } from './incident.client.ts';
import {
  type DecisionDraft,
  decisionOf,
  inOrder,
  lackOfStep,
  localOf,
  lostMinutes,
  type RecordDraft,
  recordOf,
  sessionNow,
  sessionsInUse,
  signaturesUnder,
} from './incident.rules.ts';

const now = new Date('2026-11-22T02:05:30Z');
const stoppedAt = '2026-11-22T01:40:00.000Z';

const session = (sessionId: string, change: Partial<FloorSession> = {}): FloorSession => ({
  sessionId,
  name: { zh: sessionId },
  startsAt: '2026-11-22T01:00:00Z',
  endsAt: '2026-11-22T04:00:00Z',
  room: '',
  state: 'planned',
  stations: [{ station: '04', inUse: true }],
  ...change,
});

describe('signatures under an incident', () => {
  it('are its own alone, the newest first', () => {
    const one = (signatureId: string, rest: object = {}) => ({
      ...{ signatureId, sessionId: 's', station: '07', hash: null, takenBy: 'p' },
      ...{ about: 'incident' as const, aboutId: 'i', writtenAt: '2026-05-12T01:00:00Z', ...rest },
    });
    const later = { writtenAt: '2026-05-12T02:00:00Z' };
    const all = [
      one('a'),
      one('b', later),
      one('c', { aboutId: 'x' }),
      one('d', { about: 'end', aboutId: null }),
    ];
    const shown = signaturesUnder(all, { incidentId: 'i' });
    expect(shown.map(({ signatureId }) => signatureId)).toEqual(['b', 'a']);
  });
});

describe('the session of an incident', () => {
  it('is one in which somebody stands at a station, the earliest first', () => {
    const sessions = [
      session('late', { startsAt: '2026-11-22T05:00:00Z' }),
      session('called off', { state: 'cancelled' }),
      session('not drawn', { stations: [{ station: '04', inUse: false }] }),
      session('early'),
    ];
    expect(sessionsInUse(sessions).map(({ sessionId }) => sessionId)).toEqual(['early', 'late']);
  });
  it('is the one that is on, and nobody guesses between two', () => {
    const later = session('later', {
      startsAt: '2026-11-22T05:00:00Z',
      endsAt: '2026-11-22T08:00:00Z',
    });
    expect(sessionNow([session('on'), later], now)).toBe('on');
    expect(sessionNow([session('on'), session('beside')], now)).toBe('');
    expect(sessionNow([later], now)).toBe('');
  });
});

describe('an incident as it is written down', () => {
  const draft: RecordDraft = {
    ...{ sessionId: 's', station: '04', kind: 'power', note: '  ' },
    stoppedAt: localOf(new Date(stoppedAt)),
  };
  it('goes out with the moment on the clock of the world and without empty words', () => {
    expect(recordOf(draft, now)).toEqual({
      ...{ sessionId: 's', station: '04', kind: 'power', stoppedAt },
    });
    expect(recordOf({ ...draft, note: ' 04 停电 ' }, now)).toMatchObject({ note: '04 停电' });
  });
  it.each([
    ['session', { sessionId: '' }],
    ['station', { station: '' }],
    ['kind', { kind: '' }],
    ['time', { stoppedAt: '' }],
    ['future', { stoppedAt: localOf(new Date(now.getTime() + 120_000)) }],
  ] as const)('waits for its %s', (lack, change) => {
    expect(recordOf({ ...draft, ...change }, now)).toBe(lack);
  });
});

describe('what follows on the floor', () => {
  it('comes after the work stopped and before now', () => {
    const minutes = (count: number) => localOf(new Date(Date.parse(stoppedAt) + count * 60_000));
    expect(lackOfStep(minutes(23), { stoppedAt }, now)).toBeUndefined();
    expect(lackOfStep(minutes(0), { stoppedAt }, now)).toBeUndefined();
    expect(lackOfStep(minutes(-1), { stoppedAt }, now)).toBe('before');
    expect(lackOfStep(minutes(60), { stoppedAt }, now)).toBe('future');
    expect(lackOfStep('', { stoppedAt }, now)).toBe('time');
  });
  it('counts whole lost minutes and never rounds up', () => {
    expect(lostMinutes({ stoppedAt, restartedAt: '2026-11-22T02:03:59Z' })).toBe(23);
    expect(lostMinutes({ stoppedAt, restartedAt: null })).toBeNull();
  });
});

describe('the decision of the chief judge', () => {
  const draft: DecisionDraft = { cause: 'not', as: 'minutes', minutes: '23', reason: ' 停电 ' };
  it('carries minutes only where minutes are given', () => {
    expect(decisionOf(draft)).toEqual({
      ...{ kind: 'decided', cause: 'not', reason: '停电' },
      ruling: { as: 'minutes', minutes: 23 },
    });
    expect(decisionOf({ ...draft, as: 'spare-station' })).toMatchObject({
      ruling: { as: 'spare-station' },
    });
  });
  it.each([
    ['cause', { cause: '' }],
    ['ruling', { as: '' }],
    ['minutes', { minutes: '0' }],
    ['minutes', { minutes: '601' }],
    ['minutes', { minutes: '2.5' }],
    ['reason', { reason: ' ' }],
  ] as const)('waits for its %s: %o', (lack, change) => {
    expect(decisionOf({ ...draft, ...change })).toBe(lack);
  });
});

it('lists what waits for the chief judge before everything else', () => {
  const states = ['decided', 'open', 'withdrawn', 'open'] as const;
  const list = states.map((state, place) => ({ state, incidentId: `${place}` }) as IncidentView);
  expect(inOrder(list).map(({ incidentId }) => incidentId)).toEqual(['1', '3', '0', '2']);
});
