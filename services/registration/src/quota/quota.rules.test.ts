import { describe, expect, it } from 'vitest';
import { type Asking, overQuota } from './quota.rules.ts';

const asking = (entryId: string, change: Partial<Asking> = {}): Asking => ({
  entryId,
  organisationId: 'o1',
  delegation: null,
  place: 1,
  isIn: false,
  ...change,
});
const two = [{ of: 'organisation' as const, name: null, count: 2 }];

describe('a quota', () => {
  it('lets in as many as it says, in the order of entry', () => {
    const entries = [asking('c'), asking('a'), asking('b')];
    expect(overQuota(entries, two, 'entered')).toEqual(['c']);
  });
  it('lets in whom the organisation put first, where its own order counts', () => {
    const entries = [
      asking('a', { place: 3 }),
      asking('b', { place: 1 }),
      asking('c', { place: 2 }),
    ];
    expect(overQuota(entries, two, 'own')).toEqual(['a']);
  });
  it('puts nobody out who is in already, not even for a better place', () => {
    const entries = [
      asking('a', { place: 1 }),
      asking('b', { isIn: true, place: 8 }),
      asking('c', { isIn: true, place: 9 }),
    ];
    expect(overQuota(entries, two, 'own')).toEqual(['a']);
  });
  it('counts each organisation for itself, and one by its own number', () => {
    const quotas = [...two, { of: 'organisation' as const, name: 'o2', count: 1 }];
    const entries = [
      asking('a'),
      asking('b'),
      asking('c', { organisationId: 'o2' }),
      asking('d', { organisationId: 'o2' }),
    ];
    expect(overQuota(entries, quotas, 'entered')).toEqual(['d']);
  });
  it('of a delegation counts over its organisations, and both may bind', () => {
    const quotas = [...two, { of: 'delegation' as const, name: null, count: 3 }];
    const entries = ['a', 'b', 'c', 'd'].map((one, place) =>
      asking(one, { organisationId: place < 2 ? 'o1' : 'o2', delegation: '一队' }),
    );
    expect(overQuota(entries, quotas, 'entered')).toEqual(['d']);
  });
  it('of none lets nobody in, and without a quota everybody comes', () => {
    const none = [{ of: 'organisation' as const, name: null, count: 0 }];
    expect(overQuota([asking('a')], none, 'entered')).toEqual(['a']);
    expect(overQuota([asking('a')], [], 'entered')).toEqual([]);
  });
});
