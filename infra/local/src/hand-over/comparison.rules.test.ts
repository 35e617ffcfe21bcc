import { describe, expect, it } from 'vitest';
import {
  compareHeads,
  compareTables,
  isSameStanding,
  writeComparison,
} from './comparison.rules.ts';

const marks = { table: 'mark', rows: 7, sha256: 'ab'.repeat(32) };
const head = { origin: 'hall.local/mark-log', size: 9, root: 'r'.repeat(44) };

describe('hall and city compared', () => {
  it('says of every table that holds anything whether it is the same on both sides', () => {
    const empty = { table: 'appeal', rows: 0, sha256: '' };
    const lines = compareTables('judging', [marks, empty], [marks, empty]);
    expect(lines).toEqual([
      { what: 'judging.mark', hall: '7 abababababab', city: '7 abababababab', equal: true },
    ]);
  });
  it('shows a table that one side lacks, and one with the same count and another hash', () => {
    const other = { ...marks, sha256: 'cd'.repeat(32) };
    expect(compareTables('judging', [marks], [other])).toMatchObject([{ equal: false }]);
    expect(compareTables('judging', [marks], [])).toMatchObject([{ city: '-', equal: false }]);
  });
  it('holds a log to be the same by origin, size and root alone, and none to be no log', () => {
    expect(compareHeads(head, { ...head }).equal).toBe(true);
    expect(compareHeads(head, { ...head, root: 's'.repeat(44) }).equal).toBe(false);
    expect(compareHeads(undefined, undefined).equal).toBe(false);
  });
  it('leaves names out of a standing, and nothing else', () => {
    const row = { code: 'T-01', total: '81.5', rank: 1, name: null };
    const standing = { totalMax: '100', rows: [row] };
    expect(isSameStanding(standing, { ...standing, rows: [{ ...row, name: '测试甲' }] })).toBe(
      true,
    );
    expect(isSameStanding(standing, { ...standing, rows: [{ ...row, total: '81' }] })).toBe(false);
    expect(isSameStanding(standing, { ...standing, rows: [] })).toBe(false);
  });
  it('marks every line for people', () => {
    const lines = [{ what: 'mark log', hall: 'a', city: 'b', equal: false }];
    expect(writeComparison(lines)).toBe('✗  mark log  a  b');
  });
});
