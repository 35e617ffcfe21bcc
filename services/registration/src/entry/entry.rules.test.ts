import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventView } from '../event/event.body.ts';
import type { NewEntry } from './entry.body.ts';
import { decideNumbers, flawOfEntries, flawOfWithdrawal } from './entry.rules.ts';

const event = {
  state: 'REGISTRATION',
  groups: ['worker', 'student'],
  teamSize: 1,
} as unknown as EventView;
const entryOf = (personId: string, change: Partial<NewEntry> = {}): NewEntry => ({
  organisationId: 'o1',
  group: 'worker',
  members: [{ personId, heldLevel: '4' }],
  ...change,
});
const known = {
  organisationIds: new Set(['o1']),
  personIds: new Set(['p1', 'p2', 'p3']),
  enteredIds: new Set(['p3']),
  standingCount: 1,
};
const codesOf = (...entries: NewEntry[]) =>
  flawOfEntries(event, entries, known)?.issues?.map(({ at, code }) => `${at} ${code}`);

describe('entering an event', () => {
  it('allows people who are known, once each', () => {
    expect(flawOfEntries(event, [entryOf('p1'), entryOf('p2')], known)).toBeUndefined();
  });
  it('refuses somebody entered before and somebody twice in the list', () => {
    expect(codesOf(entryOf('p1'), entryOf('p1'), entryOf('p3'))).toEqual([
      'entries.1.members.0.personId entry.person-twice-in-list',
      'entries.2.members.0.personId entry.person-entered',
    ]);
  });
  it('refuses a team of another size and somebody twice in one team', () => {
    const team = [
      { personId: 'p1', heldLevel: null },
      { personId: 'p1', heldLevel: null },
    ];
    expect(codesOf(entryOf('p1', { members: team }))).toEqual([
      'entries.0.members entry.team-size',
      'entries.0.members.1.personId entry.person-twice-in-list',
    ]);
  });
  it('has an end', () => {
    const full = { ...known, standingCount: 2_000 };
    expect(flawOfEntries(event, [entryOf('p1')], full)?.code).toBe('entry.too-many');
  });
  it('refuses strangers, other groups and unknown organisations', () => {
    expect(codesOf(entryOf('p9', { group: 'teacher', organisationId: 'o9' }))).toEqual([
      'entries.0.organisationId organisation.unknown',
      'entries.0.group event.group-elsewhere',
      'entries.0.members.0.personId person.unknown',
    ]);
  });
  it('refuses entries outside the time of registration', () => {
    const flaw = flawOfEntries({ ...event, state: 'DRAWN' }, [entryOf('p1')], known);
    expect(flaw?.code).toBe('entry.registration-closed');
  });
});

describe('draw 1', () => {
  const checking = { state: 'ELIGIBILITY_CHECK' } as const;
  const entries = [{ entryId: 'a' }, { entryId: 'b' }];

  it('numbers everybody in order, each number as wide as the widest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_200 }), (size) => {
        const standing = Array.from({ length: size }, (_, place) => ({ entryId: `e${place}` }));
        const outcome = decideNumbers(checking, standing, { method: 'in-order' });
        const numbers = outcome.ok ? outcome.value.map(({ entryNo }) => entryNo) : [];
        expect(new Set(numbers).size).toBe(size);
        expect(numbers).toEqual(numbers.toSorted());
        expect(numbers[0]).toBe(size > 999 ? '0001' : '001');
      }),
      { numRuns: 30 },
    );
  });
  it('takes lots drawn by hand when everybody has one', () => {
    const numbers = [
      { entryId: 'b', entryNo: '07' },
      { entryId: 'a', entryNo: '12' },
    ];
    expect(decideNumbers(checking, entries, { method: 'by-hand', numbers })).toEqual({
      ok: true,
      value: numbers,
    });
  });
  it('never gives a number that somebody withdrawn was called by', () => {
    const taken = new Set(['001', 'L7']);
    expect(decideNumbers(checking, entries, { method: 'in-order' }, taken)).toMatchObject({
      value: [{ entryNo: '002' }, { entryNo: '003' }],
    });
    const numbers = [
      { entryId: 'a', entryNo: 'L7' },
      { entryId: 'b', entryNo: 'L8' },
    ];
    expect(decideNumbers(checking, entries, { method: 'by-hand', numbers }, taken)).toMatchObject({
      refusal: { issues: [{ at: 'numbers.0.entryNo', code: 'entry.number-twice' }] },
    });
  });
  it('refuses a number or an entry twice, a stranger, and a lot that is missing', () => {
    const refused = decideNumbers(checking, entries, {
      method: 'by-hand',
      numbers: [
        { entryId: 'a', entryNo: '07' },
        { entryId: 'a', entryNo: '07' },
        { entryId: 'c', entryNo: '08' },
      ],
    });
    expect(refused).toMatchObject({
      refusal: {
        issues: [
          { at: 'numbers.1.entryId', code: 'entry.numbered-twice' },
          { at: 'numbers.1.entryNo', code: 'entry.number-twice' },
          { at: 'numbers.2.entryId', code: 'entry.unknown' },
        ],
      },
    });
    const numbers = [{ entryId: 'a', entryNo: '07' }];
    expect(decideNumbers(checking, entries, { method: 'by-hand', numbers })).toMatchObject({
      refusal: { code: 'entry.numbers-incomplete', params: { missing: 1 } },
    });
  });
  it('happens while eligibility is checked, and only if somebody entered', () => {
    expect(decideNumbers({ state: 'DRAWN' }, entries, { method: 'in-order' })).toMatchObject({
      refusal: { code: 'entry.numbers-not-now' },
    });
    expect(decideNumbers(checking, [], { method: 'in-order' })).toMatchObject({
      refusal: { code: 'event.no-entries' },
    });
  });
});

describe('withdrawing an entry', () => {
  it('is possible until judging has begun', () => {
    expect(flawOfWithdrawal({ state: 'DRAWN' }, null, { state: 'admitted' })).toBeUndefined();
    expect(flawOfWithdrawal({ state: 'DRAWN' }, 'RUNNING', { state: 'admitted' })?.code).toBe(
      'entry.judging-began',
    );
    expect(flawOfWithdrawal({ state: 'DECRYPTED' }, null, { state: 'admitted' })?.code).toBe(
      'entry.judging-began',
    );
  });
  it('happens once', () => {
    expect(flawOfWithdrawal({ state: 'DRAWN' }, null, { state: 'withdrawn' })?.code).toBe(
      'entry.already-withdrawn',
    );
  });
});
