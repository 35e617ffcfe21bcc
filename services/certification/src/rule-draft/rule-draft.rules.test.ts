import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  flawOfChange,
  isCollected,
  nextVersion,
  publishable,
  underId,
} from './rule-draft.rules.ts';

const draft = {
  state: 'open',
  packId: 'made-up',
  pack: beginningOf(tianjin2024),
  writers: ['writer', 'helper'],
  isTriedOrExcused: true,
} as const;
const codeOf = (change: object, by = 'second') => {
  const outcome = publishable({ ...draft, ...change }, by, 3);
  return outcome.ok ? 'published' : outcome.refusal.code;
};

describe('beginning a draft', () => {
  it('says the same as the pack it is copied from, under its own id and version', () => {
    expect(underId(beginningOf(tianjin2024), 'made-up', 4)).toEqual({
      ...tianjin2024,
      id: 'made-up',
      version: 4,
    });
  });
  it('has nothing in it otherwise', () => {
    expect(beginningOf(undefined)).toMatchObject({ rules: [], title: { zh: '' } });
  });
  it('takes the version after the last one recorded', () => {
    expect([nextVersion([]), nextVersion([1, 3, 2])]).toEqual([1, 4]);
  });
  it('never writes a version of a collected text', () => {
    expect([isCollected('tianjin-2024'), isCollected('made-up')]).toEqual([true, false]);
  });
});

describe('a draft', () => {
  it('is changed while it is open and not after', () => {
    expect(flawOfChange({ state: 'open' })).toBeUndefined();
    for (const state of ['published', 'discarded'] as const) {
      expect(flawOfChange({ state })?.code).toBe('rule-draft.closed');
    }
  });
  it('becomes the version it is given, word for word', () => {
    const outcome = publishable(draft, 'second', 3);
    expect(outcome.ok && outcome.value).toEqual({ ...tianjin2024, id: 'made-up', version: 3 });
  });
  it('is published by nobody who wrote in it', () => {
    expect(codeOf({}, 'writer')).toBe('rule-draft.four-eyes');
    expect(codeOf({}, 'helper')).toBe('rule-draft.four-eyes');
    expect(codeOf({})).toBe('published');
  });
  it('is published once', () => {
    expect(codeOf({ state: 'published' })).toBe('rule-draft.closed');
  });
  it('is not published while something is missing', () => {
    expect(codeOf({ pack: beginningOf(undefined) })).toBe('rule-pack.invalid');
  });
  it('is not published with an error of the linter: nobody said of whom 30 % are counted', () => {
    const rules = tianjin2024.rules.map((rule) =>
      rule.when.kind === 'percentile' ? { ...rule, when: { ...rule.when, base: null } } : rule,
    );
    expect(codeOf({ pack: { ...draft.pack, rules } })).toBe('rule-draft.lint-errors');
  });
  it('is tried first, or it is said why not', () => {
    expect(codeOf({ isTriedOrExcused: false })).toBe('rule-draft.untried');
  });
});
