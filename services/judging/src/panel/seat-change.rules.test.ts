import { describe, expect, it } from 'vitest';
import type { Cells } from '../score-sheet/aspect-state.ts';
import {
  actingAt,
  changesOf,
  countingCells,
  holdersOf,
  type SeatChange,
  seatsAt,
} from './seat-change.rules.ts';
import { isLapsed, membersFor, refuseSeatMark } from './seat-mark.rules.ts';

const T = (minute: number) => new Date(Date.UTC(2026, 4, 12, 2, minute));
const change = (leaverId: string, successorId: string, rest: Partial<SeatChange> = {}) => ({
  ...{ subCriteria: ['A1'], leaverId, successorId, leftAt: T(0), recordedAt: T(1) },
  ...{ sheets: [], restarted: [], ...rest },
});
const cell = (rest: object = {}) => ({
  ...{ version: 1, value: { kind: 'judgement' as const, score: '2' }, recordedAt: 't' },
  ...rest,
});
const given = (...judges: readonly string[]): Cells =>
  Object.fromEntries(judges.map((judgeId) => [judgeId, cell()]));

// Ben left, Fay took the seat; then Fay left, and Gao took it.
const twice = [change('ben', 'fay'), change('fay', 'gao')];
const seats = ['anna', 'gao', 'cai'];

describe('a seat that changed hands', () => {
  it('is known by everybody who held it', () => {
    expect(holdersOf(twice, 'gao')).toEqual(['ben', 'fay', 'gao']);
    expect(holdersOf(twice, 'anna')).toEqual(['anna']);
    expect(changesOf(twice, 'B1')).toEqual([]);
  });
  it('has the mark of whoever gave one there, and is else the present judge’s to give', () => {
    expect(seatsAt(seats, twice, given('anna', 'ben'))).toEqual(['anna', 'ben', 'cai']);
    expect(seatsAt(seats, twice, given('ben', 'fay'))).toEqual(['anna', 'fay', 'cai']);
    expect(seatsAt(seats, twice, {})).toEqual(seats);
    expect(seatsAt(seats, [], given('ben'))).toEqual(seats);
  });
  it('does not count a mark that lapsed, nor one that was taken over', () => {
    const cells = { ...given('anna', 'fay', 'gao'), ben: cell({ lapsed: true as const }) };
    expect(Object.keys(countingCells(seats, twice, cells))).toEqual(['anna', 'gao']);
    expect(seatsAt(seats, twice, { ben: cell({ lapsed: true as const }) })).toEqual(seats);
  });
  it('stays empty where whoever held it before stood aside', () => {
    const recused = new Map([['s', new Set(['ben'])]]);
    const panel = { seats, changes: twice, recused };
    expect(actingAt(panel, 's', {})).toEqual(['anna', 'cai']);
    expect(actingAt(panel, 'elsewhere', {})).toEqual(seats);
  });
});

describe('a mark after a judge left', () => {
  const sheet = { sheetId: 'sheet', reopenedVersion: 0 };
  const restarted = [{ sheetId: 'sheet', aspectId: 'a' }];
  const on = (changes: readonly SeatChange[], rest: object = {}) => ({
    ...{ seats: ['anna', 'fay', 'cai'], changes, ...sheet },
    ...rest,
  });
  const attempt = (judgeId: string, rest: object = {}) => ({
    ...{ judgeId, actorId: judgeId, aspectId: 'a' },
    ...rest,
  });
  const went = [change('ben', 'fay')];
  const anew = [change('ben', 'fay', { restarted })];
  const refusal = (...args: Parameters<typeof refuseSeatMark>) => refuseSeatMark(...args)?.code;
  const standing = (state: 'COMPLETE' | 'CONFLICT') => ({ state, cells: given('anna', 'ben') });

  it('is the leaver’s only where it was decided before', () => {
    expect(membersFor(on(went), attempt('ben', { decidedAt: T(-5) }))).toContain('ben');
    expect(membersFor(on(went), attempt('ben', { decidedAt: T(0) }))).not.toContain('ben');
    expect(membersFor(on(went), attempt('ben'))).not.toContain('ben');
  });
  it('of the leaver is kept without counting where the panel began anew', () => {
    expect(isLapsed(on(anew), attempt('ben'))).toBe(true);
    expect(isLapsed(on(anew), attempt('fay'))).toBe(false);
    expect(isLapsed(on(went), attempt('ben'))).toBe(false);
    expect(isLapsed(on(anew, { sheetId: 'another' }), attempt('ben'))).toBe(false);
  });
  it('counts where the panel had begun anew before it was given, and its judge left later', () => {
    const then = [change('anna', 'eva', { restarted }), change('ben', 'fay', { leftAt: T(9) })];
    expect(isLapsed(on(then), { ...attempt('ben'), decidedAt: T(5) })).toBe(false);
    expect(isLapsed(on(then), { ...attempt('ben'), decidedAt: T(0) })).toBe(true);
    expect(isLapsed(on(then), attempt('chief judge between two entries'))).toBe(false);
  });
  it('is not given over the one that stands, but in a conflict or on a sheet opened again', () => {
    expect(refusal(on(went), attempt('fay'), standing('COMPLETE'))).toBe('mark.of-predecessor');
    expect(refusal(on(went), attempt('fay'), standing('CONFLICT'))).toBeUndefined();
    expect(refusal(on(went), attempt('fay'), undefined)).toBeUndefined();
    const corrected = { ...attempt('fay'), corrects: 'ben' };
    expect(refusal(on(went), corrected, standing('COMPLETE'))).toBeUndefined();
    const other = { ...attempt('fay'), corrects: 'cai' };
    expect(refusal(on(went), other, standing('COMPLETE'))).toBe('mark.of-predecessor');
    expect(refusal(on(went), attempt('anna'), standing('COMPLETE'))).toBeUndefined();
    const sheets = [{ sheetId: 'sheet', version: 5, isComplete: true }];
    const opened = on([change('ben', 'fay', { sheets })], { reopenedVersion: 6 });
    expect(refusal(opened, attempt('fay'), standing('COMPLETE'))).toBeUndefined();
  });
  it('of a sitting judge is refused where it was decided before the panel began anew', () => {
    const early = attempt('anna', { decidedAt: T(0) });
    expect(refusal(on(anew), early, undefined)).toBe('mark.before-restart');
    expect(refusal(on(went), early, undefined)).toBeUndefined();
    expect(refusal(on(anew), attempt('anna', { decidedAt: T(2) }), undefined)).toBeUndefined();
  });
  it('is never typed by whoever sat on the panel', () => {
    const typed = attempt('anna', { actorId: 'ben' });
    expect(refusal(on(went), typed, undefined)).toBe('mark.own-panel-sheet');
  });
});
