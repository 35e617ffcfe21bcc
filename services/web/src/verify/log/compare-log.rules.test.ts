import { describe, expect, it } from 'vitest';
import { verdictOfLog } from './compare-log.rules.ts';

const paper = { size: 10, root: 'ROOT', short: 'AAAA' };
const then = { root: 'ROOT', short: 'AAAA' };

describe('a checkpoint from paper beside the log', () => {
  it('is the same where the log stood still, and where it only grew', () => {
    expect(verdictOfLog(paper, { size: 10, olderRoot: then, isProven: true })).toBe('same');
    expect(verdictOfLog(paper, { size: 12, olderRoot: then, isProven: true })).toBe('grown');
  });
  it('shows that the end was cut off', () => {
    expect(verdictOfLog(paper, { size: 9, olderRoot: null, isProven: false })).toBe('cut');
  });
  it('is compared by the whole root where it was scanned, else by its letters', () => {
    const other = { root: 'OTHER', short: 'AAAA' };
    expect(verdictOfLog(paper, { size: 12, olderRoot: other, isProven: true })).toBe('other');
    const typed = { ...paper, root: null };
    expect(verdictOfLog(typed, { size: 12, olderRoot: other, isProven: true })).toBe('grown');
    expect(
      verdictOfLog(typed, { size: 12, olderRoot: { ...then, short: 'BBBB' }, isProven: true }),
    ).toBe('other');
  });
  it('is never good where the proof does not hold', () => {
    expect(verdictOfLog(paper, { size: 12, olderRoot: then, isProven: false })).toBe('unproven');
  });
});
