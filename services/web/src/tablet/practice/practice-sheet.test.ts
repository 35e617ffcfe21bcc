import { schemeContent } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import { flawOf } from '../give-check.ts';
import { PRACTICE_SHEET } from './practice-sheet.ts';

const { aspects } = PRACTICE_SHEET.subCriterion;

describe('the practice sheet (S02)', () => {
  it('asks in the form of a real scheme', () => {
    const shape = schemeContent.shape.criteria.element.shape.subCriteria.element.shape.aspects;
    for (const aspect of aspects) {
      // Its ids are words on purpose: nothing that is stored could have them.
      const { aspectId: _, ...asked } = aspect;
      expect(shape.element.partial({ aspectId: true }).safeParse(asked).success).toBe(true);
    }
  });
  it('has every way of giving a mark a tablet knows', () => {
    const kinds = new Set(aspects.map(({ calculation }) => calculation.kind));
    expect(kinds).toEqual(
      new Set([
        ...['banded', 'choice', 'deduction', 'faults', 'judgement', 'number-completed'],
        ...['pass-fail', 'ranged', 'time'],
      ]),
    );
  });
  it('refuses what the server would refuse', () => {
    const deduction = aspects.find(({ calculation }) => calculation.kind === 'deduction');
    if (!deduction) throw new Error('no deduction');
    expect(flawOf(deduction, { kind: 'deduction', points: '0.5' }, 'zh')).toBeNull();
    expect(flawOf(deduction, { kind: 'deduction', points: '0.3' }, 'zh')).not.toBeNull();
  });
});
