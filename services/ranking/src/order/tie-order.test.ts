import { type Exact, exact } from '@jinbang/kernel/exact';
import type { RankSubject, TieKey } from '@jinbang/scoring/tie-chain';
import { orderByKeys } from '@jinbang/scoring/tie-groups';
import { plainTotal } from '@jinbang/scoring/total';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, exactly } from './comparable.ts';
import { type CompareKey, valueOrder } from './key-value.ts';
import {
  addItem,
  blankTieOrder,
  dropItem,
  itemsOf,
  type OrderedItem,
  type TieOrder,
} from './tie-order.ts';
import { differenceOf, itemAt, standingOf } from './tie-place.ts';

const CHAIN = ['total', 'practical', 'theory'] as const;
const BETTER = ['higher', 'higher', 'lower'] as const;
const KEYS: readonly CompareKey[] = BETTER.map(valueOrder);

type Sample = { readonly id: string; readonly points: readonly (Exact | undefined)[] };

const itemOf = ({ id, points }: Sample): OrderedItem => ({
  id,
  values: points.map((point) => point && comparable(point)),
  isOpen: false,
});

/** The order of all of them, made at once by the rules themselves. */
const wholeOrder = (samples: readonly Sample[]) => {
  const pointsOf = new Map(samples.map(({ id, points }) => [id, points]));
  const keys = CHAIN.map(
    (by, index): TieKey => ({
      decidedBy: { by },
      better: BETTER[index] ?? 'higher',
      values: ({ id }) => {
        const point = pointsOf.get(id)?.[index];
        return point && [point];
      },
    }),
  );
  const subjects = samples.map(({ id }): RankSubject => ({ id, totals: plainTotal(exact(0)) }));
  return orderByKeys(subjects, keys);
};

const point = fc.constantFrom('0', '1', '2', '1/3', '2/3', '0.5').map(exact);
const sample = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((number) => `E-${number}`),
  points: fc.tuple(
    point,
    fc.option(point, { nil: undefined, freq: 12 }),
    fc.option(point, { nil: undefined, freq: 3 }),
  ),
});

/** Puts a sample in, or takes it out where one of its id is there: removing and moving are the same. */
const turn = (order: TieOrder<OrderedItem>, there: Map<string, Sample>, next: Sample): void => {
  const before = there.get(next.id);
  if (before) {
    dropItem(order, itemOf(before), KEYS);
    there.delete(next.id);
  } else {
    addItem(order, itemOf(next), KEYS);
    there.set(next.id, next);
  }
};

const expectAgreement = (order: TieOrder<OrderedItem>, there: Map<string, Sample>): void => {
  const { subjects, boundaries } = wholeOrder([...there.values()]);
  const items = [...itemsOf(order)];
  expect(items.map(({ id }) => id)).toEqual(subjects.map(({ id }) => id));
  expect(order.rows).toBe(subjects.length);
  const firsts = boundaries.map(({ decidedBy }) => decidedBy !== null);
  expect(order.ties).toBe(firsts.filter(Boolean).length + Math.min(1, subjects.length));
  let first = 0;
  let before = -1;
  for (const [row, item] of items.entries()) {
    if (row === 0 || firsts[row - 1]) {
      first = row;
      before += 1;
    }
    expect(itemAt(order, row)?.id).toBe(item.id);
    const standing = standingOf(order, item, KEYS);
    expect([standing.row, standing.group.first, standing.group.before]).toEqual([
      row,
      first,
      before,
    ]);
    const lower = items[row + 1];
    const boundary = boundaries[row];
    if (!lower || !boundary) continue;
    const { key, skipped } = differenceOf(order, item, lower, KEYS);
    expect(key === null ? null : { by: CHAIN[key] }).toEqual(boundary.decidedBy);
    expect(skipped.map((index) => ({ by: CHAIN[index] }))).toEqual(boundary.skipped);
  }
};

describe('an order kept up subject by subject', () => {
  it('is the order of the sorted whole, after any row of adding, removing and moving', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 120 }), (samples) => {
        const order = blankTieOrder<OrderedItem>();
        const there = new Map<string, Sample>();
        for (const [index, next] of samples.entries()) {
          turn(order, there, next);
          if (index % 9 === 0) expectAgreement(order, there);
        }
        expectAgreement(order, there);
      }),
      { numRuns: 70 },
    );
  });

  it('counts who ties and who still misses marks', () => {
    const order = blankTieOrder<OrderedItem>();
    const at = (id: string, isOpen = false) => ({ id, values: [1, 1, 1], isOpen });
    for (const item of [at('b'), at('a', true), { ...at('c'), values: [2, 1, 1] }]) {
      addItem(order, item, KEYS);
    }
    expect(standingOf(order, at('b'), KEYS)).toEqual({
      row: 2,
      group: { first: 1, size: 2, before: 1, open: 1 },
    });
    dropItem(order, at('a', true), KEYS);
    expect([order.rows, order.ties, order.open]).toEqual([2, 2, 0]);
  });

  it('stays quick and right among 6,000 of whom many tie', () => {
    const order = blankTieOrder<OrderedItem>();
    const id = (number: number) => `E-${String(number).padStart(6, '0')}`;
    const values = (number: number) => [(number * 7919) % 900, (number * 31) % 7, 1];
    for (let number = 0; number < 6_000; number += 1) {
      addItem(order, { id: id(number), values: values(number), isOpen: false }, KEYS);
    }
    const sorted = Array.from({ length: 6_000 }, (_, number) => number).toSorted((a, b) => {
      const [mine, theirs] = [values(a), values(b)];
      return (theirs[0] ?? 0) - (mine[0] ?? 0) || (theirs[1] ?? 0) - (mine[1] ?? 0) || a - b;
    });
    for (const row of [0, 1, 999, 4_321, 5_999]) {
      expect(itemAt(order, row)?.id).toBe(id(sorted[row] ?? -1));
    }
  });
});

describe('a number made for comparing', () => {
  it('says the same as the exact one, thirds and great ones too', () => {
    for (const text of ['0', '-1.5', '80.625', '7/18', '1/3', '9007199254740993', '0.0000001']) {
      const value = exact(text);
      expect(exactly(comparable(value)).equals(value)).toBe(true);
    }
    expect(comparable(exact('80.625'))).toBe(80_625_000);
    expect(typeof comparable(exact('9007199254740993'))).toBe('object');
  });
});
