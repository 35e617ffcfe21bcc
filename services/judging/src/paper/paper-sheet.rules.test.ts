import type { SheetActKind } from '@jinbang/contracts/http/judging-paper';
import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import {
  evenParts,
  type MarkedPlace,
  planSheets,
  refuseAct,
  standingOf,
  subjectsPerSheet,
} from './paper-sheet.rules.ts';

const aspect = (calculation: Aspect['calculation'], rest: Partial<Aspect> = {}): Aspect => ({
  ...{ id: 'a', code: 'A1.1', kind: 'M', max: '1', calculation },
  ...rest,
});
const JUDGED = aspect({ kind: 'judgement' }, { kind: 'J' });
const MEASURED = aspect({ kind: 'pass-fail' });
const TWICE = aspect({ kind: 'value' }, { entries: 'twoIndependent' });

const place = (subjects: number, aspects: readonly Aspect[]): MarkedPlace => ({
  ...{ sessionId: 's', panelId: 'p', subCriterion: 'A1', seats: ['j1', 'j2', 'j3'], aspects },
  subjectIds: Array.from({ length: subjects }, (_, at) => String(at + 1).padStart(2, '0')),
});

describe('which sheets are printed', () => {
  it('has a sheet for each contestant', () => {
    const sheets = planSheets('one', [place(3, [JUDGED, MEASURED])]);
    expect(sheets.map(({ subjectIds }) => subjectIds)).toEqual([['01'], ['02'], ['03']]);
  });

  it('puts as many beside each other as stay legible: a column a judge needs more room', () => {
    expect(subjectsPerSheet([MEASURED], 3)).toBe(11);
    expect(subjectsPerSheet([TWICE], 3)).toBe(9);
    expect(subjectsPerSheet([MEASURED, JUDGED], 3)).toBe(6);
    expect(subjectsPerSheet([JUDGED], 15)).toBe(1);
    const sizes = planSheets('many', [place(20, [MEASURED]), place(20, [JUDGED])]).map(
      ({ subjectIds }) => subjectIds.length,
    );
    expect(sizes).toEqual([10, 10, 5, 5, 5, 5]);
  });

  it('loses and doubles nobody, and prints nothing for nobody', () => {
    for (let count = 0; count < 40; count += 1) {
      const all = place(count, []).subjectIds;
      expect(evenParts(all, 7).flat()).toEqual(all);
      expect(evenParts(all, 7).every((part) => part.length > 0 && part.length <= 7)).toBe(true);
    }
  });
});

describe('what became of a paper sheet', () => {
  const acts = (...kinds: readonly SheetActKind[]) => kinds.map((kind) => ({ kind }));
  const say = (kinds: readonly SheetActKind[], kind: SheetActKind, reason?: string) =>
    refuseAct(acts(...kinds), { kind, reason, basedOn: kinds.length })?.code;

  it('is out until it is said to be back, spoilt or missing; what was found is back', () => {
    expect(standingOf([])).toBe('out');
    expect(standingOf(acts('missing', 'found'))).toBe('returned');
    expect(say([], 'returned')).toBeUndefined();
    expect(say(['missing'], 'found')).toBeUndefined();
    expect(say(['returned'], 'missing', '测试')).toBeUndefined();
  });

  it('takes nothing back: a spoilt sheet stays spoilt, what is not missing is not found', () => {
    expect(say(['spoilt'], 'returned')).toBe('paper-sheet.is-spoilt');
    expect(say(['returned'], 'returned')).toBe('paper-sheet.is-returned');
    expect(say([], 'found')).toBe('paper-sheet.is-out');
    expect(say(['missing'], 'returned')).toBe('paper-sheet.is-missing');
  });

  it('asks why a sheet is spoilt or missing, and notices that somebody else was faster', () => {
    expect(say([], 'spoilt')).toBe('paper-sheet.reason-missing');
    expect(say([], 'missing')).toBe('paper-sheet.reason-missing');
    expect(
      refuseAct(acts('returned'), { kind: 'spoilt', reason: '测试', basedOn: 0 }),
    ).toMatchObject({ kind: 'stale', code: 'paper-sheet.stale', params: { version: 1 } });
  });
});
