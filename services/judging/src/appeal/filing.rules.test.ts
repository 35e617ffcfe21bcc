import type { AppealFiling } from '@jinbang/contracts/http/judging-appeal';
import { describe, expect, it } from 'vitest';
import {
  type FilingGround,
  refuseEvent,
  refuseFiling,
  refuseReceipt,
  refuseTooEarly,
} from './filing.rules.ts';

const at = new Date('2026-05-12T10:20:00.000Z');
const filing: AppealFiling = {
  ...{ kind: 'appeal', entryId: 'e', moduleId: 'm', subCriterion: null, aspects: [] },
  ...{ incident: null, statement: '测试', escalates: null, paper: null },
  place: { kind: 'station', sessionId: 's', station: '07' },
};
const ground: FilingGround = {
  module: { keyKind: 'station' },
  window: { opensAt: new Date('2026-05-12T00:30:00Z'), closesAt: at },
  subCriteria: new Map([
    ['A1', ['A1.1', 'A1.2']],
    ['A2', ['A2.1']],
  ]),
  placeKnown: true,
  hasSame: false,
};
const code = (over: Partial<AppealFiling> = {}, on: Partial<FilingGround> = {}) =>
  refuseFiling({ ...filing, ...over }, { ...ground, ...on })?.code;

describe('what is filed', () => {
  it('is about a module, a sub-criterion of it, or aspects', () => {
    expect(code()).toBeUndefined();
    expect(code({ subCriterion: 'A1', aspects: ['A1.2'] })).toBeUndefined();
    expect(code({ aspects: ['A1.2', 'A2.1'] })).toBeUndefined();
    expect(code({ subCriterion: 'A1', aspects: ['A2.1'] })).toBe('appeal.aspect-unknown');
    expect(code({ subCriterion: 'B9' })).toBe('appeal.aspect-unknown');
    expect(code({}, { module: undefined })).toBe('module.unknown');
  });
  it('names the place the module keys its marks to', () => {
    expect(code({ place: { kind: 'entry' } })).toBe('appeal.place-unfit');
    expect(code({}, { placeKnown: false })).toBe('subject.unknown');
    const review = { place: { kind: 'review', sessionId: null, code: null } as const };
    expect(code(review, { module: { keyKind: 'review' }, placeKnown: undefined })).toBeUndefined();
  });
  it('waits for the answer to the same one', () => {
    expect(code({}, { hasSame: true })).toBe('appeal.twice');
  });
  it('as a recount is about sums, after the posting', () => {
    expect(code({ kind: 'recount' })).toBeUndefined();
    expect(code({ kind: 'recount', incident: '3' })).toBe('appeal.recount-incident');
    const unposted = { window: { opensAt: null, closesAt: null } };
    expect(code({ kind: 'recount' }, unposted)).toBe('appeal.recount-not-open');
    expect(refuseTooEarly(ground.window, new Date('2026-05-12T00:29:59Z'))?.code).toBe(
      'appeal.too-early',
    );
    expect(refuseTooEarly(ground.window, at)).toBeUndefined();
  });
});

describe('the event', () => {
  it.each([
    [null, 'DRAWN', 'appeal.not-begun'],
    ['RUNNING', 'DRAWN', undefined],
    ['REVIEW', 'DECRYPTED', undefined],
    ['RUNNING', 'CANCELLED', 'event.over'],
    ['REVIEW', 'ARCHIVED', 'event.over'],
  ] as const)('at %s and %s: %s', (state, registrationState, expected) => {
    expect(refuseEvent({ state, registrationState })?.code).toBe(expected);
  });
});

describe('the receipt of paper', () => {
  const staff = new Set(['clerk', 'witness']);
  const receipt = {
    ...{ receivedAt: '2026-05-12T09:50:00.000Z', receivedBy: 'clerk', witnessedBy: 'witness' },
    shelfNo: '7',
  };
  it.each([
    [{}, undefined],
    [{ witnessedBy: 'clerk' }, 'appeal.witness-is-receiver'],
    [{ receivedBy: 'stranger' }, 'appeal.receiver-no-office'],
    [{ witnessedBy: 'stranger' }, 'appeal.witness-no-office'],
    [{ receivedAt: '2026-05-12T10:20:00.001Z' }, 'appeal.received-later'],
  ])('%o: %s', (over, expected) => {
    expect(refuseReceipt({ ...receipt, ...over }, { at, staff })?.code).toBe(expected);
  });
});
