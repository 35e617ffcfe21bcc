import { describe, expect, it } from 'vitest';
import { dayAtHome, outcomeOfPocket, type Pocket, pocketOf } from './pocket.rules.ts';

const NUMBER = 'Y000123000001265000001';
const words = {
  number: NUMBER,
  name: '测试甲',
  occupation: '车工',
  level: '3',
  awarded: '2026-11-21',
  list: 1,
  index: 7,
} as const;
const holds = (more: { until?: string } = {}): Pocket => ({
  state: 'holds',
  words: { ...words, ...more },
});

describe('the signed words in a QR code, without a network', () => {
  it('are never valid: nothing is known of a revocation', () => {
    expect(outcomeOfPocket(holds(), '2026-11-23')).toBe('unknown');
    expect(outcomeOfPocket({ state: 'no-key' }, '2026-11-23')).toBe('unknown');
  });
  it('say by their own dates that it is over, or has not begun', () => {
    const until = holds({ until: '2027-11-20' });
    expect(outcomeOfPocket(until, '2027-11-20')).toBe('unknown');
    expect(outcomeOfPocket(until, '2027-11-21')).toBe('expired');
    expect(outcomeOfPocket(holds(), '2026-11-20')).toBe('not-yet-valid');
  });
  it('are of days as they are at home, whatever clock the reader’s device has', () => {
    expect(dayAtHome(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(dayAtHome(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
  it('show a forged paper: signed by nobody, or beside another number', () => {
    const other = pocketOf(words, 'Y000123000001265000002');
    expect(outcomeOfPocket(other, '2026-11-23')).toBe('forged');
    expect(outcomeOfPocket(pocketOf(undefined, NUMBER), '2026-11-23')).toBe('forged');
    expect(pocketOf(words, NUMBER)).toEqual(holds());
  });
  it('are of the paper whose number is the same but for dashes and blanks', () => {
    const dashed = { ...words, number: 'JS2026-0001' };
    expect(pocketOf(dashed, 'JS20260001')).toEqual({ state: 'holds', words: dashed });
    expect(pocketOf(dashed, 'JS20260002')).toEqual({ state: 'broken' });
  });
});
