import { describe, expect, it } from 'vitest';
import { groundOf } from './ground.fixture.ts';
import { layOut } from './lay-out.ts';
import { FORM_NAMES, type FormName } from './paper-form.ts';
import { type PaperSituation, whyNoPaper } from './paper-state.rules.ts';

const released = { state: 'PUBLIC_NOTICE', isApproved: true, isFinal: false } as const;
const situation = (change: Partial<PaperSituation> = {}): PaperSituation => ({
  result: released,
  ...{ isCalledOff: false, hasNotice: true, isTakenDown: false, hasAwards: true },
  ...change,
});
const codes = (change: Partial<PaperSituation>): Readonly<Record<FormName, string | null>> => {
  const found = FORM_NAMES.map((form) => [form, whyNoPaper(form, situation(change))?.code ?? null]);
  return Object.fromEntries(found);
};
const publicForms = (code: string | null) => ({
  'venue-notice': code,
  'public-notice': code,
  awards: code,
});

describe('a paper of a result', () => {
  it('is none before a result is handed in', () => {
    const code = 'paper.no-result';
    expect(codes({ result: null })).toEqual({ 'total-list': code, ...publicForms(code) });
  });
  it('is the total list alone until a second person approved', () => {
    const result = { state: 'PROVISIONAL', isApproved: false, isFinal: false } as const;
    expect(codes({ result })).toEqual({
      'total-list': null,
      ...publicForms('paper.result-not-approved'),
    });
  });
  it('may be printed for the venue and the ceremony before its release', () => {
    const result = { state: 'PROVISIONAL', isApproved: true, isFinal: false } as const;
    expect(codes({ result })).toEqual({ 'total-list': null, ...publicForms(null) });
  });
  it('is posted no more once a later version replaced it', () => {
    const result = { state: 'SUPERSEDED', isApproved: true, isFinal: false } as const;
    expect(codes({ result })).toEqual({
      'total-list': null,
      ...publicForms('paper.result-superseded'),
    });
  });
  it('is not posted of an event that was called off, unless it had been final', () => {
    expect(codes({ isCalledOff: true })).toMatchObject(publicForms('paper.event-called-off'));
    const result = { state: 'FINAL', isApproved: true, isFinal: true } as const;
    expect(codes({ isCalledOff: true, result })).toMatchObject(publicForms(null));
  });
  it('is no notice where the rules ask for none, or where it was taken down', () => {
    expect(codes({ hasNotice: false })['public-notice']).toBe('paper.no-notice-period');
    expect(codes({ isTakenDown: true })['public-notice']).toBe('release.notice-gone');
    expect(codes({ isTakenDown: true }).awards).toBeNull();
  });
  it('is no list of awards where there are none', () => {
    expect(codes({ hasAwards: false })).toEqual({
      ...{ 'total-list': null, 'venue-notice': null },
      ...{ 'public-notice': 'paper.no-awards', awards: 'paper.no-awards' },
    });
  });
});

describe('what everybody may read of a result on paper', () => {
  const textOf = (form: FormName) => JSON.stringify(layOut[form](groundOf()));

  it('names winners alone, and at the venue nobody', () => {
    for (const form of ['public-notice', 'awards'] as const) {
      expect(textOf(form)).toContain('测试6');
      expect(textOf(form)).not.toContain('测试7');
    }
    expect(textOf('venue-notice')).not.toMatch(/测试\d/);
    expect(textOf('total-list')).toContain('测试12');
  });
  it('has no total in a list with names, and no low one at the venue', () => {
    expect(textOf('public-notice')).not.toMatch(/"9\d\.\d/);
    expect(textOf('awards')).not.toMatch(/"9\d\.\d/);
    expect(textOf('venue-notice')).not.toContain('54.1');
    expect(textOf('total-list')).toContain('54.10');
  });
});
