import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import { smallScheme } from '../small-scheme.fixture.ts';
import { numberAspects } from './scheme.rules.ts';
import { differencesOf } from './scheme-difference.rules.ts';

const ids = Array.from({ length: 99 }, (_, place) => `id-${place}`);
/** A draft of its own: every aspect gets a new id, as each import gives one. */
const draft = (change: (scheme: ReturnType<typeof smallScheme>) => void = () => {}) => {
  const scheme = smallScheme();
  const [first, second, third] = scheme.criteria[0]?.subCriteria[0]?.aspects ?? [];
  if (first) first.description = { zh: '布局' };
  if (second) second.description = { zh: '配色' };
  if (third) third.description = { zh: '链接' };
  change(scheme);
  return numberAspects(scheme, () => ids.pop() ?? 'none left');
};
const subOf = (scheme: ReturnType<typeof smallScheme>, place: number) => {
  const sub = scheme.criteria[0]?.subCriteria[place];
  if (!sub) throw new Error('the small scheme has two sub-criteria');
  return sub;
};
const amended = (scheme: SchemeContent): SchemeContent => structuredClone(scheme);

describe('what differs between two versions of a scheme', () => {
  it('is nothing where a second draft says the same, though its aspects have other ids', () => {
    expect(differencesOf(draft(), draft())).toEqual([]);
  });
  it('is nothing where a mark is only written otherwise', () => {
    const other = draft((scheme) => {
      for (const aspect of subOf(scheme, 0).aspects)
        aspect.max = aspect.max === '1' ? '1.00' : aspect.max;
    });
    expect(differencesOf(draft(), other)).toEqual([]);
  });
  it('names the fields an amendment changed, by the id that lives on', () => {
    const before = draft();
    const after = amended(before);
    const aspect = after.criteria[0]?.subCriteria[0]?.aspects[2];
    if (aspect) Object.assign(aspect, { void: 'full', description: { zh: '链接有效' } });
    expect(differencesOf(before, after)).toEqual([
      {
        what: 'aspect',
        change: 'changed',
        code: 'A1.3',
        name: { zh: '链接有效' },
        fields: [
          { field: 'description', before: { zh: '链接' }, after: { zh: '链接有效' } },
          { field: 'void', before: null, after: 'full' },
        ],
      },
    ]);
  });
  it('tells an aspect that was taken out from those that only moved up', () => {
    const shorter = draft((scheme) => void subOf(scheme, 0).aspects.splice(0, 1));
    expect(
      differencesOf(draft(), shorter).map(({ change, code, name, fields }) => [
        change,
        code,
        name.zh,
        fields.map(({ before, after }) => `${before}→${after}`),
      ]),
    ).toEqual([
      ['changed', 'A1.1', '配色', ['A1.2→A1.1']],
      ['removed', 'A1.1', '布局', []],
      ['changed', 'A1.2', '链接', ['A1.3→A1.2']],
    ]);
  });
  it('compares title, sections, criteria and days, and lists them by their codes', () => {
    const other = draft((scheme) => {
      scheme.title = { zh: '测试评分标准', en: 'Test scheme' };
      scheme.sections = [{ section: 1, name: { zh: '基础' }, declared: '12' }];
      scheme.penalties = [{ code: 'P1', name: { zh: '违规' }, points: '2' }];
      subOf(scheme, 1).day = 2;
      scheme.criteria.push({
        code: 'B',
        name: { zh: '性能' },
        subCriteria: [{ ...subOf(scheme, 1), code: 'B1' }],
      });
    });
    expect(
      differencesOf(draft(), other).map(({ what, change, code }) => `${what} ${change} ${code}`),
    ).toEqual([
      'scheme changed ',
      'section added 1',
      'penalty added P1',
      'sub-criterion changed A2',
      'criterion added B',
      'sub-criterion added B1',
      'aspect added B1.1',
    ]);
  });
  it('shows the old and the new calculation as they are', () => {
    const other = draft((scheme) => {
      const [aspect] = subOf(scheme, 1).aspects;
      if (aspect) aspect.calculation = { kind: 'number-completed', possible: 4 };
    });
    expect(differencesOf(draft(), other)).toMatchObject([
      {
        code: 'A2.1',
        fields: [
          {
            field: 'calculation',
            before: { kind: 'points' },
            after: { kind: 'number-completed', possible: 4 },
          },
        ],
      },
    ]);
  });
});
