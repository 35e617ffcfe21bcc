import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import { checkScheme } from '../scheme/scheme.rules.ts';
import { schemeTable } from '../scheme/scheme-table.rules.ts';
import { readSchemeTable } from '../scheme/scheme-table-read.rules.ts';
import { smallScheme } from '../small-scheme.fixture.ts';

const penalties = [
  { code: 'P1', name: { zh: '未穿戴劳保用品', en: 'Without protective gear' }, points: '1.5' },
  { code: 'P2', name: { zh: '工位未清理' }, most: '3' },
  { code: 'OTHER', name: { zh: '其他' } },
];
const withPenalties = (wish: SchemeBody['penalties']): SchemeBody => ({
  ...smallScheme(),
  penalties: wish,
});
const fatalOf = (wish: SchemeBody['penalties']) =>
  checkScheme(withPenalties(wish))
    .filter(({ severity }) => severity === 'fatal')
    .map(({ path, code }) => [path, code]);

describe('kinds of penalty in a marking scheme', () => {
  it('come back from the table they were written to', () => {
    const rows = schemeTable(withPenalties(penalties));
    const { body } = readSchemeTable({ name: 'CSV', rows });
    expect(body?.penalties).toEqual(penalties);
  });
  it('are left out where the scheme has none', () => {
    const { body } = readSchemeTable({ name: 'CSV', rows: schemeTable(smallScheme()) });
    expect(body && 'penalties' in body).toBe(false);
  });
  it('each have a code of their own and take something', () => {
    expect(fatalOf(penalties)).toEqual([]);
    const [first, second, other] = penalties;
    if (!first || !second || !other) throw new Error('three kinds');
    expect(fatalOf([first, { ...second, code: 'P1' }])).toEqual([
      ['penalties.0.code', 'scheme.penalty-repeated'],
      ['penalties.1.code', 'scheme.penalty-repeated'],
    ]);
    expect(fatalOf([{ ...first, points: '0' }])).toEqual([
      ['penalties.0.points', 'scheme.penalty-points'],
    ]);
  });
  it('are refused with the row they stand in', () => {
    const rows = schemeTable(withPenalties(penalties)).map((row) => [...row]);
    const place = rows.findIndex((row) => row[0] === 'penalty' && row[1] === 'P2');
    const row = rows[place];
    if (row) row[1] = 'P1';
    const { body, findings } = readSchemeTable({ name: 'CSV', rows });
    expect(body).toBeUndefined();
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'scheme.penalty-repeated', row: place + 1, column: 'B' }),
    );
  });
});
