import { commitmentOf, flawOfProof } from '@jinbang/draws/seeded-draw';
import { describe, expect, it } from 'vitest';
import {
  type CheckedSheet,
  enteredBy,
  isOverLimit,
  refuseBegin,
  refuseCheck,
  refuseClose,
  refuseError,
  refuseOwnClosing,
  refuseStage,
  standingOf,
} from './review.rules.ts';
import { type Drawable, groundOf, lotsOf, reviewPlace, shareOf, topOf } from './sample.rules.ts';

const rule = { topCount: null, topPercent: '30', restPercent: '15', limitPercent: '5' };
const all = (count: number, group: string | null = null): readonly Drawable[] =>
  Array.from({ length: count }, (_, place) => ({
    subjectId: `${group ?? ''}${String(place + 1).padStart(3, '0')}`,
    group,
    total: `${count - place}`,
    hash: `h${place}`,
  }));
const ids = (drawables: readonly Drawable[]) => drawables.map(({ subjectId }) => subjectId);

describe('the top that is looked at', () => {
  it('is the share or the number, whichever takes more, never rounded down', () => {
    expect(shareOf('15', 7)).toBe(2);
    expect(shareOf('15', 20)).toBe(3);
    expect(topOf(rule, all(11))).toHaveLength(4);
    expect(topOf({ ...rule, topCount: 10 }, all(11))).toHaveLength(10);
    expect(topOf({ ...rule, topCount: 10 }, all(4))).toHaveLength(4);
    expect(topOf({ ...rule, topPercent: null }, all(11))).toEqual([]);
  });
  it('takes whoever is level with the last one, so that no list order decides', () => {
    const level = all(10).map((one, place) => (place < 5 ? { ...one, total: '1/3' } : one));
    const tied = level.map((one) => (one.total === '1/3' ? { ...one, total: '9' } : one));
    expect(topOf(rule, tied)).toHaveLength(5);
    expect(topOf(rule, tied.toReversed())).toEqual(topOf(rule, tied));
  });
  it('is taken of each group that is ranked apart', () => {
    const both = [...all(10, 'worker'), ...all(10, 'student')];
    expect(topOf(rule, both)).toEqual([
      ...['student001', 'student002', 'student003', 'worker001', 'worker002', 'worker003'],
    ]);
  });
});

describe('the lot among the rest', () => {
  const ground = groundOf(rule, all(400));
  const draw = (publicValue: string) => ({
    place: reviewPlace('m'),
    secret: 'ab'.repeat(32),
    publicValue,
    takers: ground.takers,
    items: ground.items,
  });
  it('takes at least the share, each once and nobody of the top', () => {
    const lots = lotsOf(draw('3 5 1'), ground);
    expect([ground.top.length, lots.length, new Set(lots).size]).toEqual([120, 42, 42]);
    expect(lots.filter((one) => ground.top.includes(one))).toEqual([]);
  });
  it('follows from the committed secret and the public value alone, for whoever draws it again', () => {
    expect(lotsOf(draw('3 5 1'), ground)).toEqual(lotsOf(draw('3 5 1'), ground));
    expect(lotsOf(draw('3 5 2'), ground)).not.toEqual(lotsOf(draw('3 5 1'), ground));
    const proof = { ...draw('3 5 1'), commitment: commitmentOf(draw('')), lots: [] };
    expect(flawOfProof(proof)).toBe('other-lots');
    expect(flawOfProof({ ...proof, takers: ground.takers.slice(1) })).toBe('other-commitment');
  });
});

const groundFor = (wrong: number, { drawn = 400, count = 400, right = true } = {}) => {
  const sheets = all(count);
  const hashes = new Map(sheets.map((one) => [one.subjectId, one.hash]));
  const top = ids(sheets).slice(0, drawn);
  return {
    limitPercent: '5',
    top,
    byLot: [],
    begun: hashes,
    present: hashes,
    checks: top.flatMap((subjectId, place): readonly CheckedSheet[] => {
      const hash = hashes.get(subjectId) ?? '';
      if (place < wrong) return [{ subjectId, verdict: 'wrong', hash }];
      return right ? [{ subjectId, verdict: 'right', hash }] : [];
    }),
  };
};

describe('the limit', () => {
  it.each([
    [20, 400, false],
    [21, 400, true],
    [8, 162, false],
    [9, 162, true],
    [0, 0, false],
    [1, 20, false],
    [1, 19, true],
  ])('%i wrong ones of %i: everything is gone over: %s', (wrong, drawn, forced) => {
    expect(isOverLimit(wrong, drawn, '5')).toBe(forced);
  });
  it('is compared exactly, with a limit that is no whole number, too', () => {
    expect(isOverLimit(1, 3, '100/3')).toBe(false);
    expect(isOverLimit(1, 3, '33.333333')).toBe(true);
  });
});

describe('how far a review is', () => {
  it('21 errors in 400 sheets force the full re-check, 20 do not', () => {
    const twenty = standingOf(groundFor(20, { drawn: 400, count: 1000 })).figures;
    expect(twenty).toMatchObject({ wrong: 20, rate: '0.05', isForced: false, due: 400 });
    const one = standingOf(groundFor(21, { drawn: 400, count: 1000 })).figures;
    expect(one).toMatchObject({ wrong: 21, rate: '0.0525', isForced: true, due: 1000 });
    expect(one.outstanding).toBe(621);
  });
  it('goes over everything as soon as enough is wrong, whatever is still to be looked at', () => {
    const { figures } = standingOf(groundFor(21, { right: false }));
    expect(figures).toMatchObject({ checked: 21, isForced: true, outstanding: 400 });
  });
  it('awaits a second look at what was wrong, under the corrected marks, and forgets no error', () => {
    const ground = groundFor(1, { drawn: 40, count: 400 });
    expect(standingOf(ground).figures).toMatchObject({ outstanding: 1, wrong: 1 });
    const present = new Map(ground.present).set('001', 'corrected');
    const again = { subjectId: '001', verdict: 'right' as const, hash: 'corrected' };
    const early = [...ground.checks, { ...again, hash: 'h0' }];
    expect(standingOf({ ...ground, present, checks: early }).figures.outstanding).toBe(1);
    const done = standingOf({ ...ground, present, checks: [...ground.checks, again] });
    expect(done.figures).toMatchObject({ outstanding: 0, wrong: 1, isForced: false });
  });
  it('looks at whatever changed since it began, drawn or not', () => {
    const ground = groundFor(0, { drawn: 40, count: 400 });
    const present = new Map(ground.present).set('300', 'other').set('401', 'late');
    const { because, figures } = standingOf({ ...ground, present });
    expect([because.get('300'), because.get('401')]).toEqual(['changed', 'changed']);
    expect(figures).toMatchObject({ due: 42, outstanding: 2 });
  });
  it('is done only with nothing outstanding and the module locked', () => {
    const lockedAt = new Date(0);
    const { figures } = standingOf(groundFor(0));
    expect(refuseClose({ lockedAt }, figures)).toBeUndefined();
    expect(refuseClose({ lockedAt: null }, figures)?.code).toBe('module.not-locked');
    const open = standingOf(groundFor(1)).figures;
    expect(refuseClose({ lockedAt }, open)).toMatchObject({
      code: 'review.outstanding',
      params: { sheets: 1 },
    });
  });
});

describe('who may do what when', () => {
  const module = { version: 5, lockedAt: new Date(0) };
  const asked = { isBegun: false, basedOn: 5, sheets: 4 };
  it.each([
    ['twice', module, { ...asked, isBegun: true }, 'review.begun'],
    ['before the lock', { ...module, lockedAt: null }, asked, 'module.not-locked'],
    ['on an older lock', module, { ...asked, basedOn: 4 }, 'module.stale'],
    ['with nobody marked', module, { ...asked, sheets: 0 }, 'module.no-subjects'],
  ])('a review is not begun %s', (_, one, request, code) => {
    expect(refuseBegin(module, asked)).toBeUndefined();
    expect(refuseBegin(one, request)?.code).toBe(code);
  });
  it('one step comes after the other', () => {
    expect(refuseStage('CHECKING', 'CHECKING')).toBeUndefined();
    expect(refuseStage('BEGUN', 'CHECKING')?.code).toBe('review.not-drawn');
    expect(refuseStage('CHECKING', 'BEGUN')?.code).toBe('review.drawn');
    expect(refuseStage('CLOSED', 'CHECKING')?.code).toBe('review.closed');
  });
  it('nobody checks what they marked or typed, nor marks that changed meanwhile', () => {
    expect(refuseCheck('h', { hash: 'h', hasMarked: false })).toBeUndefined();
    expect(refuseCheck('h', { hash: 'h', hasMarked: true })?.code).toBe('review.own-marks');
    expect(refuseCheck('h2', { hash: 'h', hasMarked: false })?.code).toBe('review.sheet-changed');
    expect(refuseCheck(undefined, { hash: 'h', hasMarked: false })?.code).toBe('subject.unknown');
  });
});

describe('who says that a review is done', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 4, 12, hour));
  const check = (checkedBy: string, hour: number) => ({ checkedBy, checkedAt: at(hour) });
  const file = {
    draw: { drawnBy: 'anna' },
    checks: [check('ben', 2), check('anna', 3), check('ben', 4)],
    steps: [] as { kind: 'closed' | 'reopened'; actedAt: Date }[],
  };
  const own = (some: typeof file, actor: string) => refuseOwnClosing(some, actor)?.code;

  it('threw no value and compared no sheet', () => {
    expect(enteredBy(file)).toEqual(['anna', 'ben']);
    expect([own(file, 'anna'), own(file, 'ben'), own(file, 'cai')]).toEqual([
      ...['review.own-work', 'review.own-work', undefined],
    ]);
    expect(own({ ...file, checks: [] }, 'anna')).toBe('review.own-work');
  });
  it('may have, where another signed for it since', () => {
    const steps = [
      { kind: 'closed' as const, actedAt: at(5) },
      { kind: 'reopened' as const, actedAt: at(6) },
    ];
    expect(enteredBy({ ...file, steps })).toEqual([]);
    const again = { ...file, steps, checks: [...file.checks, check('ben', 7)] };
    expect([own(again, 'ben'), own(again, 'anna')]).toEqual(['review.own-work', undefined]);
  });
});

describe('what is named wrong on a sheet', () => {
  const states = [{ aspectId: 'a', cells: { anna: {}, chief: {} } }];
  const named = (aspectId: string, judgeId: string | null) =>
    refuseError(states, { aspectId, judgeId }, () => ['anna', 'ben'])?.code;

  it('stands on it, and is of somebody who marks there or of nobody', () => {
    expect([named('a', null), named('a', 'anna'), named('a', 'ben'), named('a', 'chief')]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(named('b', null)).toBe('aspect.unknown');
    expect(named('a', 'scorer')).toBe('review.judge-unknown');
  });
});
