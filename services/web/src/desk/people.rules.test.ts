import { describe, expect, it } from 'vitest';
import type { Line } from './desk.types.ts';
import {
  countsOf,
  findGuest,
  guestsOf,
  isLate,
  mayBeAbsent,
  nextOverdueAt,
  overdue,
} from './people.rules.ts';

const line = (serial: number, change: Partial<Line> = {}): Line => ({
  entryId: `e${serial}`,
  personId: `p${serial}`,
  entryNo: `00${serial}`,
  name: `测试${'甲乙丙丁'[serial - 1] ?? ''}`,
  idLastFour: `123${serial}`,
  organisation: null,
  badge: `JBE0000000000000000000000000${serial}-1-AB`,
  startsAt: '2026-11-21T01:00:00.000Z',
  state: 'expected',
  seen: 0,
  ...change,
});
const LIST = [line(1), line(2), line(3, { state: 'absent' }), line(4, { startsAt: null })];
const times = { opensMinutes: 30, lateMinutes: 15 };
const early = new Date('2026-11-21T01:15:00.000Z');
const late = new Date('2026-11-21T01:15:01.000Z');
const numbersOf = (text: string) => {
  const found = findGuest(text, LIST);
  return found.kind === 'some' ? found.lines.map(({ entryNo }) => entryNo) : found.kind;
};

describe('the list of the check-in desk', () => {
  it('finds a badge by its code, in any case', () => {
    const found = findGuest(` ${line(2).badge.toLowerCase()} `, LIST);
    expect(found).toMatchObject({ kind: 'badge', line: { entryNo: '002' } });
  });

  it('says so where a badge is of another event', () => {
    expect(numbersOf(line(9).badge)).toBe('other-badge');
  });

  it('finds by number, by a part of the name and by the last four digits', () => {
    expect(['003', '测试乙', '1234', '测试'].map(numbersOf)).toEqual([
      ['003'],
      ['002'],
      ['004'],
      ['001', '002', '003', '004'],
    ]);
    expect([numbersOf(''), numbersOf('nobody')]).toEqual(['all', []]);
  });

  it('knows from when on somebody is late', () => {
    expect([isLate(line(1), times, early), isLate(line(1), times, late)]).toEqual([false, true]);
    expect(mayBeAbsent(line(1), times, early)).toBe(false);
    expect(mayBeAbsent(line(4, { startsAt: null }), times, early)).toBe(true);
  });

  it('names for one stroke who is overdue and expected, and nobody without a session', () => {
    const guests = guestsOf(LIST, []);
    expect(overdue(guests, times, early)).toEqual([]);
    expect(overdue(guests, times, late).map(({ entryNo }) => entryNo)).toEqual(['001', '002']);
    expect(nextOverdueAt(guests, times)).toBe('2026-11-21T01:15:00.000Z');
    expect(countsOf(guests)).toEqual({ expected: 3, present: 0, absent: 1 });
  });
});
