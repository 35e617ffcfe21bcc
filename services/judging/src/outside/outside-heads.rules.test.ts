import { describe, expect, it } from 'vitest';
import { findHeads } from './outside-heads.rules.ts';

const sheet = (...rows: (string | number | null)[][]) => [{ name: '成绩', rows }];
const headsIn = (...rows: (string | number | null)[][]) =>
  findHeads(sheet(...rows)).sheets[0]?.heads;

describe('what stands at the head of a file', () => {
  it('is the row that names the columns, below a title, each with its letter and an example', () => {
    expect(
      headsIn(['三坐标报告', null], [null], ['工位', '孔 径\n(mm)', null], ['01', 10.02]),
    ).toEqual([
      {
        row: 3,
        columns: [
          { column: 'A', header: '工位', example: '01', personal: false },
          { column: 'B', header: '孔 径 (mm)', example: '10.02', personal: false },
        ],
      },
    ]);
  });
  it('puts the row with the most words first where two could be meant', () => {
    const rows = headsIn(['测试单位', '日期'], ['工位', '孔径', '孔距'], ['01', 1, 2]);
    expect(rows?.map(({ row }) => row)).toEqual([2, 1]);
  });
  it('shows no value of a column that says who somebody is', () => {
    const [head] = headsIn(['准考证号', '姓名', '成绩'], ['001', '测试甲', 88]) ?? [];
    expect(head?.columns[1]).toEqual({ column: 'B', header: '姓名', example: '', personal: true });
    expect(JSON.stringify(head)).not.toContain('测试甲');
  });
  it('finds none in a file of numbers alone', () => {
    expect(headsIn([1, 2], ['3', '4'])).toEqual([]);
  });
});
