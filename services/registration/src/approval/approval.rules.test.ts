import { describe, expect, it } from 'vitest';
import type { AdmissionState, EntryDecision } from './approval.body.ts';
import { flawOfDecisions, flawOfSubmission, gateOf, type Standing } from './approval.rules.ts';

const standing = (state: AdmissionState | null, change: Partial<Standing> = {}): Standing => ({
  entryId: 'e',
  entryState: 'entered',
  admission: state && { state, enteredBy: 'school', submittedBy: 'leader', version: 3 },
  ...change,
});
const open = { state: 'REGISTRATION' as const };

describe('handing entries in', () => {
  const flaw = (
    one: Standing | undefined,
    ids = ['e'],
    state: 'DRAWN' | 'REGISTRATION' = 'REGISTRATION',
  ) => {
    const found = flawOfSubmission({ state }, ids, new Map(one ? [['e', one]] : []));
    return found?.issues?.map(({ at, code }) => `${at} ${code}`) ?? found?.code;
  };
  it('takes what was never handed in and what was sent back', () => {
    expect(flaw(standing(null))).toBeUndefined();
    expect(flaw(standing('sent-back'))).toBeUndefined();
  });
  it('refuses what is on its way, withdrawn, unknown or named twice, each with its place', () => {
    expect(flaw(standing('submitted'))).toEqual(['entryIds.0 admission.already-submitted']);
    expect(flaw(standing('approved'))).toEqual(['entryIds.0 admission.already-submitted']);
    expect(flaw(standing(null, { entryState: 'withdrawn' }))).toEqual([
      'entryIds.0 entry.already-withdrawn',
    ]);
    expect(flaw(undefined)).toEqual(['entryIds.0 entry.unknown']);
    expect(flaw(standing(null), ['e', 'e'])).toEqual(['entryIds.1 admission.twice-in-list']);
  });
  it('ends with the draw', () => {
    expect(flaw(standing(null), ['e'], 'DRAWN')).toBe('admission.not-now');
  });
});

describe('approving', () => {
  const approve: EntryDecision = { entryId: 'e', version: 3, outcome: 'approve' };
  const code = (
    change: Partial<EntryDecision>,
    {
      by = 'office',
      one = standing('submitted') as Standing | null,
      outcome = 'ok' as const as 'ok' | 'not' | 'unknown',
      lacksConsent = false,
    } = {},
  ) => {
    const judged = () => ({ standing: one ?? undefined, outcome, lacksConsent });
    return flawOfDecisions(open, [{ ...approve, ...change }], judged, by)?.issues?.[0]?.code;
  };
  it('needs no reason for what every check calls right', () => {
    expect(code({})).toBeUndefined();
  });
  it('is not for who entered, nor for who handed in', () => {
    expect(code({}, { by: 'school' })).toBe('admission.second-person');
    expect(code({}, { by: 'leader' })).toBe('admission.second-person');
    expect(code({ outcome: 'refuse', reason: 'x' }, { by: 'school' })).toBe(
      'admission.second-person',
    );
  });
  it('waits for the consent of whoever came from below, whatever the reason', () => {
    expect(code({ reason: 'x' }, { lacksConsent: true })).toBe('admission.consent-missing');
    expect(code({ outcome: 'refuse', reason: 'x' }, { lacksConsent: true })).toBeUndefined();
  });
  it('may be taken back until the draw, to have form and files mended', () => {
    const one = standing('approved');
    const back = { outcome: 'send-back', reason: 'another photo' } as const;
    expect(code(back, { one })).toBeUndefined();
    expect(code(back, { one, by: 'school' })).toBe('admission.second-person');
    expect(code({ outcome: 'refuse', reason: 'x' }, { one })).toBe('admission.not-submitted');
    const numbered = standing('approved', { entryState: 'admitted' });
    expect(code(back, { one: numbered })).toBe('admission.not-submitted');
  });
  it('is refused where a check says no, whatever the reason', () => {
    expect(code({ reason: 'an exception' }, { outcome: 'not' })).toBe('admission.not-eligible');
  });
  it('says why where something is not known, and where it does not approve', () => {
    expect(code({}, { outcome: 'unknown' })).toBe('admission.reason-missing');
    expect(code({ reason: 'seen on paper' }, { outcome: 'unknown' })).toBeUndefined();
    expect(code({ outcome: 'send-back' })).toBe('admission.reason-missing');
    expect(code({ outcome: 'refuse' }, { outcome: 'not' })).toBe('admission.reason-missing');
    expect(code({ outcome: 'refuse', reason: 'x' }, { outcome: 'not' })).toBeUndefined();
  });
  it('decides what was seen, and what was handed in', () => {
    expect(code({ version: 2 })).toBe('admission.changed');
    expect(code({}, { one: standing('reserve') })).toBe('admission.not-submitted');
    expect(code({}, { one: standing(null) })).toBe('admission.not-submitted');
    expect(code({}, { one: null })).toBe('entry.unknown');
  });
});

describe('the way to the draw', () => {
  const of = (entryId: string, state: AdmissionState | null) => ({ ...standing(state), entryId });
  const list = [of('a', 'approved'), of('b', 'reserve'), of('c', null), of('d', 'submitted')];
  it('is open for who is approved; a reserve waits beside it', () => {
    expect(gateOf(list, 'required')).toEqual({ ready: ['a'], waiting: ['c', 'd'] });
  });
  it('is open for who was never handed in where no approval is asked', () => {
    expect(gateOf(list, 'none')).toEqual({ ready: ['a', 'c'], waiting: ['d'] });
  });
});
