import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Exact, fixedText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import type { Aspect } from './aspect.ts';
import { type SeatMark, settleAspect } from './aspect-value.ts';
import { checkValue } from './check-value.ts';
import { rankSubjects } from './rank.ts';
import { plantScheme } from './scheme-outline.ts';
import { tieOrderOf } from './tie-chain.ts';
import { totalOf } from './total.ts';

// Marks of nine judges as published. Data: BuzzFeed News, figure-skating-scores, CC BY 4.0.

type Component = {
  readonly name: string;
  readonly factor: string;
  /** One text a judge; an empty one is a judge who gave no mark. */
  readonly marks: readonly string[];
};
type Skater = {
  readonly entry: string;
  readonly components: readonly Component[];
  readonly elementTotal: string;
  readonly deductions: string;
};
type Expected = {
  readonly entry: string;
  readonly componentTotal: string;
  readonly total: string;
  readonly rank: number;
};

const componentAspect = (name: string, factor: string): Aspect => ({
  id: name,
  code: name,
  kind: 'J',
  max: '20',
  calculation: {
    kind: 'points',
    min: '0',
    max: '10',
    step: '0.25',
    combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
    roundPanel: 2,
    factor,
    roundResult: 2,
  },
});
const elements: Aspect = {
  id: 'elements',
  code: 'E',
  kind: 'M',
  max: '150',
  calculation: { kind: 'value' },
};
const deductions: Aspect = {
  id: 'deductions',
  code: 'D',
  kind: 'M',
  max: '0',
  calculation: { kind: 'deduction' },
};

const taken = (aspect: Aspect, value: object): SeatMark => {
  const checked = checkValue(aspect, value);
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.value;
};

const settled = (aspect: Aspect, marks: readonly SeatMark[]): Exact => {
  const seats = marks.map((_, index) => `J${index + 1}`);
  const outcome = settleAspect(
    aspect,
    new Map(marks.map((mark, at) => [`J${at + 1}`, mark])),
    seats,
  );
  if (outcome.state !== 'COMPLETE') throw new Error(`${aspect.code} is ${outcome.state}.`);
  return outcome.value;
};

const valuesOf = ({ components, elementTotal, deductions: deducted }: Skater) =>
  new Map<string, Exact>([
    ...components.map(({ name, factor, marks }): [string, Exact] => {
      const aspect = componentAspect(name, factor);
      const given = marks.map((points) =>
        points === '' ? 'absent' : taken(aspect, { kind: 'points', points }),
      );
      return [name, settled(aspect, given)];
    }),
    ['elements', settled(elements, [taken(elements, { kind: 'value', points: elementTotal })])],
    [
      'deductions',
      settled(deductions, [taken(deductions, { kind: 'deduction', points: deducted })]),
    ],
  ]);

/** Every component total, total and rank of one programme, as the published table writes them. */
const resultOf = (skaters: readonly Skater[]): readonly Expected[] => {
  const names = skaters[0]?.components.map((component) => component.name) ?? [];
  const place = (aspectId: string, criterion: string, max: string) => ({
    aspectId,
    criterion,
    subCriterion: criterion,
    moduleId: 'programme',
    max,
  });
  const scheme = plantScheme({
    modules: [{ moduleId: 'programme', kind: 'practical', weight: '1' }],
    aspects: [
      ...names.map((name) => place(name, 'components', '20')),
      place('elements', 'elements', '150'),
      place('deductions', 'deductions', '0'),
    ],
    rule: { moduleDecimals: null, totalDecimals: 2 },
  });
  const subjects = skaters.map((skater) => ({
    id: skater.entry,
    totals: totalOf(scheme, { values: valuesOf(skater) }),
  }));
  const { rows } = rankSubjects(subjects, {
    ties: [{ by: 'criterion', criterion: 'components' }],
    order: tieOrderOf(scheme),
    shared: true,
    numbering: 'standard',
  });
  return subjects.map(({ id, totals }) => {
    const components = totals.criteria.get('components');
    const rank = rows.find((row) => row.id === id)?.rank;
    if (!components || typeof rank !== 'number')
      throw new Error(`Nothing was worked out for ${id}.`);
    return {
      entry: id,
      componentTotal: fixedText(components, 2),
      total: fixedText(totals.total, 2),
      rank,
    };
  });
};

const retyped = (
  entry: string,
  elementTotal: string,
  deducted: string,
  rows: readonly string[],
): Skater => ({
  entry,
  elementTotal,
  deductions: deducted,
  components: rows.map((row, index) => ({
    name: `component ${index + 1}`,
    factor: '1.6',
    marks: row.split(' '),
  })),
});

describe('three published skaters, two of them with the same total', () => {
  const skaters = [
    retyped('1', '39.94', '2.00', [
      '5.0 5.75 6.0 5.75 4.75 5.5 5.5 4.75 5.0',
      '5.0 5.25 6.25 5.25 5.25 5.75 5.5 4.75 5.25',
      '4.75 5.25 6.0 5.5 5.5 5.5 5.0 5.0 5.25',
      '5.25 5.5 6.25 5.75 5.25 5.75 5.25 6.0 5.5',
      '4.75 5.5 5.75 5.5 5.0 5.25 5.0 5.0 5.0',
    ]),
    retyped('11', '36.63', '0.00', [
      '6.75 5.5 6.0 5.25 5.5 5.75 5.0 5.25 5.0',
      '6.5 5.25 5.75 5.5 5.75 5.25 5.25 4.75 5.0',
      '6.75 5.0 6.0 5.5 5.75 5.25 5.5 5.0 4.75',
      '7.0 5.75 6.5 5.5 6.25 6.0 6.5 6.0 5.5',
      '6.5 5.25 5.75 5.0 5.5 5.0 5.0 4.0 4.5',
    ]),
    retyped('6', '37.48', '2.00', [
      '6.5 5.75 6.0 5.5 5.25 5.75 5.25 5.75 5.5',
      '6.25 5.5 6.0 5.25 5.5 5.5 5.0 5.75 5.75',
      '6.0 5.0 6.25 5.0 5.0 5.75 5.0 5.5 5.5',
      '6.75 5.75 6.5 5.25 5.75 6.0 6.0 6.5 5.75',
      '6.5 5.5 5.75 5.25 5.5 5.25 5.5 6.0 5.25',
    ]),
  ];
  it('reproduce, the tie broken by the components', () => {
    expect(resultOf(skaters)).toEqual([
      { entry: '1', componentTotal: '42.68', total: '80.62', rank: 2 },
      { entry: '11', componentTotal: '43.98', total: '80.61', rank: 3 },
      { entry: '6', componentTotal: '45.14', total: '80.62', rank: 1 },
    ]);
  });
  it('do not reproduce when an absent judge is taken for a zero', () => {
    const absent = skaters.map((skater) => ({
      ...skater,
      components: skater.components.map((one) => ({ ...one, marks: one.marks.with(0, '') })),
    }));
    const zero = absent.map((skater) => ({
      ...skater,
      components: skater.components.map((one) => ({ ...one, marks: one.marks.with(0, '0') })),
    }));
    expect(resultOf(absent)[0]?.componentTotal).not.toBe(resultOf(zero)[0]?.componentTotal);
  });
});

// An extra: the whole published set, where it lies beside the repository.
const published = new URL('../../../../shared/real-input/panel-marks/', import.meta.url);

const tableOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(file, published), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const skatersOf = (contest: string) => {
  const marks = Map.groupBy(
    tableOf(`${contest}.marks.csv`),
    ([programme, entry]) => `${programme}/${entry}`,
  );
  const expected = Map.groupBy(tableOf(`${contest}.expected.csv`), ([programme = '']) => programme);
  return [...expected].map(([programme, rows]) => ({
    programme,
    skaters: rows.map(
      ([, entry = '', , , elementTotal = '', deducted = '']): Skater => ({
        entry,
        elementTotal,
        deductions: deducted,
        components: (marks.get(`${programme}/${entry}`) ?? []).map(
          ([, , name = '', factor = '', ...given]) => ({ name, factor, marks: given }),
        ),
      }),
    ),
    expected: rows.map(
      ([, entry = '', , componentTotal = '', , , total = '', rank]): Expected => ({
        entry,
        componentTotal,
        total,
        rank: Number(rank),
      }),
    ),
  }));
};

if (existsSync(published)) {
  describe('extra: every mark of three published contests', () => {
    const contests = readdirSync(published)
      .filter((name) => name.endsWith('.marks.csv'))
      .map((name) => name.replace('.marks.csv', ''));
    it('are 368 results of 16,560 marks', () => {
      const all = contests.flatMap(skatersOf).flatMap((one) => one.skaters);
      const marks = all.flatMap((one) => one.components.flatMap((component) => component.marks));
      expect([all.length, marks.length]).toEqual([368, 16_560]);
    });
    it.each(contests)('%s: each component total, total and rank reproduces', (contest) => {
      for (const { skaters, expected } of skatersOf(contest)) {
        expect(resultOf(skaters)).toEqual(expected);
      }
    });
  });
}
