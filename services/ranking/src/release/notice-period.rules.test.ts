import { describe, expect, it } from 'vitest';
import type { PageRow } from '../result/result-page.rules.ts';
import { changedPlaces, noticePeriod, workingDaysLeft } from './notice-period.rules.ts';

const row = (entryId: string, change: Partial<PageRow> = {}) => ({
  entryId,
  // Safe: the rule reads the place alone.
  standing: {
    group: 'worker',
    rank: 1,
    code: 'OK',
    award: null,
    total: '80',
    ...change,
  } as PageRow,
});
const before = [row('a'), row('b', { rank: 2, total: '70' })];
const swapped = [row('b', { rank: 1, total: '81' }), row('a', { rank: 2 })];
const zone = 'Asia/Shanghai';
// A Friday afternoon in Shanghai.
const now = new Date('2026-11-20T09:00:00Z');
const given = { now, workingDays: 3, zone, restart: true, earlier: null };
const running = { noticeUntil: new Date('2026-11-23T16:00:00Z'), noticePlaces: null, rows: before };
const over = { ...running, noticeUntil: new Date('2026-11-19T16:00:00Z') };

describe('the notice of a result', () => {
  it('lasts its working days and is about everybody', () => {
    expect(noticePeriod(before, given)).toEqual({
      until: new Date('2026-11-25T16:00:00Z'),
      places: null,
      othersUntil: null,
    });
  });
  it('is not held where the rules ask for none', () => {
    expect(noticePeriod(before, { ...given, workingDays: 0 })).toBeNull();
  });
});

describe('the notice of an amendment', () => {
  it('starts again for the places it changed; the others keep their first end', () => {
    const third = row('c', { rank: 3, total: '60' });
    const amended = [...swapped, third];
    const earlier = { ...running, rows: [...before, third] };
    expect(noticePeriod(amended, { ...given, earlier })).toEqual({
      until: new Date('2026-11-25T16:00:00Z'),
      places: ['a', 'b'],
      othersUntil: running.noticeUntil,
    });
    expect(
      noticePeriod(amended, {
        ...given,
        earlier: { ...earlier, ...{ noticeUntil: over.noticeUntil } },
      }),
    ).toMatchObject({
      places: ['a', 'b'],
      othersUntil: null,
    });
  });
  it('goes on to its first end where the rules say so, or where no place changed', () => {
    const kept = { until: running.noticeUntil, places: null, othersUntil: null };
    expect(noticePeriod(swapped, { ...given, restart: false, earlier: running })).toEqual(kept);
    expect(noticePeriod(before, { ...given, earlier: running })).toEqual(kept);
  });
  it('is not held again where the first has ended and nothing is new', () => {
    expect(noticePeriod(before, { ...given, earlier: over })).toBeNull();
    expect(noticePeriod(swapped, { ...given, restart: false, earlier: over })).toBeNull();
  });
});

describe('a changed place', () => {
  it('is another rank, prize, total or code, and who came or went', () => {
    expect(changedPlaces(before, before)).toEqual([]);
    expect(changedPlaces(before, swapped)).toEqual(['a', 'b']);
    expect(changedPlaces([row('a')], [row('a', { award: 'gold' })])).toEqual(['a']);
    expect(changedPlaces([row('a')], [row('a', { code: 'DSQ' }), row('b')])).toEqual(['a', 'b']);
    expect(changedPlaces(before, [row('a')])).toEqual(['b']);
  });
  it('is not another explanation of the same place', () => {
    const tie = { by: 'practical', against: 'E-002', mine: '1', theirs: '0' };
    expect(changedPlaces([row('a')], [row('a', { tie, marks: 9 })])).toEqual([]);
  });
});

describe('the working days that are left', () => {
  const left = (at: string) =>
    workingDaysLeft(new Date(at), new Date('2026-11-25T16:00:00Z'), zone);

  it('count the days of the zone, weekends left out, today with them', () => {
    expect(left('2026-11-20T09:00:00Z')).toBe(4);
    expect(left('2026-11-21T09:00:00Z')).toBe(3);
    expect(left('2026-11-25T09:00:00Z')).toBe(1);
    expect(left('2026-11-25T16:00:00Z')).toBe(0);
  });
  it('know the Saturday that is worked for a holiday', () => {
    // The week after the National Day of 2025: Saturday the 11th was worked.
    const until = new Date('2025-10-13T16:00:00Z');
    expect(workingDaysLeft(new Date('2025-10-11T02:00:00Z'), until, zone)).toBe(2);
  });
});
