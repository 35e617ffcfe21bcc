import type { IncidentDecision, IncidentStep } from '@jinbang/contracts/http/judging-incident';
import { describe, expect, it } from 'vitest';
import {
  addedMinutes,
  evolve,
  type Incident,
  recorded,
  refuseRecording,
  refuseStep,
  stateOf,
  stationClocks,
} from './incident.rules.ts';

const NOW = new Date('2026-05-12T02:00:00Z');
const STOPPED = new Date('2026-05-12T01:40:00Z');
const decided = (ruling: object): IncidentDecision =>
  ({ kind: 'decided', cause: 'not', ruling, reason: '测试' }) as IncidentDecision;
const given = (...steps: readonly IncidentStep[]): Incident =>
  steps.reduce(evolve, recorded('equipment', STOPPED));
const minutes = (count: number) => decided({ as: 'minutes', minutes: count });
const withdrawn: IncidentStep = { kind: 'withdrawn', reason: '测试' };

describe('an incident at a station', () => {
  const session = {
    stations: [
      { station: '07', inUse: true },
      { station: '08', inUse: false },
    ],
  };
  const refusal = (station: string, stoppedAt = STOPPED) =>
    refuseRecording(session, { station, stoppedAt: stoppedAt.toISOString() }, NOW)?.code;

  it('is recorded where somebody stands, once it has happened', () => {
    expect(refusal('07')).toBeUndefined();
    expect(refusal('08')).toBe('incident.station-unknown');
    expect(refusal('07', new Date('2026-05-12T02:01:00Z'))).toBe('incident.in-the-future');
    expect(refuseRecording(undefined, { station: '07', stoppedAt: '' }, NOW)?.code).toBe(
      'incident.session-unknown',
    );
  });
  it('is open until the chief judge decides, and gives no time back by itself', () => {
    const open = given({ kind: 'restarted', restartedAt: '2026-05-12T01:55:00Z' });
    expect([stateOf(open), addedMinutes(open)]).toEqual(['open', 0]);
    expect(stateOf(given(minutes(15)))).toBe('decided');
    expect(addedMinutes(given(minutes(15)))).toBe(15);
    expect(addedMinutes(given(decided({ as: 'spare-station' })))).toBe(0);
  });
  it('goes by the newest decision, and by none once it is withdrawn', () => {
    expect(addedMinutes(given(minutes(15), minutes(23)))).toBe(23);
    const over = given(minutes(15), withdrawn);
    expect([stateOf(over), addedMinutes(over), over.version]).toEqual(['withdrawn', 0, 3]);
  });
  it('takes what comes of it in order, never from the future and not before the work stopped', () => {
    const step = (restartedAt: string, basedOn = 1) =>
      refuseStep(given(), { kind: 'restarted', restartedAt }, { basedOn, now: NOW })?.code;
    expect(step('2026-05-12T01:50:00Z')).toBeUndefined();
    expect(step('2026-05-12T01:50:00Z', 2)).toBe('incident.stale');
    expect(step('2026-05-12T02:01:00Z')).toBe('incident.in-the-future');
    expect(step('2026-05-12T01:39:00Z')).toBe('incident.before-it-stopped');
    const over = given(withdrawn);
    expect(refuseStep(over, minutes(1), { basedOn: 2, now: NOW })?.code).toBe('incident.withdrawn');
  });
  it('of a late starter gives no time back unless it is decided', () => {
    const late = recorded('late-start', STOPPED);
    const began = evolve(late, { kind: 'restarted', restartedAt: '2026-05-12T01:52:00Z' });
    expect(addedMinutes(began)).toBe(0);
    expect(addedMinutes(evolve(began, minutes(12)))).toBe(12);
  });
});

describe('the clock of a station', () => {
  it('goes on by all minutes added there, and by no others', () => {
    const at = (station: string, incident: Incident) => ({
      ...{ moduleId: 'm', sessionId: 's', station, incident },
    });
    const clocks = stationClocks(
      [
        at('07', given(minutes(15))),
        at('07', given(minutes(8))),
        at('07', given(minutes(60), withdrawn)),
        at('08', given()),
      ],
      () => new Date('2026-05-12T04:30:00Z'),
    );
    expect(clocks).toEqual([
      {
        ...{ moduleId: 'm', sessionId: 's', station: '07', addedMinutes: 23 },
        endsAt: new Date('2026-05-12T04:53:00Z'),
      },
    ]);
  });
});
