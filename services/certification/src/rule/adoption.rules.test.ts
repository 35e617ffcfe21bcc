import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { describe, expect, it } from 'vitest';
import {
  checkAdoption,
  consentAtAdoption,
  flawOfAnswer,
  packUnder,
  waitsForBody,
} from './adoption.rules.ts';

const request = {
  mode: 'office',
  hasAuthorisation: false,
  hasDecisions: false,
  asksForNotice: false,
} as const;

describe('adopting a rule pack', () => {
  it('leaves the pack as it is where the office approves', () => {
    expect(packUnder(tianjin2024, 'office')).toBe(tianjin2024);
  });
  it('keeps the offices to fall back to under a standing authorisation, and changes nothing else', () => {
    const under = packUnder(tianjin2024, 'standing-authorisation');
    const approvals = under.rules.map(({ approval }) => approval);
    expect(approvals.every(({ kind }) => kind === 'automatic')).toBe(true);
    const back = under.rules.map(({ approval, ...rule }) => ({
      ...rule,
      approval:
        approval.kind === 'automatic' ? { kind: 'offices', offices: approval.otherwise } : approval,
    }));
    expect({ ...under, rules: back }).toEqual(tianjin2024);
  });
  it('never takes a rule for owned by the issuer because a document is on file', () => {
    const under = packUnder(tianjin2024, 'standing-authorisation');
    expect(under.rules.map(({ approval }) => 'ownedBy' in approval && approval.ownedBy)).toEqual(
      under.rules.map(() => null),
    );
  });
  it('refuses automatic approval without a document on file', () => {
    const refused = checkAdoption({ ...request, mode: 'standing-authorisation' });
    expect(!refused.ok && refused.refusal.code).toBe('adoption.no-authorisation');
    const mode = 'standing-authorisation';
    expect(checkAdoption({ ...request, mode, hasAuthorisation: true }).ok).toBe(true);
    expect(checkAdoption(request).ok).toBe(true);
  });
  it('refuses other rules once the competition has decisions', () => {
    const refused = checkAdoption({ ...request, hasDecisions: true, asksForNotice: false });
    expect(!refused.ok && refused.refusal.code).toBe('adoption.already-decided');
  });
});

describe('the body a competition chose (M14)', () => {
  const at = new Date('2026-11-22T02:00:00Z');

  it('agrees by adopting from its own office, and is asked otherwise', () => {
    expect(consentAtAdoption(true, 'p', at)).toMatchObject({ consent: 'accepted', consentBy: 'p' });
    expect(consentAtAdoption(false, 'p', at)).toMatchObject({ consent: 'asked', consentBy: null });
  });
  it('answers, and may change its mind until results were decided', () => {
    expect(flawOfAnswer({ consent: 'asked' }, 'accepted', false)).toBeUndefined();
    expect(flawOfAnswer({ consent: 'refused' }, 'accepted', false)).toBeUndefined();
    expect(flawOfAnswer({ consent: 'accepted' }, 'accepted', false)?.code).toBe(
      'adoption.already-answered',
    );
    expect(flawOfAnswer({ consent: 'accepted' }, 'refused', true)?.code).toBe(
      'adoption.already-decided',
    );
  });
  it('keeps results waiting until it agreed', () => {
    const codes = (['asked', 'refused', 'accepted'] as const).map((consent) =>
      waitsForBody({ consent }),
    );
    expect(codes).toEqual(['adoption.consent-asked', 'adoption.consent-refused', undefined]);
  });
});
