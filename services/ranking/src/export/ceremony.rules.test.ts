import { describe, expect, it } from 'vitest';
import type { PersonName } from '../entry/name-book.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import { ceremonyRows, namesOf } from './ceremony.rules.ts';

const person = (name: string | null, nameEn: string | null = null): PersonName => ({
  name,
  nameEn,
  organisation: '测试一厂',
});

// Safe: the rule reads no more of a row.
const row = (change: Partial<PageRow> = {}) =>
  ({ rank: 1, award: 'gold', entryNo: 'E-001', scale: 742, ...change }) as PageRow;

describe('first and last names', () => {
  it.each([
    ['测试甲', null, '试甲', '测'],
    ['欧阳测试', null, '测试', '欧阳'],
    ['测试甲', 'Ce Shijia', 'Shijia', 'Ce'],
    [null, 'Test Anna Sample', 'Test Anna', 'Sample'],
    [null, 'SAMPLE Anna', 'Anna', 'SAMPLE'],
    ['测试甲', 'Jia CESHI', 'Jia', 'CESHI'],
    ['测试古丽·样本', null, '测试古丽·样本', ''],
    [null, 'Solo', 'Solo', ''],
  ])('of %s / %s are %s and %s', (name, nameEn, first, last) => {
    expect(namesOf({ name, nameEn })).toEqual({ first, last });
  });
});

describe('the rows of a ceremony', () => {
  it('are one a person; a team shares member, skill, place and medal', () => {
    const people = [person('测试甲'), person('样本乙')];
    expect(ceremonyRows({ row: row(), member: '120000', people }, '07')).toEqual([
      [1, '120000', '测试一厂', '07', 'Gold', '试甲', '测', 742],
      [1, '120000', '测试一厂', '07', 'Gold', '本乙', '样', 742],
    ]);
  });

  it('say medals in the words of their software, and leave nobody out whose name is not here yet', () => {
    const line = {
      row: row({ award: 'excellence', scale: null }),
      member: '120000',
      people: [undefined],
    };
    expect(ceremonyRows(line, undefined)).toEqual([
      [1, '120000', null, null, 'Medallion for Excellence', 'E-001', '', null],
    ]);
  });

  it('are none for whoever has no place', () => {
    expect(
      ceremonyRows({ row: row({ rank: null }), member: '1', people: [person('甲')] }, '7'),
    ).toEqual([]);
  });
});
