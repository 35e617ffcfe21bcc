import { describe, expect, it } from 'vitest';
import { planCells, planSheet, refuseOpening } from './change-set.rules.ts';

const aspect = (code: string, subCriterion: string) => ({
  ...{ aspectId: `id ${code}`, code, subCriterion },
  ...{ subjectId: 'own', sheetId: `sheet ${subCriterion}` },
});
const known = [aspect('A1.1', 'A1'), aspect('A1.2', 'A1'), aspect('A2.1', 'A2')];
const module = { subCriterion: null, aspects: [] };

describe('the change set of a ruling', () => {
  const plan = (about: { subCriterion: string | null; aspects: string[] }, named: string[]) => {
    const made = planCells(about, known, named);
    return made.ok ? made.value.map(({ code }) => code) : made.refusal.code;
  };
  it('names marks of the contestant’s own subject, each once, with their sheets', () => {
    expect(planCells(module, known, ['A2.1', 'A2.1'])).toEqual({
      ok: true,
      value: [{ subjectId: 'own', sheetId: 'sheet A2', aspectId: 'id A2.1', code: 'A2.1' }],
    });
  });
  it('stays within what was appealed: the aspect, the sub-criterion, the module', () => {
    expect(plan({ subCriterion: 'A1', aspects: ['A1.1'] }, ['A1.1'])).toEqual(['A1.1']);
    expect(plan({ subCriterion: 'A1', aspects: ['A1.1'] }, ['A1.2'])).toBe('appeal.cell-not-named');
    expect(plan({ subCriterion: 'A1', aspects: [] }, ['A1.1', 'A1.2'])).toHaveLength(2);
    expect(plan({ subCriterion: 'A1', aspects: [] }, ['A2.1'])).toBe('appeal.cell-not-named');
    expect(plan(module, ['A1.1', 'A2.1'])).toHaveLength(2);
  });
  it('knows the scheme, and waits for a place nobody told', () => {
    expect(plan(module, ['Z9.9'])).toBe('appeal.aspect-unknown');
    const nowhere = known.map((one) => ({ ...one, subjectId: null }));
    expect(planCells(module, nowhere, ['A1.1'])).toMatchObject({
      refusal: { code: 'appeal.place-unknown' },
    });
    expect(planCells(module, nowhere, [])).toEqual({ ok: true, value: [] });
  });
});

describe('a sheet the ruling names marks of', () => {
  const sheet = { sheetId: 's', state: 'OPEN', isNarrow: true, hasSignatures: false } as const;

  it('is opened when it is signed, for these marks alone', () => {
    expect(planSheet({ ...sheet, state: 'SIGNED', isNarrow: false })).toBe('open');
  });
  it('that another ruling opened is opened for these marks, too', () => {
    expect(planSheet(sheet)).toBe('widen');
  });
  it('that is open anyway stays open for all its marks', () => {
    expect(planSheet({ ...sheet, isNarrow: false })).toBe('leave');
  });
  it('is opened once more where somebody signed it since: they did not know of the ruling', () => {
    expect(planSheet({ ...sheet, hasSignatures: true })).toBe('widen-again');
    expect(planSheet({ ...sheet, isNarrow: false, hasSignatures: true })).toBe('leave-again');
  });
});

describe('a ruling in an event that is over', () => {
  const cells = [{ subjectId: 'own', sheetId: 'sheet', aspectId: 'id', code: 'A1.1' }];
  it('opens nothing, and may still end without', () => {
    expect(refuseOpening('ARCHIVED', cells)).toMatchObject({ code: 'event.over' });
    expect(refuseOpening('ARCHIVED', [])).toBeUndefined();
    expect(refuseOpening('DECRYPTED', cells)).toBeUndefined();
  });
});
