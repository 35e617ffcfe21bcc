import { describe, expect, it } from 'vitest';
import { dayBefore, editionInForce, isInForceOn, overlap } from './edition-in-force.ts';

const first = { edition: '2009', from: '2009-01-01', to: '2018-12-31' };
const second = { edition: '2018', from: '2018-06-01', to: null };
const third = { edition: '2025', from: '2025-01-01', to: null };

describe('the edition in force', () => {
  it('counts its first and its last day', () => {
    expect(
      ['2008-12-31', '2009-01-01', '2018-12-31', '2019-01-01'].map((day) =>
        isInForceOn(first, day),
      ),
    ).toEqual([false, true, true, false]);
  });
  it('is the one that began last where several are in force', () => {
    const on = (day: string) => editionInForce([second, third, first], day)?.edition;
    expect(['2008-01-01', '2018-01-01', '2018-07-01', '2024-12-31', '2025-01-01'].map(on)).toEqual([
      undefined,
      '2009',
      '2018',
      '2018',
      '2025',
    ]);
  });
  it('is the same however the editions are listed', () => {
    const twin = { ...third, edition: '2025b' };
    expect(editionInForce([twin, third], '2025-01-01')).toBe(twin);
    expect(editionInForce([third, twin], '2025-01-01')).toBe(twin);
  });
  it('overlaps another on the day they share, and not the day after', () => {
    expect(overlap(first, second)).toBe(true);
    expect(overlap({ ...first, to: '2018-05-31' }, second)).toBe(false);
    expect(overlap(second, third)).toBe(true);
  });
  it('ends the day before the next begins, over months and years', () => {
    expect(['2025-01-01', '2024-03-01', '2025-07-15'].map(dayBefore)).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2025-07-14',
    ]);
  });
});
