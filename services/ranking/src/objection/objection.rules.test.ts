import { describe, expect, it } from 'vitest';
import {
  fateOfFile,
  flawOfAcceptance,
  flawOfAnswer,
  flawOfCrowd,
  flawOfFiling,
  flawOfObjections,
  flawOfReceipt,
  type Notice,
} from './objection.rules.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const notice: Notice = {
  state: 'PUBLIC_NOTICE',
  releasedAt: at(16),
  noticeUntil: at(23),
  noticePlaces: null,
  othersUntil: null,
};
const filing = { entryId: null, receivedAt: at(20), now: at(20) };

describe('an objection', () => {
  it('is filed from the posting to the end of the notice, about a place or the whole', () => {
    expect(flawOfFiling(notice, filing)).toBeNull();
    expect(flawOfFiling(notice, { ...filing, entryId: 'a' })).toBeNull();
  });
  it('on paper counts from when it was received, though it is typed after the end', () => {
    expect(flawOfFiling(notice, { ...filing, receivedAt: at(22), now: at(25) })).toBeNull();
  });
  it.each([
    ['objection.too-late', notice, { ...filing, receivedAt: at(23), now: at(23) }],
    ['objection.too-early', notice, { ...filing, receivedAt: at(15) }],
    ['objection.received-later', notice, { ...filing, receivedAt: at(21) }],
    ['objection.no-notice', { ...notice, releasedAt: null }, filing],
    ['objection.superseded', { ...notice, state: 'SUPERSEDED' as const }, filing],
    ['objection.no-period', { ...notice, noticeUntil: null }, filing],
  ])('is refused with %s', (code, seen, asked) => {
    expect(flawOfFiling(seen, asked)).toMatchObject({ code });
  });
});

describe('a notice that began again for the places an amendment changed', () => {
  const again: Notice = {
    ...notice,
    releasedAt: at(19),
    noticeUntil: at(26),
    noticePlaces: ['a'],
    othersUntil: at(23),
  };
  it('takes objections to these to its new end, to others to the first one', () => {
    const late = { receivedAt: at(24), now: at(24) };
    expect(flawOfFiling(again, { ...late, entryId: 'a' })).toBeNull();
    expect(flawOfFiling(again, { ...late, entryId: 'b' })).toMatchObject({
      code: 'objection.too-late',
    });
    expect(flawOfFiling(again, { ...filing, entryId: 'b' })).toBeNull();
  });
  it('takes none to the others once the first had ended before', () => {
    const over = { ...again, othersUntil: null };
    expect(flawOfFiling(over, { ...filing, entryId: 'b' })).toMatchObject({
      code: 'objection.place-unchanged',
    });
    expect(flawOfFiling(over, { ...filing, entryId: 'a' })).toBeNull();
  });
});

describe('a filing on paper', () => {
  it('is signed by two people in office', () => {
    const all = () => true;
    const two = { receivedBy: 'x', witnessedBy: 'y' };
    expect(flawOfReceipt(two, all)).toBeNull();
    expect(flawOfReceipt({ ...two, witnessedBy: 'x' }, all)).toMatchObject({
      code: 'objection.witness-is-receiver',
    });
    expect(flawOfReceipt(two, (one) => one === 'x')).toMatchObject({
      code: 'objection.receipt-no-office',
    });
  });
});

describe('the answer', () => {
  const accepted = { state: 'accepted', acceptedBy: 'x' } as const;

  it('is given once, after the acceptance, by somebody else', () => {
    expect(flawOfAcceptance({ state: 'filed' })).toBeNull();
    expect(flawOfAcceptance(accepted)).toMatchObject({ code: 'objection.accepted-already' });
    expect(flawOfAnswer(accepted, 'y')).toBeNull();
    expect(flawOfAnswer(accepted, 'x')).toMatchObject({ code: 'objection.same-person' });
    const filed = { state: 'filed', acceptedBy: null } as const;
    expect(flawOfAnswer(filed, 'y')).toMatchObject({ code: 'objection.not-accepted' });
    for (const state of ['declined', 'upheld', 'dismissed'] as const) {
      expect(flawOfAnswer({ ...accepted, state }, 'y')).toMatchObject({
        code: 'objection.answered',
      });
    }
  });
});

describe('a result', () => {
  const one = (state: 'filed' | 'accepted' | 'declined' | 'upheld' | 'dismissed') => ({
    state,
    resultId: 'r',
  });
  it('waits for every answer, and is replaced where an objection was upheld', () => {
    expect(flawOfObjections([], 'r')).toBeNull();
    expect(flawOfObjections([one('declined'), one('dismissed')], 'r')).toBeNull();
    expect(flawOfObjections([one('filed'), one('accepted')], 'r')).toMatchObject({
      code: 'result.objections-open',
      params: { objections: 2 },
    });
    expect(flawOfObjections([one('upheld')], 'r')).toMatchObject({
      code: 'result.objection-upheld',
    });
    // The amended result that answers it is another one.
    expect(flawOfObjections([one('upheld')], 'later')).toBeNull();
  });
});

describe('evidence over the network', () => {
  const given = { sha256: 'a', bytes: 1_000 };
  const known = { state: 'filed', present: undefined, kept: 0 } as const;
  it('is kept in a free place, and the same file again is the same', () => {
    expect(fateOfFile(given, known)).toBe('keep');
    expect(fateOfFile(given, { ...known, present: given, state: 'accepted' })).toBe('there');
  });
  it.each([
    ['objection.file-there', { ...known, present: { sha256: 'b' } }],
    ['objection.files-closed', { ...known, state: 'accepted' }],
    ['objection.files-full', { ...known, kept: 1024 ** 3 - 999 }],
  ] as const)('is refused with %s', (code, seen) => {
    expect(fateOfFile(given, seen)).toMatchObject({ code });
  });
  it('comes with no more objections than an event can bear', () => {
    expect(flawOfCrowd(4_999)).toBeNull();
    expect(flawOfCrowd(5_000)).toMatchObject({ code: 'objection.too-many' });
  });
});
