import { describe, expect, it } from 'vitest';
import {
  aspectOf,
  type FileHead,
  fromFile,
  giveColumn,
  personalColumns,
  usableColumns,
  valueColumns,
} from './file-head.rules.ts';
import type { MappedModule } from './outside.client.ts';
import { blankMapping } from './outside.rules.ts';

const head = (...headers: string[]): FileHead => ({
  row: 1,
  columns: headers.map((header, place) => ({
    ...{ column: String.fromCharCode(65 + place), header, example: '' },
    personal: header === '姓名',
  })),
});
const aspect = (code: string, zh: string, en?: string) => ({
  ...{ aspectId: code, code, max: '5', calculation: 'value' },
  description: en ? { zh, en } : { zh },
});
const module: MappedModule = {
  ...{ moduleId: 'm', name: { zh: '模块' }, keyKind: 'station', locked: false },
  sessions: [{ sessionId: 'morning', name: { zh: '上午场' } }],
  aspects: [aspect('A1.1', '孔径', 'Bore'), aspect('A1.10', '倒角'), aspect('A2.1', '圆度')],
};
const read = (found: FileHead, draft = blankMapping(module)) =>
  fromFile(draft, module, { sheet: '报告', head: found, isOnly: true });

describe('what a file says of how it is to be read', () => {
  it('is its place by the word for it, and its aspects by code or by name', () => {
    const draft = read(head('序号', '工位号', 'A1.1 孔', 'a1.10(mm)', '圆 度', ' 圆度 '));
    expect(draft).toMatchObject({ key: '工位号', sheet: '', sessionId: 'morning' });
    expect(draft.headers).toEqual({ 'A1.1': 'A1.1 孔', 'A1.10': 'a1.10(mm)', 'A2.1': ' 圆度 ' });
  });
  it('is never an aspect by half of its code', () => {
    expect(read(head('工位', 'A1.12', 'BA1.1', 'A1.1.2')).headers).toEqual({});
  });
  it('is its session, where a column says it', () => {
    expect(read(head('工位', '场次', 'Bore'))).toMatchObject({
      ...{ sessionId: '', sessionColumn: '场次', headers: { 'A1.1': 'Bore' } },
    });
  });
  it('leaves what was chosen before where the file has it, and forgets what it has not', () => {
    const before = {
      ...blankMapping(module),
      key: '编码',
      headers: { 'A2.1': 'X', 'A1.1': 'gone' },
    };
    const draft = read(head('编码', '工位', 'X', '圆度'), before);
    expect(draft).toMatchObject({ key: '编码', headers: { 'A2.1': 'X' } });
  });
  it('names its sheet where there are others', () => {
    const found = { sheet: '报告', head: head('工位'), isOnly: false };
    expect(fromFile(blankMapping(module), module, found).sheet).toBe('报告');
  });
});

describe('the columns of a file', () => {
  it('are chosen from without names of people, each header once', () => {
    const found = head('工位', '姓名', '孔径', '孔径 ');
    expect(usableColumns(found).map(({ header }) => header)).toEqual(['工位', '孔径']);
    expect(personalColumns(found)).toEqual(['姓名']);
    expect(valueColumns(found, { key: ' 工位', sessionColumn: '' })).toHaveLength(1);
  });
  it('are one aspect each, and an aspect is one column', () => {
    const headers = giveColumn({ 'A1.1': '甲', 'A2.1': '乙' }, '乙', 'A1.1');
    expect(headers).toEqual({ 'A1.1': '乙' });
    expect(aspectOf(headers, ' 乙')).toBe('A1.1');
    expect(giveColumn(headers, '乙', '')).toEqual({});
    expect(aspectOf(headers, '甲')).toBe('');
  });
});
