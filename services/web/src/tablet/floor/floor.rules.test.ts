import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import { enqueueAct, type Queue, takeBatch } from '../queue.rules.ts';
import { answeredSince, floorActs, floorWith } from './floor.rules.ts';

const STOPPED = '2026-11-21T01:40:00Z';
const day: FloorDay = {
  ...{ eventId: 'e1', name: null, personId: 'p1', at: '2026-11-21T02:00:00Z' },
  ...{ rule: { asksCheck: true, asksSignature: true }, sessions: [], clocks: [] },
  incidents: [
    {
      ...{ incidentId: 'i0', version: 2, moduleId: 'm1', sessionId: 's1', station: '07' },
      ...{ kind: 'power', state: 'open', stoppedAt: STOPPED, restartedAt: null, note: null },
      ...{ recordedBy: 'p1', recordedAt: STOPPED, contestant: null, decision: null },
      ...{ withdrawal: null, addedMinutes: 0 },
    },
  ],
  ...{ checks: [], signatures: [] },
};
const incident: Act = {
  ...{ type: 'record-incident', eventId: 'e1', incidentId: 'i1' },
  incident: { sessionId: 's1', station: '08', kind: 'equipment', stoppedAt: STOPPED },
};
const restarted = (incidentId: string): Act => ({
  ...{ type: 'step-incident', eventId: 'e1', incidentId },
  step: { kind: 'restarted', restartedAt: '2026-11-21T02:03:00Z' },
});
const check: Act = {
  ...{ type: 'check-station', eventId: 'e1', sessionId: 's1', station: '08', checkId: 'c1' },
  ...{ isStationGood: true, isEquipmentGood: false },
};
const signature: Act = {
  ...{ type: 'take-signature', eventId: 'e1', sessionId: 's1', station: '08', signatureId: 'g1' },
  ...{ about: { kind: 'check', checkId: 'c1' }, path: 'M1 1l2 2' },
};
const queueOf = (...acts: readonly Act[]): Queue =>
  acts.reduce<Queue>(
    (queue, act, place) =>
      enqueueAct(queue, {
        ...{ act, basedOn: 0, commandId: `k${place}`, sessionId: null },
        decidedAt: '2026-11-21T02:04:00Z',
      }),
    [],
  );

describe('the floor on this tablet', () => {
  it('has what was written down here on top of what the server showed', () => {
    const floor = floorWith(
      day,
      queueOf(incident, restarted('i1'), restarted('i0'), check, signature),
    );
    expect(floor.incidents).toMatchObject([
      { incidentId: 'i0', version: 3, restartedAt: '2026-11-21T02:03:00Z', place: 'waiting' },
      { incidentId: 'i1', version: 2, station: '08', place: 'waiting' },
    ]);
    expect(floor.checks).toMatchObject([{ checkId: 'c1', isEquipmentGood: false, note: null }]);
    expect(floor.signatures).toMatchObject([{ about: 'check', aboutId: 'c1', place: 'waiting' }]);
  });
  it('says what is on the screen alone until the disk of the tablet has all of it', () => {
    const acts = queueOf(incident, restarted('i1'), restarted('i0'), check);
    const placesWith = (...unkept: readonly string[]) => {
      const { incidents, checks } = floorWith(day, acts, new Set(unkept));
      return [...incidents, ...checks].map(({ place }) => place);
    };
    expect(placesWith('k0', 'k3')).toEqual(['waiting', 'saving', 'saving']);
    expect(placesWith('k1')).toEqual(['waiting', 'saving', 'waiting']);
    expect(placesWith()).toEqual(['waiting', 'waiting', 'waiting']);
  });
  it('shows nothing twice once the server has it', () => {
    const sent = takeBatch(queueOf(incident, check, signature)).queue;
    const loaded = {
      ...day,
      incidents: [{ ...day.incidents[0], incidentId: 'i1' } as FloorDay['incidents'][number]],
    };
    expect(floorWith(loaded, sent).incidents).toHaveLength(1);
    expect(answeredSince(sent, sent.slice(1))).toMatchObject([{ commandId: 'k0' }]);
  });
  it('counts no step twice that the server has shown, so that the next one fits it', () => {
    const shownWith = (restartedAt: string | null): FloorDay => ({
      ...day,
      incidents: day.incidents.map((one) => ({ ...one, version: 3, restartedAt })),
    });
    const acts = queueOf(restarted('i0'));
    const [shown] = floorWith(shownWith('2026-11-21T02:03:00.000Z'), acts).incidents;
    expect(shown).toMatchObject({ version: 3, place: 'given' });
    const [before] = floorWith(shownWith(null), acts).incidents;
    expect(before).toMatchObject({ version: 4, place: 'waiting' });
  });
  it('leaves out what was refused, until somebody decides', () => {
    const refusal = { code: 'incident.stale', detail: 'sentence', present: null };
    const refused = queueOf(restarted('i0')).map((one) => ({ ...one, refusal }));
    expect(floorWith(day, refused).incidents).toMatchObject([{ version: 2, place: 'given' }]);
    expect(answeredSince(refused, [])).toEqual([]);
  });
  it('knows its own acts among marks and notes', () => {
    const note: Act = {
      ...{ type: 'note-aspect', sheetId: 'x', subjectId: 'y', aspectId: 'z', note: '' },
      isUnsure: true,
    };
    expect(floorActs(queueOf(note, check))).toMatchObject([{ act: { type: 'check-station' } }]);
  });
});
