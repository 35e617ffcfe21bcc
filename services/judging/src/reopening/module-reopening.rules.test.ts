import { describe, expect, it } from 'vitest';
import {
  refuseModuleDecision,
  refuseModuleProposal,
  sheetsToOpen,
} from './module-reopening.rules.ts';

const module = {
  moduleId: 'm',
  version: 6,
  lockedAt: new Date(0),
  registrationState: 'DRAWN',
} as const;
const asked = { moduleId: 'm', basedOn: 6, proposedBy: 'chief', isDecided: false };

describe('asking for a locked module to be opened again', () => {
  it('is for locked ones, as they stand', () => {
    expect(refuseModuleProposal(module, { basedOn: 6, hasOpen: false })).toBeUndefined();
  });
  it.each([
    ['of one that is open', { ...module, lockedAt: null }, 6, false, 'module.not-locked'],
    ['of one that changed since', module, 5, false, 'module.stale'],
    ['twice at a time', module, 6, true, 'reopening.open'],
    [
      'in an archived event',
      { ...module, registrationState: 'ARCHIVED' as const },
      6,
      false,
      'event.over',
    ],
  ])('is refused %s', (_, one, basedOn, hasOpen, code) => {
    expect(refuseModuleProposal(one, { basedOn, hasOpen })?.code).toBe(code);
  });
});

describe('deciding on it', () => {
  const approval = { actorId: 'supervisor', isApproval: true };
  it('is for somebody else', () => {
    expect(refuseModuleDecision(asked, module, approval)).toBeUndefined();
    const self = { actorId: 'chief', isApproval: true };
    expect(refuseModuleDecision(asked, module, self)?.code).toBe('reopening.four-eyes');
  });
  it.each([
    ['what nobody asked for', undefined, module, 'reopening.unknown'],
    ['of another module', { ...asked, moduleId: 'x' }, module, 'reopening.unknown'],
    ['twice', { ...asked, isDecided: true }, module, 'reopening.decided'],
    ['on a module locked anew since', asked, { ...module, version: 8 }, 'module.stale'],
    ['on one opened meanwhile', asked, { ...module, lockedAt: null }, 'module.not-locked'],
  ])('is refused: %s', (_, proposal, one, code) => {
    expect(refuseModuleDecision(proposal, one, approval)?.code).toBe(code);
  });
  it('against it is possible whatever became of the module', () => {
    const refusal = { ...approval, isApproval: false };
    expect(refuseModuleDecision(asked, { ...module, lockedAt: null }, refusal)).toBeUndefined();
  });
});

describe('what is named', () => {
  const ground = {
    sheets: [
      { sheetId: 's1', sessionId: 'am', subCriterion: 'A1' },
      { sheetId: 's2', sessionId: 'pm', subCriterion: 'A1' },
      { sheetId: 's3', sessionId: 'am', subCriterion: 'A2' },
    ],
    subCriterionOf: new Map([
      ['a1', 'A1'],
      ['a2', 'A2'],
    ]),
    subjects: [
      { subjectId: '01', sessionId: 'am' },
      { subjectId: '02', sessionId: 'pm' },
    ],
    moves: [],
  };
  const cell = (subjectId: string, aspectId: string) => ({ subjectId, aspectId });

  it('opens the sheets the cells stand on, those cells alone', () => {
    const named = { cells: [cell('01', 'a1'), cell('02', 'a1')], sheetIds: [] };
    expect(sheetsToOpen(ground, named)).toEqual({
      ok: true,
      value: [
        { sheetId: 's1', cells: [cell('01', 'a1')] },
        { sheetId: 's2', cells: [cell('02', 'a1')] },
      ],
    });
  });
  it('opens a sheet whole where the sheet itself is named', () => {
    const named = { cells: [cell('01', 'a1'), cell('01', 'a2')], sheetIds: ['s1'] };
    expect(sheetsToOpen(ground, named)).toEqual({
      ok: true,
      value: [
        { sheetId: 's1', cells: null },
        { sheetId: 's3', cells: [cell('01', 'a2')] },
      ],
    });
  });
  it('may be nothing: then only the lock goes', () => {
    expect(sheetsToOpen(ground, { cells: [], sheetIds: [] })).toEqual({ ok: true, value: [] });
  });
  it.each([
    ['a sheet of another module', { cells: [], sheetIds: ['x'] }, 'sheet.unknown'],
    [
      'an aspect that is void',
      { cells: [cell('01', 'x')], sheetIds: [] },
      'reopening.cell-unknown',
    ],
    ['somebody unknown', { cells: [cell('x', 'a1')], sheetIds: [] }, 'reopening.cell-unknown'],
  ])('is refused whole for %s', (_, named, code) => {
    expect(sheetsToOpen(ground, named)).toMatchObject({ refusal: { code } });
  });
});
