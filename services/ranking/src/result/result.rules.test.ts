import { endOfWorkingDays } from '@jinbang/kernel/working-day';
import { describe, expect, it } from 'vitest';

import {
  decideFinalisation,
  flawOfApproval,
  flawOfReason,
  type ResultHead,
  releasedState,
} from './result.rules.ts';

const submitted: ResultHead = {
  resultId: 'r',
  version: 1,
  revision: 1,
  state: 'PROVISIONAL',
  pageHash: 'hash',
  submittedBy: 'chief',
  approvedAt: null,
  releasedAt: null,
  noticeUntil: null,
};
const given = { actorId: 'supervisor', revision: 1, presentHash: 'hash' };

describe('approval', () => {
  it('is open to somebody else than who submitted', () => {
    expect(flawOfApproval(submitted, given)).toBeNull();
  });
  it.each([
    ['result.same-person', submitted, { ...given, actorId: 'chief' }],
    ['result.stale', submitted, { ...given, revision: 2 }],
    ['result.outdated', submitted, { ...given, presentHash: 'another' }],
    ['result.outdated', submitted, { ...given, presentHash: null }],
    ['result.approved-already', { ...submitted, approvedAt: new Date(0) }, given],
    ['result.not-provisional', { ...submitted, state: 'FINAL' as const }, given],
    ['result.not-provisional', { ...submitted, state: 'SUPERSEDED' as const }, given],
  ])('is refused with %s', (code, result, asked) => {
    expect(flawOfApproval(result, asked)).toMatchObject({ code });
  });
});

describe('a release', () => {
  it('begins the public notice, or is final, or amends a final one', () => {
    expect(releasedState({ hasNotice: true, amends: true })).toBe('PUBLIC_NOTICE');
    expect(releasedState({ hasNotice: false, amends: false })).toBe('FINAL');
    expect(releasedState({ hasNotice: false, amends: true })).toBe('AMENDED');
  });
});

describe('handing in again', () => {
  it('asks why once everybody has read an earlier result', () => {
    expect(flawOfReason(undefined, [])).toBeNull();
    expect(flawOfReason(undefined, [{ releasedAt: null }])).toBeNull();
    const read = [{ releasedAt: new Date(0) }];
    expect(flawOfReason(undefined, read)).toMatchObject({ code: 'result.reason-missing' });
    expect(flawOfReason('改正', read)).toBeNull();
  });
});

describe('finalisation', () => {
  const until = new Date('2026-11-25T16:00:00Z');
  const noticed: ResultHead = { ...submitted, state: 'PUBLIC_NOTICE', noticeUntil: until };
  const asked = { presentHash: 'hash', revision: 1, now: until, amends: false };

  it('is possible from the end of the notice on', () => {
    expect(decideFinalisation(noticed, asked)).toEqual({ ok: true, value: 'FINAL' });
  });
  it.each([
    ['result.notice-running', noticed, { ...asked, now: new Date(until.getTime() - 1) }],
    ['result.not-in-notice', submitted, asked],
    ['result.stale', noticed, { ...asked, revision: 9 }],
    // A mark that changed during the notice changes what the notice was about.
    ['result.outdated', noticed, { ...asked, presentHash: 'other' }],
    ['result.outdated', noticed, { ...asked, presentHash: null }],
  ])('is refused with %s', (code, result, given) => {
    expect(decideFinalisation(result, given)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('the end of a public notice', () => {
  const end = (from: string, days: number, zone = 'Asia/Shanghai') =>
    endOfWorkingDays(new Date(from), days, zone).toISOString();

  it('is midnight, in the zone of the competition, after its last working day', () => {
    // A Monday morning; the five days are Tuesday to Friday and the next Monday.
    expect(end('2026-11-16T02:00:00Z', 5)).toBe('2026-11-23T16:00:00.000Z');
  });
  it('counts from the day after in the zone, not in UTC', () => {
    // Sunday in UTC, already Monday in Shanghai: the first day is Tuesday.
    expect(end('2026-11-15T17:00:00Z', 1)).toBe('2026-11-17T16:00:00.000Z');
    expect(end('2026-11-15T17:00:00Z', 1, 'UTC')).toBe('2026-11-17T00:00:00.000Z');
  });
  it('does not count Saturday and Sunday', () => {
    expect(end('2026-11-20T09:00:00Z', 1)).toBe('2026-11-23T16:00:00.000Z');
  });
  it('stands still when clocks are changed meanwhile', () => {
    // Clocks go back on the first of November 2026 in New York.
    expect(end('2026-10-30T12:00:00Z', 1, 'America/New_York')).toBe('2026-11-03T05:00:00.000Z');
  });
});
