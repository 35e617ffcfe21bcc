import { describe, expect, it } from 'vitest';
import type { Appointment } from '../frame/office.rules.ts';
import type { Sheet } from './judging.client.ts';
import { dueInPlace, leaveOf, ownMarks, successorsOf } from './seat.rules.ts';

const now = new Date('2026-11-22T08:00:00Z');
const judge = (personId: string, change: Partial<Appointment> = {}): Appointment => ({
  ...{ appointmentId: personId, personId, office: 'judge', organisationId: null },
  scope: { kind: 'event', id: 'e' },
  ...{ from: '2026-11-20T00:00:00Z', to: null, ended: false, version: 1 },
  ...change,
});
const panel = { seats: ['sits'], subCriteria: ['A1', 'A2'] };

describe('who takes the seat of a judge who leaves', () => {
  it('is a judge in office now who does not sit there, each named once', () => {
    const held = [
      judge('free'),
      judge('free', { scope: { kind: 'competition', id: 'c' } }),
      judge('sits'),
      judge('ended', { ended: true }),
      judge('to come', { from: '2026-11-23T00:00:00Z' }),
      judge('scorer', { office: 'scorer' }),
    ];
    expect(successorsOf(held, panel, [], now)).toEqual(['free']);
  });
  it('is nobody who left this panel before, and may be who left another', () => {
    const held = [judge('left here'), judge('left elsewhere')];
    const changes = [
      { subCriteria: ['A1', 'A2'], judgeId: 'left here' },
      { subCriteria: ['B1'], judgeId: 'left elsewhere' },
    ];
    expect(successorsOf(held, panel, changes, now)).toEqual(['left elsewhere']);
  });
});

describe('a signature in place of a judge who left', () => {
  const seat = (judgeId: string, change: object = {}) => ({
    ...{ judgeId, given: 4, needed: 4, signed: false, mustSign: true, hasLeft: false },
    ...change,
  });
  const sheet = (change: Partial<Sheet> = {}): Sheet => ({
    ...{ sheetId: 's', moduleId: 'm', sessionId: null, subCriterion: 'A1', panelId: 'p' },
    ...{ version: 1, state: 'OPEN', expected: 4, settled: 4, partial: 0, conflicts: 0 },
    seats: [seat('sits'), seat('gone', { hasLeft: true })],
    reopeningId: null,
    ...change,
  });
  it('is due where all marks are in and whoever left has not signed', () => {
    expect(dueInPlace([sheet()]).map(({ judgeId }) => judgeId)).toEqual(['gone']);
  });
  it('is not due before the marks are in, once it is given, or where none is needed', () => {
    const quiet = [
      sheet({ settled: 3 }),
      sheet({ state: 'SIGNED' }),
      sheet({ seats: [seat('gone', { hasLeft: true, signed: true })] }),
      sheet({ seats: [seat('gone', { hasLeft: true, mustSign: false })] }),
    ];
    expect(dueInPlace(quiet)).toEqual([]);
  });
});

describe('a change of seats as it is written down', () => {
  const draft = { successorId: 'free', leftAt: '2026-11-22T07:00', reason: ' called away ' };
  it('goes out once everything is said, and never for a time to come', () => {
    const sent = leaveOf(draft, new Date('2026-11-24T00:00:00Z'));
    expect(sent).toMatchObject({ successorId: 'free', reason: 'called away' });
    expect(leaveOf(draft, new Date('2026-11-20T00:00:00Z'))).toBe('future');
  });
  it.each([
    ['successor', { successorId: '' }],
    ['time', { leftAt: '' }],
    ['reason', { reason: ' ' }],
  ] as const)('waits for its %s', (lack, change) => {
    expect(leaveOf({ ...draft, ...change }, new Date('2026-11-24T00:00:00Z'))).toBe(lack);
  });
});

it('signs for the marks of the judge who left and for nobody else’s', () => {
  const cell = (judgeId: string, score: '0' | '1' | '2' | '3') => ({
    ...{ judgeId, version: 1, recordedAt: now.toISOString() },
    value: { kind: 'judgement' as const, score },
  });
  const subject = (subjectId: string, label: string) => ({
    ...{ subjectId, moduleId: 'm', sessionId: null, kind: 'station' as const, label },
    ...{ group: null, code: 'OK' as const, version: 0 },
  });
  const mark = (subjectId: string, cells: ReturnType<typeof cell>[]) => ({
    ...{ subjectId, aspectId: 'a', state: 'COMPLETE' as const, value: '1', cells },
  });
  const sheet = {
    subjects: [subject('one', '01'), subject('two', '02')],
    aspects: [{ aspectId: 'a', code: 'A1.1', max: '3' }],
    marks: [mark('two', [cell('sits', '3')]), mark('one', [cell('gone', '2'), cell('sits', '1')])],
  };
  expect(ownMarks(sheet, 'gone')).toEqual([
    { label: '01', code: 'A1.1', value: { kind: 'judgement', score: '2' } },
  ]);
});
