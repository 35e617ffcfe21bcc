import type { SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { describe, expect, it } from 'vitest';
import { outcomeOf, readReceipt, reasonOf, type SentRow } from './receipt.rules.ts';

const sentRow = (certificateId: string, state: SentRow['state'] = 'uploaded') => ({
  certificateId,
  state,
});
const rows = new Map([
  ['S000012000001263000001', sentRow('a')],
  ['S000012000001263000002', sentRow('b')],
  ['S000012000001263000003', sentRow('c')],
]);
const sent = { rows, numberHead: '证书编号' };
const NUMBERS = [...rows.keys()];
const sheet = (...lines: readonly (readonly string[])[]): SheetTable =>
  ({ sheet: '回执', rows: [['证书编号', '处理结果', '失败原因'], ...lines] }) as SheetTable;
const codes = (read: ReturnType<typeof readReceipt>) => read.problems.map(({ code }) => code);

describe('a receipt', () => {
  it('says of each certificate whether it was taken, in whatever order', () => {
    const read = readReceipt(
      [
        sheet(
          [NUMBERS[2] ?? '', '成功', ''],
          [NUMBERS[0] ?? '', '失败', '照片不清晰'],
          [NUMBERS[1] ?? '', '通过', ''],
        ),
      ],
      sent,
    );
    expect(read).toMatchObject({ isReady: true, accepted: 2, refused: 1, missing: [] });
    expect(read.answers).toContainEqual({
      ...{ certificateId: 'a', outcome: 'refused', reason: '照片不清晰' },
    });
  });
  it('with a gap leaves the missing rows as they are and can be taken over', () => {
    const read = readReceipt([sheet([NUMBERS[0] ?? '', '成功'])], sent);
    expect(read).toMatchObject({ isReady: true, missing: NUMBERS.slice(1) });
  });
  it('that says one thing twice is taken; that says two things of one certificate is not', () => {
    const once = [NUMBERS[0] ?? '', '成功'];
    expect(readReceipt([sheet(once, once)], sent)).toMatchObject({ isReady: true, accepted: 1 });
    const read = readReceipt([sheet(once, [NUMBERS[0] ?? '', '失败', '重复'])], sent);
    expect([read.isReady, codes(read)]).toEqual([false, ['upload-receipt.row-double']]);
  });
  it('of another upload is not taken', () => {
    const read = readReceipt([sheet(['S000012000001263000009', '成功'])], sent);
    expect([read.isReady, codes(read)]).toEqual([false, ['upload-receipt.row-of-another-run']]);
  });
  it('without its columns, with words nobody knows or without numbers is not guessed at', () => {
    const none = { sheet: '说明', rows: [['一', '二']] } as SheetTable;
    expect(codes(readReceipt([none], sent))).toEqual(['upload-receipt.no-number-column']);
    const silent = { sheet: '回执', rows: [['证书编号'], [NUMBERS[0]]] } as SheetTable;
    expect(codes(readReceipt([silent], sent))).toEqual(['upload-receipt.no-outcome-column']);
    const double = { sheet: '回执', rows: [['证书编号', '证书编号', '结果']] } as SheetTable;
    expect(codes(readReceipt([double], sent))).toEqual(['upload-receipt.column-double']);
    expect(codes(readReceipt([sheet([NUMBERS[0] ?? '', '也许'], ['', '成功'])], sent))).toEqual([
      ...['upload-receipt.outcome-not-understood', 'upload-receipt.number-missing'],
    ]);
  });
  it('that refuses without a reason says so and is taken all the same', () => {
    const read = readReceipt([sheet([NUMBERS[0] ?? '', '失败', ''])], sent);
    expect([read.isReady, codes(read)]).toEqual([true, ['upload-receipt.reason-missing']]);
  });
  it('does not take an earlier answer back', () => {
    const answered = new Map([[NUMBERS[0] ?? '', sentRow('a', 'accepted')]]);
    const again = { rows: answered, numberHead: '证书编号' };
    expect(readReceipt([sheet([NUMBERS[0] ?? '', '成功'])], again).isReady).toBe(true);
    expect(codes(readReceipt([sheet([NUMBERS[0] ?? '', '失败', 'x'])], again))).toEqual([
      'upload-receipt.answered-otherwise',
    ]);
  });
  it('knows a number however it is grouped, and the head the register wants', () => {
    const named = {
      sheet: '1',
      rows: [
        ['证书代码*', '状态'],
        [NUMBERS[0], 'OK'],
      ],
    } as SheetTable;
    expect(readReceipt([named], { rows, numberHead: '证书代码' }).accepted).toBe(1);
  });
});

describe('a word or a reason of the register', () => {
  it('is understood with blanks and full stops, and not guessed', () => {
    expect([' 上传成功。', '审核 不通过', '成功率', ''].map(outcomeOf)).toEqual([
      ...['accepted', 'refused', undefined, undefined],
    ]);
  });
  it('is kept without the number of anybody', () => {
    expect(reasonOf('身份证 00000019900101001X 已存在')).toBe('身份证 … 已存在');
  });
});
