import type { Cell } from '@jinbang/service-kit/table/sheet-table';
import { describe, expect, it } from 'vitest';
import { readNumberTable } from './number-table.rules.ts';

const read = (...rows: readonly (readonly Cell[])[]) => readNumberTable([{ sheet: '编号', rows }]);

describe('the file of the province', () => {
  it('has a head somewhere near the top, and levels as people write them', () => {
    const table = read(
      ['测试省证书编号清单'],
      ['序号', '证书编号', '等级', '年份'],
      ['1', 'JS2026-0001', '三级/高级工', '2026'],
      ['2', 'JS2026-0002', '技师', ''],
      ['', '', '', ''],
      ['3', 'JS2026-0003', '', ''],
    );
    expect(table).toEqual({
      ok: true,
      value: {
        rows: [
          { line: 3, number: 'JS2026-0001', level: '3', year: 2026 },
          { line: 4, number: 'JS2026-0002', level: '2', year: null },
          { line: 6, number: 'JS2026-0003', level: null, year: null },
        ],
        problems: [],
      },
    });
  });
  it('names each row that cannot be read, and reads the others', () => {
    const table = read(
      ['编号', '等级', '年度'],
      [{ flaw: 'import.digits-lost' }, '3', '2026'],
      ['', '3', ''],
      ['JS2026-0003', '很高', ''],
      ['JS2026-0004', '3', '26'],
      ['JS2026-0005', '3', '2026'],
    );
    expect(table.ok && table.value.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'import.digits-lost'],
      [3, 'number.missing'],
      [4, 'number.level-unreadable'],
      [5, 'number.year-unreadable'],
    ]);
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([6]);
  });
  it('without a head or without rows is refused', () => {
    expect(read(['JS2026-0001'])).toMatchObject({ refusal: { code: 'number.head-missing' } });
    expect(read(['证书编号'])).toMatchObject({ refusal: { code: 'number.nothing-there' } });
  });
});
