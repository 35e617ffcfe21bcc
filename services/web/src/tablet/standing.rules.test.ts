import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { enqueue, enqueueAct, park, takeBatch } from './queue.rules.ts';
import { awaySince, standingOf } from './standing.rules.ts';
import { bookWith, score } from './tablet.fixture.ts';

const AT = '2026-11-21T01:40:00Z';
const given = { commandId: 'c1', decidedAt: AT, sessionId: null };
const check: Act = {
  ...{ type: 'check-station', eventId: 'e1', sessionId: 's1', station: '08', checkId: 'k1' },
  ...{ isStationGood: true, isEquipmentGood: true },
};
const place = { sessionId: 's1', station: '08' };
const signature = { ...place, about: 'end', aboutId: null, hash: null, writtenAt: AT } as const;
const seen = { ...place, isStationGood: true, isEquipmentGood: true, note: null, writtenAt: AT };
const floor: FloorDay = {
  ...{ eventId: 'e1', name: null, personId: 'p1', at: AT },
  ...{ rule: { asksCheck: true, asksSignature: true }, sessions: [], clocks: [], incidents: [] },
  checks: [
    { ...seen, checkId: 'k2', recordedBy: 'p1' },
    { ...seen, checkId: 'k3', recordedBy: 'p2' },
  ],
  signatures: [{ ...signature, signatureId: 'g1', takenBy: 'p1' }],
};
const plain = { queue: [], book: new Map(), hasSheets: false, floor: null };

describe('the standing line', () => {
  it('counts a judge’s marks, none of them included, and no marks of whoever gives none', () => {
    expect(standingOf({ ...plain, hasSheets: true })).toMatchObject({ marks: 0, records: null });
    const book = bookWith('s1', 'a1', 1, score('2'));
    expect(standingOf({ ...plain, book, hasSheets: true }).marks).toBe(1);
    expect(standingOf({ ...plain, floor }).marks).toBeNull();
  });
  it('counts what a floor judge wrote down, and not what others did', () => {
    expect(standingOf({ ...plain, floor }).records).toBe(2);
    expect(standingOf({ ...plain, floor: { ...floor, personId: 'p3' } }).records).toBeNull();
  });
  it('tells marks and records that wait apart, and from those the server refused', () => {
    const mark = { ...given, subjectId: 's1', aspectId: 'a1', value: score('2') };
    const one = enqueue([], mark, new Map());
    const both = enqueueAct(one, { ...given, commandId: 'c2', act: check, basedOn: 0 });
    const waits = { marksWaiting: 1, actsWaiting: 1, refused: 0 };
    expect(standingOf({ ...plain, queue: both })).toMatchObject(waits);
    const { queue, batch } = takeBatch(both);
    const parked = park(queue, batch, { code: 'a.b', detail: '' });
    const refused = { marksWaiting: 0, actsWaiting: 0, refused: 2 };
    expect(standingOf({ ...plain, queue: parked })).toMatchObject(refused);
  });
  it('says since when there is no network, also where nothing was to be sent', () => {
    const LATER = '2026-11-21T01:41:00Z';
    expect(awaySince(null, null)).toBeNull();
    expect(awaySince(null, AT)).toBe(AT);
    expect(awaySince(AT, null)).toBe(AT);
    expect([awaySince(AT, LATER), awaySince(LATER, AT)]).toEqual([AT, AT]);
  });
});
