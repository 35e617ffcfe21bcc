import { describe, expect, it } from 'vitest';
import { type ClaimRole, maySay } from './claim.access.ts';
import type { ClaimDecision, ClaimState } from './claim.body.ts';
import { flawOfClaimDecision, issuesOfClaimings } from './claim.rules.ts';

const decision = (change: Partial<ClaimDecision> = {}): ClaimDecision => ({
  claimId: 'c',
  version: 1,
  outcome: 'goes',
  speaker: 'organiser',
  reason: '测试理由',
  ...change,
});
const says = (role: ClaimRole, outcome: string, speaker: string, isFree = false): boolean =>
  maySay(new Set([role]), isFree, decision({ outcome, speaker } as Partial<ClaimDecision>));

describe('whose word decides a claim', () => {
  it('is the organiser’s by ruling or by what the person wrote, and the person’s own', () => {
    expect(says('organiser', 'stays', 'organiser')).toBe(true);
    expect(says('organiser', 'goes', 'paper')).toBe(true);
    expect(says('person', 'goes', 'person')).toBe(true);
    // Nobody speaks as somebody else.
    expect(says('organiser', 'goes', 'person')).toBe(false);
    expect(says('person', 'goes', 'organiser')).toBe(false);
  });
  it('of an organisation gives up what is its own, and takes nothing from another', () => {
    expect(says('holder', 'goes', 'organisation')).toBe(true);
    expect(says('claimant', 'taken-back', 'organisation')).toBe(true);
    expect(says('claimant', 'goes', 'organisation')).toBe(false);
    expect(says('claimant', 'goes', 'organisation', true)).toBe(true);
    expect(says('holder', 'stays', 'organisation')).toBe(false);
  });
});

describe('a decision on a claim', () => {
  const open = { state: 'claimed' as ClaimState, version: 1 };
  const flaw = (change: Partial<ClaimDecision>, claim = open, state = 'REGISTRATION') =>
    flawOfClaimDecision({ state: state as 'REGISTRATION' }, claim, decision(change))?.code;
  it('says why, of the version seen, once', () => {
    expect(flaw({})).toBeUndefined();
    expect(flaw({ reason: undefined })).toBe('entry-claim.reason-missing');
    expect(flaw({ outcome: 'taken-back', reason: undefined })).toBeUndefined();
    expect(flaw({ version: 2 })).toBe('entry-claim.changed');
    expect(flaw({}, { ...open, state: 'refused' })).toBe('entry-claim.decided');
  });
  it('moves nobody once the event is drawn, and may still say that they stay', () => {
    expect(flaw({}, open, 'DRAWN')).toBe('entry-claim.not-now');
    expect(flaw({ outcome: 'stays' }, open, 'DRAWN')).toBeUndefined();
  });
});

describe('forms held as claims', () => {
  const claiming = (organisationId: string, againstEntryId = 'entry') => ({
    place: 0,
    // Safe: the rule reads no more of a form.
    row: { at: 'forms.0', eventId: 'event', form: { organisationId } } as never,
    personId: 'person',
    againstEntryId,
  });
  const refused = {
    eventId: 'event',
    personId: 'person',
    organisationId: 'a',
    againstEntryId: 'entry',
    state: 'refused',
  } as const;
  it('are one for each organisation', () => {
    expect(issuesOfClaimings([claiming('a'), claiming('b')], [])).toEqual([]);
    expect(issuesOfClaimings([claiming('a'), claiming('a')], [])).toMatchObject([
      { code: 'entry.person-twice-in-list' },
    ]);
  });
  it('are not made again of what was decided between the same two', () => {
    expect(issuesOfClaimings([claiming('a')], [refused])).toMatchObject([
      { code: 'entry-claim.refused-before' },
    ]);
    expect(issuesOfClaimings([claiming('b')], [refused])).toEqual([]);
    expect(issuesOfClaimings([claiming('a', 'another entry')], [refused])).toEqual([]);
  });
});
