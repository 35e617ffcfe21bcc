import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitmentOf,
  type DrawProof,
  drawBySeed,
  flawOfProof,
  newSecret,
  placeOf,
  type SeededDraw,
} from './seeded-draw.ts';

const secretOf = (serial: number) => createHash('sha256').update(`secret ${serial}`).digest('hex');
const ENTRIES = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
const STATIONS = ['01', '02', '03', '04', '05', '06'];
const aDraw = (change: Partial<SeededDraw> = {}): SeededDraw => ({
  place: 's1',
  secret: secretOf(1),
  publicValue: '4 2 6',
  takers: ENTRIES,
  items: STATIONS,
  ...change,
});
const proofOf = (draw: SeededDraw): DrawProof => ({
  ...draw,
  commitment: commitmentOf(draw),
  lots: drawBySeed(draw),
});

describe('a draw by seed', () => {
  it('gives every entry one station and no station twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 9 }),
        (count, more) => {
          const roster = Array.from({ length: count }, (_, place) => `e${place}`);
          const stations = Array.from({ length: count + more }, (_, place) => `${place + 1}`);
          const lots = drawBySeed(aDraw({ takers: roster, items: stations }));
          expect(new Set(lots.map(({ taker }) => taker))).toEqual(new Set(roster));
          expect(new Set(lots.map(({ item }) => item)).size).toBe(count);
        },
      ),
    );
  });
  it('comes out the same whoever lists the roster, in whatever order', () => {
    const once = drawBySeed(aDraw());
    expect(drawBySeed(aDraw({ takers: [...ENTRIES].reverse() }))).toEqual(once);
  });
  it('stays as it is for ever: these lots were drawn by the first version', () => {
    expect(drawBySeed(aDraw()).map(({ item }) => item)).toEqual(FIRST);
  });
  it('depends on the secret, the public value and the place alike', () => {
    const texts = [
      aDraw(),
      aDraw({ secret: secretOf(2) }),
      aDraw({ publicValue: '4 2 5' }),
      aDraw({ place: 's2' }),
    ].map((draw) => JSON.stringify(drawBySeed(draw)));
    expect(new Set(texts).size).toBe(4);
  });
});

describe('a secret', () => {
  it('is 32 bytes of chance, another one each time', () => {
    expect(newSecret()).toMatch(/^[0-9a-f]{64}$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe.each(['numbers', 'stations', 'codes'] as const)('10,000 draws of %s', (layer) => {
  const DRAWS = 10_000;
  const counts = ENTRIES.map(() => STATIONS.map(() => 0));
  const orders = new Map<string, number>();
  for (let serial = 0; serial < DRAWS; serial += 1) {
    const place = placeOf[layer]('s1');
    const lots = drawBySeed(aDraw({ place, secret: secretOf(serial) }));
    for (const { taker, item } of lots) {
      const row = counts[ENTRIES.indexOf(taker)] ?? [];
      const column = STATIONS.indexOf(item);
      row[column] = (row[column] ?? 0) + 1;
    }
    const order = lots.map(({ item }) => item).join();
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  const chiSquare = (observed: readonly number[], expected: number) =>
    observed.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

  it('send everybody to every place as often as chance would', () => {
    // Each row has 5 degrees of freedom; 25.7 is passed by chance once in 10,000.
    for (const row of counts) expect(chiSquare(row, DRAWS / 6)).toBeLessThan(25.7);
  });
  it('show each of the 720 orders as often as chance would', () => {
    expect(orders.size).toBe(720);
    // 719 degrees of freedom: mean 719, deviation 38; within four of them on either side.
    const value = chiSquare([...orders.values()], DRAWS / 720);
    expect(value).toBeGreaterThan(567);
    expect(value).toBeLessThan(871);
  });
});

describe('a revealed draw', () => {
  it('is confirmed by drawing once more', () => {
    expect(flawOfProof(proofOf(aDraw()))).toBeUndefined();
  });
  it('shows when the secret, the roster or the stations are not those committed to', () => {
    const proof = proofOf(aDraw());
    for (const change of [
      { secret: secretOf(2) },
      { takers: [...ENTRIES, 'e7'] },
      { items: STATIONS.toReversed() },
      { place: 's2' },
    ]) {
      expect(flawOfProof({ ...proof, ...change })).toBe('other-commitment');
    }
  });
  it('shows when two lots were exchanged', () => {
    const proof = proofOf(aDraw());
    const [first, second, ...rest] = proof.lots;
    if (!first || !second) throw new Error('six lots were drawn');
    const lots = [{ ...first, item: second.item }, { ...second, item: first.item }, ...rest];
    expect(flawOfProof({ ...proof, lots })).toBe('other-lots');
  });
  it('shows another public value', () => {
    expect(flawOfProof({ ...proofOf(aDraw()), publicValue: '1' })).toBe('other-lots');
  });
  it('shows an entry or a station that was committed to twice', () => {
    expect(flawOfProof(proofOf(aDraw({ takers: [...ENTRIES.slice(1), 'e2'] })))).toBe(
      'taker-repeats',
    );
    expect(flawOfProof(proofOf(aDraw({ items: [...STATIONS, '01'] })))).toBe('item-repeats');
  });
});

/** Computed apart from this code: SHA-256, HMAC-SHA-256 and a shuffle in another language. */
const FIRST: readonly string[] = ['03', '06', '04', '01', '05', '02'];
