import { describe, expect, it } from 'vitest';
import { allTouched, farPageCount, isOutdated, touchedBy, typedPage } from './far-page.rules.ts';

const beyond = (version: number, from: number, to: number) => ({
  version,
  beyond: { rows: [], pages: { from, to }, isAnew: false },
});

describe('a page below the first of a long board', () => {
  it('is fetched anew when a later frame touched it, and only then', () => {
    const touched = touchedBy([], beyond(12, 3, 5));
    expect(isOutdated({ page: 4, version: 11 }, touched)).toBe(true);
    expect(isOutdated({ page: 4, version: 12 }, touched)).toBe(false);
    expect(isOutdated({ page: 6, version: 11 }, touched)).toBe(false);
  });
  it('is fetched anew when everything changed, or the whole board was fetched', () => {
    const anew = { version: 20, beyond: { rows: [], pages: null, isAnew: true } };
    expect(isOutdated({ page: 900, version: 19 }, touchedBy([], anew))).toBe(true);
    expect(isOutdated({ page: 2, version: 6 }, allTouched(7))).toBe(true);
  });
  it('stays where a frame says nothing of the pages below', () => {
    expect(touchedBy([], { version: 3 })).toEqual([]);
    const noPages = { version: 3, beyond: { rows: [], pages: null, isAnew: false } };
    expect(touchedBy([], noPages)).toEqual([]);
  });
  it('is fetched once too often rather than not at all when much happened since', () => {
    let touched = touchedBy([], beyond(1, 2, 2));
    for (let version = 2; version <= 200; version += 1) {
      touched = touchedBy(touched, beyond(version, 2, 2));
    }
    expect(touched.length).toBeLessThanOrEqual(40);
    expect(isOutdated({ page: 7, version: 3 }, touched)).toBe(true);
    expect(isOutdated({ page: 7, version: 199 }, touched)).toBe(false);
    expect(isOutdated({ page: 2, version: 199 }, touched)).toBe(true);
  });
});

describe('pages of a hundred', () => {
  it('are as many as the lines need, and one where there are none', () => {
    expect([0, 1, 100, 101, 100_000].map(farPageCount)).toEqual([1, 1, 1, 2, 1_000]);
  });
  it('are chosen by a number that is one of them', () => {
    expect(['1', ' 12 ', '13', '0', '-1', 'x', ''].map((text) => typedPage(text, 12))).toEqual([
      ...[1, 12, null, null, null, null, null],
    ]);
  });
});
