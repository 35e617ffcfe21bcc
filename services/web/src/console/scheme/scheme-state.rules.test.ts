import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Office } from '@jinbang/contracts/office';
import { describe, expect, it } from 'vitest';
import type { SchemeOfModule, SchemeView } from './scheme.client.ts';
import { hasOtherDraft, shownFirst, stateOfModule, whyNotPublish } from './scheme-state.rules.ts';

const scheme = (aspectId: string): SchemeContent => ({
  title: { zh: '测试' },
  criteria: [
    {
      code: 'A',
      name: { zh: '甲' },
      subCriteria: [
        {
          code: 'A1',
          name: { zh: '甲一' },
          day: 1,
          aspects: [
            {
              aspectId,
              code: 'A1.1',
              kind: 'M',
              description: { zh: '一' },
              max: '1',
              calculation: { kind: 'pass-fail' },
            },
          ],
        },
      ],
    },
  ],
});
const view = (draft: string | null, published: string | null): SchemeView => ({
  moduleId: 'm',
  version: draft === null ? 0 : 3,
  publishedVersion: published === null ? 0 : 2,
  draft: draft === null ? null : scheme(draft),
  draftWarnings: [],
  published: published === null ? null : scheme(published),
  publishedAt: null,
});
const module = (change: Partial<SchemeOfModule> = {}): SchemeOfModule => ({
  moduleId: 'm',
  name: null,
  draftVersion: 0,
  publishedVersion: 0,
  isLocked: false,
  isMarked: false,
  isAmended: false,
  ...change,
});
const chief: ReadonlySet<Office> = new Set<Office>(['chief-judge']);

describe('where a scheme stands', () => {
  it('is one word for each module', () => {
    expect(stateOfModule(module())).toBe('none');
    expect(stateOfModule(module({ draftVersion: 1 }))).toBe('draft');
    expect(stateOfModule(module({ draftVersion: 1, publishedVersion: 1 }))).toBe('published');
    expect(stateOfModule(module({ publishedVersion: 1, isLocked: true }))).toBe('locked');
  });
  it('knows a draft that is another scheme by the ids of its aspects', () => {
    expect(hasOtherDraft(view('a', 'a'))).toBe(false);
    expect(hasOtherDraft(view('b', 'a'))).toBe(true);
    expect(hasOtherDraft(view('a', null))).toBe(true);
    expect(hasOtherDraft(view(null, null))).toBe(false);
  });
  it('shows first what is in force, unless a draft waits', () => {
    expect(shownFirst(view('a', 'a'))).toBe(2);
    expect(shownFirst(view('b', 'a'))).toBe('draft');
  });
});

describe('publishing', () => {
  it('is for the chief judge or the organiser', () => {
    const judge: ReadonlySet<Office> = new Set<Office>(['judge']);
    expect(whyNotPublish(view('a', null), module(), judge)).toBe('office');
    expect(whyNotPublish(view('a', null), module(), chief)).toBeNull();
  });
  it('says why it cannot be: nothing new, marks given, the module locked', () => {
    expect(whyNotPublish(view('a', 'a'), module(), chief)).toBe('same');
    expect(whyNotPublish(view('b', 'a'), module({ isMarked: true }), chief)).toBe('marked');
    expect(whyNotPublish(view('b', 'a'), module({ isAmended: true }), chief)).toBe('amended');
    expect(whyNotPublish(view('b', 'a'), module({ isLocked: true }), chief)).toBe('locked');
  });
});
