import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { countedIds } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';
import { checkScheme, numberAspects, summarise } from './scheme.rules.ts';

const text = (zh: string) => ({ zh });
const scheme = (rest: Partial<SchemeBody> = {}): SchemeBody => ({ ...smallScheme(), ...rest });
const withAspects = (
  ...aspects: SchemeBody['criteria'][number]['subCriteria'][number]['aspects']
) =>
  scheme({
    criteria: [
      {
        code: 'A',
        name: text('a'),
        subCriteria: [{ code: 'A1', name: text('a'), day: 1, aspects }],
      },
    ],
  });
const codes = (body: SchemeBody, severity = 'fatal') =>
  checkScheme(body)
    .filter((finding) => finding.severity === severity)
    .map(({ code, path }) => `${code} ${path}`);

describe('a marking scheme', () => {
  it('has nothing fatal when it is in order, and warns that it is not 100 marks', () => {
    expect(codes(scheme())).toEqual([]);
    expect(codes(scheme(), 'warning')).toContain('scheme.total criteria');
  });
  it('refuses the same criterion or sub-criterion twice and a stray one', () => {
    const [first] = scheme().criteria;
    if (!first) throw new Error('the small scheme has a criterion');
    const stray = { ...first, code: 'B' };
    expect(codes(scheme({ criteria: [first, first] }))).toEqual(
      expect.arrayContaining([
        'scheme.criterion-repeated criteria.0.code',
        'scheme.sub-criterion-repeated criteria.1.subCriteria.0.code',
      ]),
    );
    expect(codes(scheme({ criteria: [stray] }))).toEqual([
      'scheme.sub-criterion-elsewhere criteria.0.subCriteria.0.code',
      'scheme.sub-criterion-elsewhere criteria.0.subCriteria.1.code',
    ]);
  });
  it('refuses an aspect without marks to give, unless it takes marks away', () => {
    const at = 'criteria.0.subCriteria.0.aspects.0';
    expect(codes(withAspects(aspectBody('M', '0', { kind: 'pass-fail' })))).toEqual([
      `scheme.max-zero ${at}.max`,
    ]);
    expect(codes(withAspects(aspectBody('M', '0', { kind: 'deduction' })))).toEqual([]);
    expect(codes(withAspects(aspectBody('M', '0', { kind: 'fatal', zeroes: 'module' })))).toEqual(
      [],
    );
  });
  it('refuses a judgement without its four descriptors', () => {
    const { descriptors: _, ...bare } = aspectBody('J', '1', { kind: 'judgement' }) as {
      descriptors?: unknown;
    } & ReturnType<typeof aspectBody>;
    expect(codes(withAspects(bare))).toEqual([
      'scheme.descriptors-missing criteria.0.subCriteria.0.aspects.0.descriptors',
    ]);
  });
  it.each<[string, string, SchemeCalculation, string?]>([
    [
      'scheme.deduction-above-hundred',
      'options.1.deduction',
      { kind: 'choice', options: [{ deduction: '0' }, { deduction: '100.1' }] },
    ],
    [
      'scheme.deduction-above-hundred',
      'ranges.0.deduction',
      { kind: 'ranged', target: '1', ranges: [{ lower: '0', upper: '0', deduction: '101' }] },
    ],
    [
      'scheme.range-empty',
      'min',
      { kind: 'points', min: '5', max: '5', combination: { rule: 'mean' } },
    ],
    [
      'scheme.step-zero',
      'step',
      { kind: 'points', min: '0', max: '5', step: '0.0', combination: { rule: 'mean' } },
    ],
    [
      'scheme.drops-all',
      'combination',
      {
        kind: 'points',
        min: '0',
        max: '5',
        combination: { rule: 'trimmed', dropHigh: 3, dropLow: 2 },
      },
    ],
    ['scheme.factor-zero', 'factor', { kind: 'value', factor: '0' }],
    ['scheme.range-empty', 'min', { kind: 'value', min: '3', max: '2' }],
    ['scheme.step-zero', 'step', { kind: 'deduction', step: '0' }, '0'],
    ['scheme.step-zero', 'unit', { kind: 'time', limit: '60', unit: '0', points: '1' }],
    // An aspect worth 5 that could give 6 would be worth more than the scheme says.
    [
      'scheme.exceeds-maximum',
      '',
      { kind: 'points', min: '0', max: '6', combination: { rule: 'mean' } },
    ],
    ['scheme.exceeds-maximum', '', { kind: 'banded', bands: [{ points: '6' }, { points: '0' }] }],
    [
      'scheme.exceeds-maximum',
      '',
      {
        kind: 'form',
        items: [
          { label: '材料', max: '3' },
          { label: '答辩', max: '3' },
        ],
        combination: { rule: 'mean' },
      },
    ],
  ])('refuses the calculation flaw %s at %s', (code, place, calculation, max = '5') => {
    const at = place === '' ? '' : `.${place}`;
    expect(codes(withAspects(aspectBody('M', max, calculation)))).toEqual([
      `${code} criteria.0.subCriteria.0.aspects.0.calculation${at}`,
    ]);
  });
  it('refuses marks for what only takes away', () => {
    expect(codes(withAspects(aspectBody('M', '1', { kind: 'deduction' })))).toEqual([
      'scheme.maximum-not-zero criteria.0.subCriteria.0.aspects.0.max',
    ]);
  });
  it('warns about an aspect of more than 2 marks and a criterion that adds up differently', () => {
    const body = withAspects(aspectBody('M', '2.5', { kind: 'pass-fail' }));
    const declared = { ...body, criteria: body.criteria.map((one) => ({ ...one, declared: '3' })) };
    expect(codes(declared, 'warning')).toEqual([
      'scheme.criterion-differs criteria.0.declared',
      'scheme.aspect-large criteria.0.subCriteria.0.aspects.0.max',
      'scheme.total criteria',
    ]);
  });
  it('warns about variation and sections nobody declared, and never blocks', () => {
    const section = (number: number, declared: string) => ({
      section: number,
      name: text('x'),
      declared,
    });
    const aspects = [
      { ...aspectBody('M', '1', { kind: 'pass-fail' }), section: 1 },
      { ...aspectBody('M', '2', { kind: 'pass-fail' }), section: 3 },
    ];
    const body = { ...withAspects(...aspects), sections: [section(1, '1.25'), section(2, '0.75')] };
    expect(codes(body)).toEqual([]);
    expect(checkScheme(body)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'scheme.variation', params: { variation: '1' } }),
        expect.objectContaining({ code: 'scheme.section-unknown', params: { section: 3 } }),
      ]),
    );
  });
  it('is summed up exactly, by criterion and by day', () => {
    expect(summarise(scheme())).toEqual({
      aspects: 4,
      measurement: 2,
      judgement: 2,
      total: '12',
      criteria: { A: '12' },
      days: { 1: '12' },
      variation: null,
    });
  });
  it('gives each aspect its code by position and an id of its own', () => {
    const numbered = numberAspects(scheme(), countedIds()).criteria.flatMap(({ subCriteria }) =>
      subCriteria.flatMap(({ aspects }) => aspects),
    );
    expect(numbered.map(({ code }) => code)).toEqual(['A1.1', 'A1.2', 'A1.3', 'A2.1']);
    expect(new Set(numbered.map(({ aspectId }) => aspectId)).size).toBe(4);
  });
});
