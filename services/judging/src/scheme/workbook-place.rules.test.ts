import { describe, expect, it } from 'vitest';
import { inCellOrder, locate } from './workbook-place.rules.ts';

describe('problems of a file', () => {
  const at = (sheet: string, row: number | null, column: string | null) =>
    locate(sheet, row, column)('fatal', 'outside.value-missing');
  const places = (...found: ReturnType<typeof at>[]) => inCellOrder(found).map((one) => one.at);

  it('are told as one goes through it: row by row, from left to right', () => {
    expect(
      places(at('甲', 10, 'A'), at('甲', 2, 'AA'), at('甲', 2, 'B'), at('甲', 2, null)),
    ).toEqual(['甲!2', '甲!B2', '甲!AA2', '甲!A10']);
  });
  it('stay with their sheet, and what is about a whole sheet comes first', () => {
    expect(places(at('乙', 5, 'A'), at('甲', 1, 'A'), at('乙', null, null))).toEqual([
      '乙',
      '乙!A5',
      '甲!A1',
    ]);
  });
});
