import { exact, exactText } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardMedals } from './medals.ts';
import { scaleOf, scaleValue } from './scale.ts';

/** A published scale export: raw total and scale value of 32 competitors of one skill. */
const published: readonly (readonly [string, number])[] = [
  ['61.42', 854],
  ['54.33', 834],
  ['39.58', 791],
  ['37.75', 786],
  ['35.5', 779],
  ['28.75', 760],
  ['28.42', 759],
  ['28.4', 759],
  ['19', 732],
  ['16.92', 726],
  ['13.5', 716],
  ['13.05', 715],
  ['12.8', 714],
  ['12.25', 712],
  ['9.5', 704],
  ['8.75', 702],
  ['7.25', 698],
  ['6', 694],
  ['6', 694],
  ['4.25', 689],
  ['3.25', 686],
  ['2.75', 685],
  ['2', 683],
  ['1.5', 681],
  ['1.4', 681],
  ['1.25', 680],
  ['0.75', 679],
  ['0.5', 678],
  ['0.5', 678],
  ['0.5', 678],
  ['0.25', 678],
  ['0', 677],
];

const scaled = (raw: readonly string[]) => {
  const scale = scaleOf(raw.map(exact));
  if (!scale) throw new Error('There is something to scale.');
  return { ...scale, values: raw.map((text) => scaleValue(scale, exact(text))) };
};

describe('the 700 scale', () => {
  it('reproduces all 32 published values', () => {
    const { values, median, deviation, shown } = scaled(published.map(([raw]) => raw));
    expect(values).toEqual(published.map(([, value]) => value));
    expect([exactText(median), exactText(deviation), shown]).toEqual(['8', '7', true]);
  });
  it('gives 13 of them a Medal for Excellence', () => {
    const candidates = published.map(([, scale], index) => ({
      id: `s${index}`,
      rank: index + 1,
      scale,
    }));
    const { awards } = awardMedals(candidates, 32);
    expect(awards.filter((award) => award.medal === 'excellence')).toHaveLength(13);
  });
  it('is not shown for fewer than six, or where nothing deviates', () => {
    expect(scaled(['1', '2', '3', '4', '5']).shown).toBe(false);
    expect(scaled(['1', '2', '3', '4', '5', '6']).shown).toBe(true);
    expect(scaled(['5', '5', '5', '5', '5', '90'])).toMatchObject({
      shown: false,
      values: [700, 700, 700, 700, 700, 700],
    });
    expect(scaleOf([])).toBeNull();
  });
  it('stays between 0 and 1000', () => {
    const { values } = scaled(['50', '50.01', '49.99', '50.02', '49.98', '99', '1']);
    expect([Math.max(...values), Math.min(...values)]).toEqual([1000, 0]);
  });

  const raws = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 30 });
  it('puts the median at 700', () => {
    fc.assert(
      fc.property(raws, (points) => {
        const scale = scaleOf(points.map((value) => exact(`${value}/20`)));
        expect(scale && scaleValue(scale, scale.median)).toBe(700);
      }),
    );
  });
  it('never puts a lower total above a higher one', () => {
    fc.assert(
      fc.property(raws, (points) => {
        const rising = points.toSorted((left, right) => left - right);
        const { values } = scaled(rising.map((value) => `${value}/20`));
        expect(values).toEqual(values.toSorted((left, right) => left - right));
      }),
    );
  });
});
