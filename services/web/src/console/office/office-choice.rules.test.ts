import { office } from '@jinbang/contracts/office';
import { describe, expect, it } from 'vitest';
import {
  dayEnd,
  dayStart,
  flawsByField,
  groupsFor,
  OFFICE_GROUPS,
  scopeFrom,
  scopeKey,
} from './office-choice.rules.ts';

describe('the offices one chooses from', () => {
  it('leave none out', () => {
    const offered = new Set(OFFICE_GROUPS.flatMap(([, offices]) => offices));
    expect(office.options.filter((one) => !offered.has(one))).toEqual([]);
  });
  it('are only those of the platform where the place is the platform', () => {
    expect(groupsFor('platform', true).map(([group]) => group)).toEqual(['platform']);
  });
  it('leave an organiser with those of a contest', () => {
    expect(groupsFor('event', false).map(([group]) => group)).toEqual([
      'run',
      'mark',
      'apart',
      'side',
    ]);
  });
});

describe('a place in an address', () => {
  it.each([
    { kind: 'platform' },
    { kind: 'event', id: '01990000-0000-7000-8000-000000000001' },
  ] as const)('comes back as it was: %o', (scope) => {
    expect(scopeFrom(scopeKey(scope))).toEqual(scope);
  });
  it.each(['', 'panel:1', 'event:', 'event:../x'])('is nowhere when it reads "%s"', (key) => {
    expect(scopeFrom(key)).toBeUndefined();
  });
});

describe('days of an office', () => {
  it('count whole: the last one ends when the next begins', () => {
    expect(Date.parse(dayEnd('2026-11-22'))).toBe(Date.parse(dayStart('2026-11-23')));
  });
});

describe('a refused list', () => {
  it('tells each field its own sentence', () => {
    const errors = [{ at: 'appointments.0.office', detail: 'Not both.' }];
    const trouble = { kind: 'refused', status: 422, code: 'x', detail: '', errors } as const;
    expect(flawsByField({ ...trouble, requestId: undefined }).get('office')).toBe('Not both.');
  });
  it('says nothing when nothing was refused', () => {
    expect(flawsByField(null).size + flawsByField({ kind: 'unreachable' }).size).toBe(0);
  });
});
