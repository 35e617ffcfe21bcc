import { describe, expect, it } from 'vitest';
import type { Entry } from './entries.client.ts';
import { entersHere, entriesShown } from './entries.rules.ts';

const entry = (name: string, change: Partial<Entry> = {}): Entry => ({
  entryId: name,
  eventId: 'e',
  competitionId: 'c',
  organisationId: 'o',
  entryNo: null,
  group: 'worker',
  state: 'entered',
  members: [{ personId: name, name, idLastFour: '0012', phoneLastFour: null }],
  missing: [],
  version: 1,
  ...change,
});
const names = (entries: readonly Entry[], change: object = {}) =>
  entriesShown(entries, {
    search: '',
    filter: 'all',
    order: 'entered',
    unitOf: () => '示例学校',
    ...change,
  }).map(({ members }) => members[0]?.name);

describe('the entries shown', () => {
  const all = [
    entry('赵测'),
    entry('丁测', { missing: [{ field: 'photo', member: 0 }] }),
    entry('安测', { state: 'withdrawn' }),
  ];
  it('stand by pinyin, by strokes, or as they were entered', () => {
    expect(names(all)).toEqual(['赵测', '丁测', '安测']);
    expect(names(all, { order: 'pinyin' })).toEqual(['安测', '丁测', '赵测']);
    expect(names(all, { order: 'stroke' })).toEqual(['丁测', '安测', '赵测']);
  });
  it('are those that lack something, lack nothing, or were withdrawn', () => {
    expect(names(all, { filter: 'incomplete' })).toEqual(['丁测']);
    expect(names(all, { filter: 'complete' })).toEqual(['赵测']);
    expect(names(all, { filter: 'withdrawn' })).toEqual(['安测']);
  });
  it('are found by name, unit or four digits', () => {
    expect(names(all, { search: '丁' })).toEqual(['丁测']);
    expect(names(all, { search: '示例 学校' })).toHaveLength(3);
    expect(names(all, { search: '9999' })).toEqual([]);
  });
});

describe('the list of entries', () => {
  it('offers forms to those who enter, and none to those who look on', () => {
    expect(entersHere(new Set(['organisation']))).toBe(true);
    expect(entersHere(new Set(['auditor', 'check-in']))).toBe(false);
  });
});
