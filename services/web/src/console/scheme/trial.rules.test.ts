import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import { calculationInWords } from './calculation-words.ts';
import type { SchemeAspect } from './scheme.types.ts';
import { trialExample, tryMark } from './trial.rules.ts';
import { markText } from './working.rules.ts';

const aspect = (calculation: SchemeCalculation, max = '1', rest: Partial<SchemeAspect> = {}) =>
  ({
    aspectId: '01990000-0000-7000-8000-000000000001',
    code: 'A1.1',
    kind: 'M',
    description: { zh: '评分点' },
    max,
    calculation,
    ...rest,
  }) as const satisfies SchemeAspect;

const EVERY_KIND: readonly SchemeAspect[] = [
  aspect({ kind: 'judgement' }),
  aspect({ kind: 'judgement', maxSpread: 0 }),
  aspect(
    { kind: 'points', min: '0', max: '10', step: '0.25', combination: { rule: 'mean' } },
    '10',
  ),
  aspect(
    {
      kind: 'points',
      min: '60',
      max: '100',
      combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
      factor: '0.1',
      roundResult: 2,
    },
    '10',
  ),
  aspect(
    {
      kind: 'points',
      min: '0',
      max: '5',
      combination: { rule: 'middle-gap', tolerance: '0.5', otherwise: 'conflict' },
    },
    '5',
  ),
  aspect(
    {
      kind: 'form',
      items: [
        { label: '文档', max: '30' },
        { label: '答辩', max: '70' },
      ],
      combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
    },
    '100',
  ),
  aspect({ kind: 'pass-fail' }),
  aspect({ kind: 'number-completed', possible: 3 }, '0.75'),
  aspect({
    kind: 'choice',
    options: [{ deduction: '0' }, { deduction: '33.3' }, { deduction: '100' }],
  }),
  aspect({
    kind: 'ranged',
    target: '25',
    ranges: [
      { lower: '0.02', upper: '0.02', deduction: '0' },
      { lower: '0.05', upper: '0.05', deduction: '50' },
    ],
  }),
  aspect({ kind: 'value' }, '30'),
  aspect({ kind: 'deduction', cap: '5' }, '0'),
  aspect(
    {
      kind: 'faults',
      faults: [
        { label: '毛刺', points: '0.5' },
        { label: '划痕', points: '0.2' },
      ],
    },
    '2',
  ),
  aspect({ kind: 'banded', bands: [{ points: '5' }, { points: '3.5' }] }, '5'),
  aspect({ kind: 'time', limit: '600', unit: '60', points: '0.5' }, '3'),
  aspect({ kind: 'fatal', zeroes: 'module' }, '0'),
  aspect({ kind: 'pass-fail' }, '1', { entries: 'twoIndependent' }),
];

const worth = (tried: ReturnType<typeof tryMark>): string =>
  tried.ok && tried.settled.value ? exactText(tried.settled.value) : JSON.stringify(tried);

describe('a mark that is tried', () => {
  it.each(EVERY_KIND.map((one, place) => [one.calculation.kind, place, one] as const))(
    'begins for %s with an example its own rule takes (%i)',
    (_kind, _place, one) => {
      expect(tryMark(one, trialExample(one))).toMatchObject({ settled: { state: 'COMPLETE' } });
      for (const language of ['zh', 'en'] as const) {
        const sentence = calculationInWords(one.calculation, language);
        expect(sentence.length).toBeGreaterThan(5);
        expect(sentence).not.toMatch(/undefined|NaN|，，|^[,;，]/);
      }
    },
  );
  it('is worth what the worked example of the domain says, with its working', () => {
    const tried = tryMark(aspect({ kind: 'judgement' }, '0.5', { kind: 'J' }), ['2', '2', '3']);
    expect(worth(tried)).toBe('7/18');
    expect(tried).toMatchObject({ working: '0.5 × (2 + 2 + 3) ÷ (3 × 3)' });
    expect(tried.ok && tried.settled.value && markText(tried.settled.value)).toEqual({
      shown: '0.3889',
      isRounded: true,
    });
  });
  it('leaves the dropped judges out of the working', () => {
    const trimmed = aspect(
      {
        kind: 'points',
        min: '0',
        max: '100',
        combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
      },
      '100',
    );
    const tried = tryMark(trimmed, ['80', '90', '70', '85', '84']);
    expect(tried).toMatchObject({ working: '(80 + 85 + 84) ÷ 3' });
    expect(worth(tried)).toBe('83');
  });
  it('says when a panel would have to meet', () => {
    expect(tryMark(aspect({ kind: 'judgement' }), ['0', '2', '3'])).toMatchObject({
      settled: { state: 'CONFLICT', conflict: { gap: '3', allowed: '1' } },
      working: null,
    });
  });
  it.each([
    ['nothing', ''],
    ['more than there are', '4'],
    ['no number', 'x'],
  ])('is refused where %s was typed', (_what, typed) => {
    const tried = tryMark(aspect({ kind: 'number-completed', possible: 3 }), [typed]);
    expect(tried).toMatchObject({ ok: false });
  });
});
