import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowWith } from './board.fixture.ts';
import { placeOf } from './place.rules.ts';
import { arcMinutes, WALL_UNITS, wallPages } from './wall.rules.ts';

const groupOf = (group: string, count: number) => ({
  group,
  rows: Array.from({ length: count }, (_, index) => rowWith({ code: `${group}${index + 1}` })),
});
const shown = (pages: ReturnType<typeof wallPages>) =>
  pages.map((page) => page.map(({ rows }) => `${rows[0]?.code}–${rows.at(-1)?.code}`).join(' | '));

describe('a wall', () => {
  it('gives a single group both columns', () => {
    expect(shown(wallPages([groupOf('w', 25)], 10))).toEqual(['w1–w10 | w11–w20', 'w21–w25']);
  });
  it('puts two groups side by side, the shorter one staying on its last page', () => {
    expect(shown(wallPages([groupOf('w', 12), groupOf('s', 4)], 10))).toEqual([
      'w1–w10 | s1–s4',
      'w11–w12 | s1–s4',
    ]);
  });
  it('shows more groups in pairs', () => {
    const groups = [groupOf('w', 2), groupOf('s', 2), groupOf('t', 2)];
    expect(shown(wallPages(groups, 10))).toEqual(['w1–w2 | s1–s2', 't1–t2']);
  });
  it('has no page while there are no rows', () => {
    expect(wallPages([], 10)).toEqual([]);
  });
});

describe('an address', () => {
  const eventId = '01990000-0000-7000-8000-000000000001';
  it.each([
    ['/board/', '', { kind: 'list' }],
    ['/board', '', { kind: 'list' }],
    [`/board/${eventId}`, '', { kind: 'board', eventId, isWall: false }],
    [`/board/${eventId}/`, '?wall=1', { kind: 'board', eventId, isWall: true }],
    [`/results/${eventId}/3`, '', { kind: 'result', eventId, version: '3' }],
    [`/results/${eventId}`, '', { kind: 'nowhere' }],
    ['/board/somewhere', '', { kind: 'nowhere' }],
  ])('%s%s leads to the right screen', (path, query, place) => {
    expect(placeOf(path, query)).toEqual(place);
  });
});

describe('letters that a hall reads from ten metres', () => {
  it('are high enough for eyes that may drive, and what stands beside for healthy ones', () => {
    const { rank, name, total, beside } = WALL_UNITS;
    for (const units of [rank, name, total]) expect(arcMinutes(units)).toBeGreaterThanOrEqual(10);
    expect(arcMinutes(beside)).toBeGreaterThanOrEqual(6.5);
  });
  it('are the ones of the style sheet', () => {
    const css = readFileSync(new URL('wall.css', import.meta.url), 'utf8');
    const sizeOf = (selector: string) =>
      Number(
        new RegExp(`^${selector} \\{[^}]*?font-size: calc\\(([\\d.]+) \\*`, 'm').exec(css)?.[1],
      );
    expect(sizeOf('\\.wall')).toBe(WALL_UNITS.name);
    expect(sizeOf('\\.wall-who small')).toBe(WALL_UNITS.beside);
    expect(sizeOf('\\.wall-side')).toBe(WALL_UNITS.beside);
  });
});
