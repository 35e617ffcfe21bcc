import { describe, expect, it } from 'vitest';
import type { EntryView } from '../entry/entry.body.ts';
import { change as changeBody } from './correction.body.ts';
import { changedEntry, flawOfAnswer, flawOfCorrection } from './correction.rules.ts';

const entry: EntryView = {
  entryId: 'e',
  eventId: 'v',
  competitionId: 'c',
  ownerId: 'o',
  entryNo: '7',
  organisationId: 's',
  region: 'CN-12',
  group: 'worker',
  members: [
    { personId: 'a', heldLevel: '4' },
    { personId: 'b', heldLevel: null },
  ],
  state: 'admitted',
  version: 5,
};
const id = (letter: string) => `0198c0de-0000-7000-8000-00000000000${letter}`;
const ground = {
  event: { state: 'DRAWN' as const, groups: ['worker' as const, 'student' as const] },
  judging: null,
  entered: new Set(['a', 'b', 'z']),
  knownPersons: new Set(['a', 'b', 'n', 'z']),
  isCheckedIn: false,
};
const substitute = {
  kind: 'substitute' as const,
  leaves: 'b',
  comes: 'n',
  heldLevel: '5' as const,
};

describe('a correction', () => {
  const flaw = (change: Parameters<typeof flawOfCorrection>[1], more: object = {}) =>
    flawOfCorrection(entry, change, { ...ground, ...more })?.code;
  it('is possible until check-in, also of a drawn event', () => {
    expect(flaw(substitute)).toBeUndefined();
    expect(flaw(substitute, { judging: 'RUNNING' })).toBe('correction.too-late');
    expect(flaw(substitute, { event: { ...ground.event, state: 'DECRYPTED' } })).toBe(
      'correction.too-late',
    );
  });
  it('is refused once somebody of the entry is at the desk', () => {
    expect(flaw(substitute, { isCheckedIn: true })).toBe('correction.checked-in');
    expect(flaw({ kind: 'correct', group: 'student', heldLevels: [] }, { isCheckedIn: true })).toBe(
      'correction.checked-in',
    );
  });
  it('puts in somebody who is known and stands in the event nowhere else', () => {
    expect(flaw({ ...substitute, comes: 'x' })).toBe('person.unknown');
    expect(flaw({ ...substitute, comes: 'z' })).toBe('entry.person-entered');
    expect(flaw({ ...substitute, leaves: 'z' })).toBe('correction.not-a-member');
  });
  it('changes something, and nothing the event does not have', () => {
    expect(flaw({ kind: 'correct', heldLevels: [] })).toBe('correction.empty');
    expect(flaw({ kind: 'correct', group: 'teacher', heldLevels: [] })).toBe(
      'event.group-elsewhere',
    );
    expect(flaw({ kind: 'correct', heldLevels: [{ personId: 'z', heldLevel: '4' }] })).toBe(
      'correction.not-a-member',
    );
  });
  it('of a withdrawn entry is none', () => {
    expect(flawOfCorrection({ ...entry, state: 'withdrawn' }, substitute, ground)?.code).toBe(
      'entry.already-withdrawn',
    );
  });
});

describe('the answer to it', () => {
  const asked = { state: 'asked', askedBy: 'school' };
  const make = { correctionId: id('1'), version: 1, outcome: 'make' as const };
  const code = (change: object = {}, by = 'office', checked: 'ok' | 'not' | 'unknown' = 'ok') =>
    flawOfAnswer(asked, { ...make, ...change }, by, checked)?.code;
  it('comes from somebody else, once', () => {
    expect(code()).toBeUndefined();
    expect(code({}, 'school')).toBe('correction.second-person');
    expect(flawOfAnswer({ ...asked, state: 'made' }, make, 'office', 'ok')?.code).toBe(
      'correction.answered',
    );
  });
  it('lets nobody in by a correction whom the rules keep out', () => {
    expect(code({ answer: 'x' }, 'office', 'not')).toBe('admission.not-eligible');
    expect(code({}, 'office', 'unknown')).toBe('correction.answer-missing');
    expect(code({ outcome: 'refuse', answer: 'x' }, 'office', 'not')).toBeUndefined();
  });
  it('says why where it refuses', () => {
    expect(code({ outcome: 'refuse' })).toBe('correction.answer-missing');
  });
});

describe('what it makes of the entry', () => {
  it('puts who comes in the place of who leaves', () => {
    expect(changedEntry(entry, substitute)).toEqual({
      ...entry,
      members: [
        { personId: 'a', heldLevel: '4' },
        { personId: 'n', heldLevel: '5' },
      ],
      version: 6,
    });
  });
  it('corrects the group and a level, and leaves the rest', () => {
    const changed = changedEntry(entry, {
      kind: 'correct',
      group: 'student',
      heldLevels: [{ personId: 'b', heldLevel: '5' }],
    });
    expect(changed).toMatchObject({ group: 'student', entryNo: '7', version: 6 });
    expect(changed.members).toEqual([
      { personId: 'a', heldLevel: '4' },
      { personId: 'b', heldLevel: '5' },
    ]);
  });
  it('is read from a body without a level as nobody holding one', () => {
    expect(changeBody.parse({ kind: 'substitute', leaves: id('a'), comes: id('b') })).toMatchObject(
      {
        heldLevel: null,
      },
    );
  });
});
