import { describe, expect, it } from 'vitest';
import { blankLog, changedSince, logEnd, noteChange } from './change-log.ts';

describe('the log of what changed in a book', () => {
  it('tells each reader what came after its own place, once', () => {
    const log = blankLog();
    noteChange(log, 'a');
    const place = logEnd(log);
    expect(changedSince(log, place)).toEqual(new Set());
    for (const key of ['b', 'c', 'b']) noteChange(log, key);
    expect(changedSince(log, place)).toEqual(new Set(['b', 'c']));
    expect(changedSince(log, 0)).toEqual(new Set(['a', 'b', 'c']));
  });

  it('stays short, and sends who reads too seldom to everything', () => {
    const log = blankLog();
    for (let change = 0; change < 100_000; change += 1) noteChange(log, String(change));
    expect(log.keys.length).toBeLessThan(50_000);
    expect(logEnd(log)).toBe(100_000);
    expect(changedSince(log, 10)).toBe('all');
    expect(changedSince(log, 99_998)).toEqual(new Set(['99998', '99999']));
  });
});
