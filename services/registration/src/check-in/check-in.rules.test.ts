import { describe, expect, it } from 'vitest';
import type { CheckInKind, NewAct } from './check-in.body.ts';
import { type ActGround, codeOfAct, dueAt, stateAfter, USUAL } from './check-in.rules.ts';

const PERSON = 'person-1';
const due = new Date('2026-05-08T00:00:00Z');
const ground: ActGround = {
  event: { state: 'DRAWN' },
  entry: { state: 'admitted', members: [{ personId: PERSON, heldLevel: null }] },
  state: 'expected',
  seen: 0,
  dueAt: due,
  setting: USUAL,
  now: new Date('2026-05-08T00:20:00Z'),
};
const act: NewAct = {
  actId: 'act-1',
  entryId: 'entry-1',
  personId: PERSON,
  kind: 'present',
  seen: 0,
  means: 'id-document',
  faceMatched: true,
  itemsChecked: true,
  lateReason: null,
  happenedAt: '2026-05-07T23:40:00Z',
};
const code = (change: Partial<NewAct>, other: Partial<ActGround> = {}) =>
  codeOfAct({ ...act, ...change }, { ...ground, ...other });

describe('where a person stands at the desk', () => {
  const cases: [CheckInKind[], string][] = [
    [[], 'expected'],
    [['present'], 'present'],
    [['present', 'undone'], 'expected'],
    [['absent', 'undone', 'present'], 'present'],
    [['wrong-person'], 'expected'],
    [['present', 'wrong-person'], 'present'],
  ];
  it.each(cases)('after %j: %s', (kinds, state) => expect(stateAfter(kinds)).toBe(state));
});

describe('when an entry is due', () => {
  const session = (moduleId: string, startsAt: string, group: 'worker' | 'student' | null = null) =>
    ({ moduleId, startsAt, group }) as const;
  it('is not known while nothing is planned', () => {
    expect(dueAt({ group: 'worker' }, [])).toBeNull();
  });
  it('is the last session of the module that begins first: nobody is late who is not', () => {
    const sessions = [
      session('a', '2026-05-08T00:00:00Z'),
      session('a', '2026-05-08T03:00:00Z'),
      session('b', '2026-05-09T00:00:00Z'),
    ];
    expect(dueAt({ group: 'worker' }, sessions)?.toISOString()).toBe('2026-05-08T03:00:00.000Z');
  });
  it('passes over sessions of other groups', () => {
    const sessions = [
      session('a', '2026-05-08T00:00:00Z', 'worker'),
      session('a', '2026-05-08T03:00:00Z', 'student'),
    ];
    expect(dueAt({ group: 'worker' }, sessions)?.toISOString()).toBe('2026-05-08T00:00:00.000Z');
  });
});

describe('an act at the desk', () => {
  it('is recorded for who is known by a document and whose face was compared', () => {
    expect(code({})).toBeUndefined();
    expect(code({ means: null })).toBe('check-in.identity-unchecked');
    expect(code({ faceMatched: false })).toBe('check-in.identity-unchecked');
    expect(code({ faceMatched: null })).toBe('check-in.identity-unchecked');
  });
  it('is about a member of an entry that has its number and stands', () => {
    expect(code({ personId: 'somebody' })).toBe('check-in.person-unknown');
    expect(code({}, { entry: undefined })).toBe('check-in.person-unknown');
    expect(code({}, { entry: { state: 'entered', members: [] } })).toBe('check-in.person-unknown');
    const withdrawn = { state: 'withdrawn', members: [{ personId: PERSON, heldLevel: null }] };
    expect(code({}, { entry: withdrawn as ActGround['entry'] })).toBe('check-in.withdrawn');
  });
  it('is taken between the numbers and the opening, at no other time', () => {
    expect(code({}, { event: { state: 'ELIGIBILITY_CHECK' } })).toBeUndefined();
    expect(code({}, { event: { state: 'REGISTRATION' } })).toBe('check-in.not-now');
    expect(code({}, { event: { state: 'DECRYPTED' } })).toBe('check-in.not-now');
  });
  it('never overwrites what another desk wrote in between', () => {
    expect(code({ kind: 'absent' }, { seen: 1, state: 'present' })).toBe('check-in.changed');
  });
  it('says something new', () => {
    expect(code({ seen: 1 }, { seen: 1, state: 'present' })).toBe('check-in.nothing-new');
    expect(code({ kind: 'undone' })).toBe('check-in.nothing-new');
    expect(code({ kind: 'undone', seen: 1 }, { seen: 1, state: 'present' })).toBeUndefined();
    expect(code({ kind: 'wrong-person' })).toBeUndefined();
  });
  it('lets nobody in more than 15 minutes late without a reason', () => {
    const onTheDot = '2026-05-08T00:15:00Z';
    const late = '2026-05-08T00:15:01Z';
    expect(code({ happenedAt: onTheDot })).toBeUndefined();
    expect(code({ happenedAt: late })).toBe('check-in.too-late');
    expect(code({ happenedAt: late, lateReason: 'traffic' })).toBeUndefined();
    expect(code({ happenedAt: late }, { dueAt: null })).toBeUndefined();
  });
  it('calls nobody absent before that', () => {
    expect(code({ kind: 'absent' })).toBe('check-in.not-absent-yet');
    expect(code({ kind: 'absent', happenedAt: '2026-05-08T00:15:00Z' })).toBeUndefined();
  });
  it('does not come from a clock far ahead', () => {
    expect(code({ happenedAt: '2026-05-08T00:26:00Z' })).toBe('check-in.from-the-future');
  });
});
