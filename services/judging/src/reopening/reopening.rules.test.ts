import { describe, expect, it } from 'vitest';
import { refuseDecision, refuseProposal } from './reopening.rules.ts';

const sheet = {
  sheetId: 's',
  state: 'SIGNED',
  version: 4,
  moduleLocked: false,
  registrationState: 'DRAWN',
} as const;
const asked = { sheetId: 's', basedOn: 4, proposedBy: 'chief', isDecided: false };
const approval = { actorId: 'supervisor', isApproval: true };

describe('asking for a sheet to be opened again', () => {
  it('is for signed ones, as they stand', () => {
    expect(refuseProposal(sheet, { basedOn: 4, hasOpen: false })).toBeUndefined();
  });
  it.each([
    ['of an open sheet', { ...sheet, state: 'OPEN' as const }, 4, false, 'reopening.not-signed'],
    ['of a sheet that changed since', sheet, 3, false, 'reopening.stale'],
    ['twice at a time', sheet, 4, true, 'reopening.open'],
    ['in a locked module', { ...sheet, moduleLocked: true }, 4, false, 'module.locked'],
    ['in a void event', { ...sheet, registrationState: 'VOID' as const }, 4, false, 'event.over'],
  ])('is refused %s', (_, one, basedOn, hasOpen, code) => {
    expect(refuseProposal(one, { basedOn, hasOpen })?.code).toBe(code);
  });
});

describe('deciding on it', () => {
  it('is for somebody else', () => {
    expect(refuseDecision(asked, sheet, approval)).toBeUndefined();
    const self = { actorId: 'chief', isApproval: true };
    expect(refuseDecision(asked, sheet, self)?.code).toBe('reopening.four-eyes');
  });
  it.each([
    ['what nobody asked for', undefined, sheet, 'reopening.unknown'],
    ['what was asked for another sheet', { ...asked, sheetId: 'x' }, sheet, 'reopening.unknown'],
    ['twice', { ...asked, isDecided: true }, sheet, 'reopening.decided'],
    ['on a sheet that changed since', asked, { ...sheet, version: 5 }, 'reopening.stale'],
    [
      'in an event cancelled since',
      asked,
      { ...sheet, registrationState: 'CANCELLED' as const },
      'event.over',
    ],
    ['in a module locked since', asked, { ...sheet, moduleLocked: true }, 'module.locked'],
  ])('is refused: %s', (_, proposal, one, code) => {
    expect(refuseDecision(proposal, one, approval)?.code).toBe(code);
  });
  it('against it is possible whatever became of the sheet', () => {
    const refusal = { ...approval, isApproval: false };
    expect(refuseDecision(asked, { ...sheet, moduleLocked: true }, refusal)).toBeUndefined();
  });
});
