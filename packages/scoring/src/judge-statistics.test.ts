import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclassCorrelation, kendallW } from './judge-concordance.ts';
import {
  agreementOf,
  agreementsByJudge,
  type JudgedMark,
  ownFavours,
  ratingTable,
  severities,
} from './judge-statistics.ts';

/** 20 subjects rated by three raters: published example data with known coefficients. */
const raters: Readonly<Record<string, readonly number[]>> = {
  first: [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  second: [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  third: [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
};
const judges = Object.keys(raters);
const marks: readonly JudgedMark[] = judges.flatMap((judge) =>
  (raters[judge] ?? []).map((points, row) => ({ item: `s${row}`, judge, points })),
);
const table = ratingTable(marks, judges);

describe('how judges agree', () => {
  it('reproduces the published concordance, corrected for ties', () => {
    const concordance = kendallW(table);
    expect(concordance?.w).toBeCloseTo(0.539657, 6);
    expect(concordance?.chiSquared).toBeCloseTo(30.760442, 6);
    expect(concordance?.degreesOfFreedom).toBe(19);
  });
  it('reproduces the published intraclass correlation', () => {
    expect(intraclassCorrelation(table)).toBeCloseTo(0.197998, 6);
  });
  it('is complete when all give the same order, and nothing where nothing varies', () => {
    expect(
      kendallW([
        [1, 10],
        [2, 20],
        [3, 35],
      ])?.w,
    ).toBe(1);
    expect(
      intraclassCorrelation([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBe(1);
    expect(
      kendallW([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      intraclassCorrelation([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
    expect(kendallW([])).toBeNull();
    expect(intraclassCorrelation([[1, 2]])).toBeNull();
  });
  it('does not depend on the order of judges or subjects', () => {
    const rating = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 2, maxLength: 12 }), (rows) => {
        const turned = rows.toReversed().map((row) => row.toReversed());
        expect(kendallW(turned)?.w ?? -1).toBeCloseTo(kendallW(rows)?.w ?? -1, 9);
      }),
    );
  });
  it('counts pairs that agree, exactly and within one', () => {
    const some = [2, 2, 3, 0].map((points, at) => ({ item: 'a', judge: `j${at}`, points }));
    expect(agreementOf(some)).toEqual({ pairs: 6, exact: 1 / 6, withinOne: 3 / 6 });
    expect(agreementOf([])).toEqual({ pairs: 0, exact: null, withinOne: null });
  });
  it('counts for each judge the pairs that judge is one of', () => {
    const some = [2, 2, 3, 0].map((points, at) => ({ item: 'a', judge: `j${at}`, points }));
    const byJudge = agreementsByJudge([...some, { item: 'b', judge: 'alone', points: 1 }]);
    expect(byJudge.get('j0')).toEqual({ pairs: 3, exact: 1 / 3, withinOne: 2 / 3 });
    expect(byJudge.get('j3')).toEqual({ pairs: 3, exact: 0, withinOne: 0 });
    expect(byJudge.has('alone')).toBe(false);
  });
  it('uses only items that all judges marked', () => {
    expect(ratingTable(marks.slice(1), judges)).toHaveLength(19);
  });
});

describe('how strict a judge is', () => {
  it('is the mean distance from the panel, below zero for the strict', () => {
    // Means 3.15, 3.15 and 2.3 about 2.8667.
    const means = severities(marks).map((one) => [one.judge, one.count, one.meanDeviation]);
    expect(means.map(([judge, count]) => [judge, count])).toEqual(
      judges.map((judge) => [judge, 20]),
    );
    expect(means[0]?.[2]).toBeCloseTo(0.283333, 6);
    expect(means[2]?.[2]).toBeCloseTo(-0.566667, 6);
  });
  it('comes with the error of that mean, none from a single mark', () => {
    // Two judges 2 and 0 apart: deviations of ±1 and 0, so s² = 1/2 and its mean's error is 1/2.
    const pairs = [
      { item: 'a', judge: 'j1', points: 3 },
      { item: 'a', judge: 'j2', points: 1 },
      { item: 'b', judge: 'j1', points: 2 },
      { item: 'b', judge: 'j2', points: 2 },
    ];
    expect(severities(pairs)[0]).toEqual({
      judge: 'j1',
      count: 2,
      meanDeviation: 0.5,
      standardError: 0.5,
    });
    expect(severities(pairs.slice(0, 2))[0]?.standardError).toBeNull();
  });
  it('is not told from items only one judge marked', () => {
    expect(severities([{ item: 'a', judge: 'j1', points: 3 }])).toEqual([]);
  });
  it('adds up to nothing over a full panel', () => {
    const sum = severities(marks).reduce((total, one) => total + one.meanDeviation, 0);
    expect(sum).toBeCloseTo(0, 9);
  });
});

describe('favour for the own organisation', () => {
  const panel = (item: string, points: readonly number[]) =>
    points.map((value, at) => ({ item, judge: `j${at}`, points: value }));
  const some = [...panel('own', [3, 1, 2]), ...panel('other', [1, 2, 3])];
  it('is what a judge gives more there than elsewhere, against the panel', () => {
    const [first] = ownFavours(some, (mark) => mark.item === 'own');
    expect(first).toEqual({
      judge: 'j0',
      ownCount: 1,
      othersCount: 1,
      own: { count: 1, mean: 1, standardError: null },
      others: { count: 1, mean: -1, standardError: null },
      favour: 2,
      standardError: null,
    });
  });
  it('is unknown without both', () => {
    const [first] = ownFavours(some, () => false);
    expect([first?.ownCount, first?.own, first?.favour]).toEqual([0, null, null]);
  });
  it('comes with the error of the difference, once both have two marks', () => {
    const more = [...some, ...panel('own-2', [2, 2, 2]), ...panel('other-2', [2, 2, 2])];
    const [first] = ownFavours(more, ({ item }) => item.startsWith('own'));
    // Deviations of 1 and 0, and of -1 and 0: the error of either mean is 1/2.
    expect(first?.favour).toBe(1);
    expect(first?.standardError).toBeCloseTo(Math.SQRT1_2, 12);
  });
});
