import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { describe, expect, it } from 'vitest';
import { closingOf } from './closing.rules.ts';
import { sheetsOfDay } from './day-index.rules.ts';
import { aspectWith, dayWith, subjectWith, workWith } from './tablet.fixture.ts';

const work = workWith(
  sheetsOfDay(dayWith([subjectWith('07')], [aspectWith('A1.1', { kind: 'pass-fail' })])),
);
const locked = { ...work, module: { ...work.module, locked: true } };
const own = { judgeId: 'judge', signed: true };
const left = { judgeId: 'left', signed: true, hasLeft: true, inPlace: true };
const sheet = (state: SheetView['state'], ...seats: SheetView['seats']) => ({ state, seats });

describe('a sheet that takes no marks', () => {
  it('says that others signed in the place of somebody who left (M09)', () => {
    expect(closingOf(work, sheet('SIGNED', own, left), 'judge')).toEqual({
      ...{ kind: 'in-place', inPlace: 1 },
    });
    expect(closingOf(locked, sheet('SIGNED', own, left), 'judge')?.kind).toBe('in-place');
  });
  it('says so to whoever left, too, even while the others have not signed', () => {
    expect(closingOf(work, sheet('OPEN', own, left), 'left')?.kind).toBe('mine-in-place');
    expect(closingOf(work, sheet('OPEN', own, left), 'judge')).toBeNull();
  });
  it('says whether it is signed or its module is locked', () => {
    expect(closingOf(work, sheet('SIGNED', own), 'judge')?.kind).toBe('signed');
    expect(closingOf(locked, null, 'judge')?.kind).toBe('locked');
    expect(closingOf(work, null, 'judge')).toBeNull();
    const mine = { ...work, sheet: { ...work.sheet, hasLeft: true } };
    expect(closingOf(mine, null, 'judge')?.kind).toBe('left');
    expect(closingOf(mine, sheet('OPEN', own, left), 'left')?.kind).toBe('mine-in-place');
  });
});
