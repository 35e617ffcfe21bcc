import type { Verification } from '@jinbang/contracts/http/verify';
import type { Verdict } from '@jinbang/contracts/verdict';
import type { Check } from '@jinbang/credentials/check';
import { kindOf } from '@jinbang/credentials/document-kind';
import { outcomeOnWire } from '@jinbang/credentials/outcome-words';
import type { Report } from '@jinbang/credentials/verification';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from './check-sentence.ts';
import { claimsOfCredential, resultPageOf } from './claims.rules.ts';
import { keptNotes } from './kept-notes.ts';
import { placeOf, readAddress, readAsked, readNumber } from './place.rules.ts';
import { doubtsOf, isProvenHere, linesOf, outcomeShown, verdictOf } from './verdict.rules.ts';

const server = (
  overall: Verdict,
  checks: Verification['checks'] = [],
  certificate: Verification['certificate'] = null,
): Verification => ({
  overall,
  outcome: outcomeOnWire('unknown'),
  checks,
  certificate,
  checkedAt: '2026-11-21T00:00:00Z',
});
const browser = (verdict: Verdict, checks: readonly Check[] = []): Report => ({ verdict, checks });

describe('the verdict shown', () => {
  it.each<[Verdict, Verdict, Verdict]>([
    ['valid', 'valid', 'valid'],
    ['valid', 'unknown', 'valid'],
    ['valid', 'revoked', 'revoked'],
    ['valid', 'invalid', 'invalid'],
    ['superseded', 'valid', 'superseded'],
    ['suspended', 'revoked', 'revoked'],
    // The place of an older version is set; the system knows that a newer one replaced it.
    ['superseded', 'revoked', 'superseded'],
    ['valid', 'not-yet-valid', 'not-yet-valid'],
    ['unknown', 'valid', 'unknown'],
    ['invalid', 'unknown', 'invalid'],
    ['expired', 'expired', 'expired'],
  ])('system says %s, browser finds %s: %s', (said, found, shown) => {
    expect(verdictOf({ server: server(said), browser: browser(found) })).toBe(shown);
  });
  it('is never valid on the word of the browser alone, which cannot know the register', () => {
    expect(verdictOf({ server: null, browser: browser('valid') })).toBe('unknown');
    expect(verdictOf({ server: null, browser: browser('superseded') })).toBe('superseded');
    expect(verdictOf({ server: null, browser: null })).toBe('unknown');
  });
  it('is the browser’s own where somebody opens a file kept for where there is no network', () => {
    const statusFrom = new Date('2026-11-20T00:00:00Z');
    const kept = { statusFrom, back: browser('valid'), isVouched: true };
    expect(verdictOf({ server: null, browser: browser('valid'), kept })).toBe('valid');
    expect(verdictOf({ server: null, browser: browser('unknown'), kept })).toBe('unknown');
    expect(keptNotes(kept, new Date('2026-11-23T00:00:00Z'), 'en').slice(1)).toEqual([
      'The status is of 20 November 2026, 3 days ago; a later revocation is not in it.',
      'On that day it was: Valid.',
    ]);
    const undated = { statusFrom: null, back: null, isVouched: true };
    expect(keptNotes(undated, new Date(), 'zh')).toHaveLength(2);
  });
  it('tells nothing of the age of a file whose keys nobody else vouches for, but why', () => {
    const kept = { statusFrom: new Date('2026-11-20T00:00:00Z'), back: null, isVouched: false };
    const notes = keptNotes(kept, new Date('2026-11-23T00:00:00Z'), 'en');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('anybody can make such a file');
  });
  it('is the system’s where the browser could not check at all', () => {
    expect(verdictOf({ server: server('valid'), browser: null })).toBe('valid');
  });
});

describe('what the page says', () => {
  const altered: Check = { name: 'proof-jcs', outcome: 'fail', code: 'proof.altered' };
  const noKey: Check = { name: 'key', outcome: 'unknown', code: 'key.unreachable' };

  it('calls it forged where either side saw the forgery, though the other could not look', () => {
    const said = server('invalid', [{ check: 'proof-jcs', outcome: 'fail', code: altered.code }]);
    expect(outcomeShown({ server: said, browser: browser('unknown', [noKey]) })).toBe('forged');
    expect(outcomeShown({ server: null, browser: browser('invalid', [altered]) })).toBe('forged');
    expect(outcomeShown({ server: server('invalid'), browser: null })).toBe('not-ours');
  });
  it('never calls an award a valid level, whichever side read its name', () => {
    const credential = { name: '获奖证书 车工 一等奖' };
    const found = { verdict: 'valid', checks: [], credential } as const;
    expect(outcomeShown({ server: server('valid'), browser: found })).toBe('award-not-level');
    expect(outcomeShown({ server: server('revoked'), browser: found })).toBe('revoked');
  });
});

describe('the list of checks', () => {
  const held: Check = { name: 'proof-jcs', outcome: 'pass', code: 'proof.holds' };
  const listed: Check = { name: 'key', outcome: 'pass', code: 'key.listed' };

  it('names each check once, with both answers', () => {
    const lines = linesOf({
      server: server('valid', [
        { check: 'register', outcome: 'pass', code: 'register.found' },
        { check: 'proof-jcs', outcome: 'pass', code: 'proof.holds' },
      ]),
      browser: browser('valid', [held]),
    });
    expect(lines.map(({ name, server: said, browser: found }) => [name, said, found])).toEqual([
      ['proof-jcs', 'pass', 'pass'],
      ['register', 'pass', null],
    ]);
  });
  it('tells what failed in the words of the side that saw it fail', () => {
    const altered: Check = { name: 'proof-jcs', outcome: 'fail', code: 'proof.altered' };
    const lines = linesOf({
      server: server('valid', [{ check: 'proof-jcs', outcome: 'pass', code: 'proof.holds' }]),
      browser: browser('invalid', [altered]),
    });
    expect(lines).toMatchObject([{ code: 'proof.altered', server: 'pass', browser: 'fail' }]);
  });
  it('tells why the issuing system cannot say, and nothing where it can', () => {
    const open: Verification['checks'] = [
      { check: 'register', outcome: 'unknown', code: 'register.result-amended' },
      { check: 'evidence', outcome: 'unknown', code: 'evidence.not-given' },
      { check: 'dates', outcome: 'pass', code: 'dates.current' },
    ];
    const doubts = (said: Verdict) => doubtsOf({ server: server(said, open), browser: null });
    expect(doubts('unknown').map((line) => sentenceOf(line, 'en'))).toEqual([
      'The result it rests on was amended; the certificate is under review.',
    ]);
    expect([doubts('valid'), doubtsOf({ server: null, browser: browser('unknown') })]).toEqual([
      [],
      [],
    ]);
  });
  it('calls it proven here only with a signature that holds under a listed key', () => {
    expect(isProvenHere(browser('unknown', [held, listed]))).toBe(true);
    expect(isProvenHere(browser('unknown', [held]))).toBe(false);
    expect(isProvenHere(null)).toBe(false);
  });
});

describe('what the page reads', () => {
  it('takes number and holder code from the address of a QR code', () => {
    expect(placeOf('/v/y0001-2300', '#0123-4567-89ab-cdef')).toEqual({
      number: 'Y00012300',
      holderCode: '0123456789ABCDEF',
      pocket: null,
    });
    const nothing = { number: null, holderCode: null, pocket: null };
    expect(placeOf('/verify/', '')).toEqual(nothing);
    expect(placeOf('/v/%E0%A4%A', '#%')).toEqual(nothing);
  });
  it('takes a number as people type it, and nothing far too short or long', () => {
    expect(readNumber(' y 0001 ')).toBe('Y0001');
    expect(readNumber('y1')).toBeNull();
    expect(readNumber('1'.repeat(61))).toBeNull();
  });
  it('takes the address a scanner read in the place of a number, code and signed words too', () => {
    const whole = 'https://x.example/v/Y00012300#0123456789ABCDEF.eyJhIjoxfQ.eyJiIjoyfQ.c2ln';
    const place = {
      number: 'Y00012300',
      holderCode: '0123456789ABCDEF',
      pocket: 'eyJhIjoxfQ.eyJiIjoyfQ.c2ln',
    };
    expect([readAddress(whole), readAsked(` ${whole} `)]).toEqual([place, place]);
    expect(readAddress('x.example/verify/y0001-2300')?.number).toBe('Y00012300');
    expect(readAsked('y0001 2300')).toEqual({
      number: 'Y00012300',
      holderCode: null,
      pocket: null,
    });
    for (const other of ['{"id":"https://x.example/v/Y00012300"}', 'https://x.example/v/', 'x']) {
      expect([other, readAddress(other)]).toEqual([other, null]);
    }
  });
  it('tells a level certificate from anything else by its exact name', () => {
    expect(kindOf({ name: '职业技能等级证书 车工 三级/高级工' })).toBe('level');
    expect(kindOf({ name: '获奖证书 车工 一等奖' })).toBe('other');
    expect(kindOf({ name: '职业技能等级证书样张' })).toBe('other');
    expect(kindOf({})).toBeNull();
  });
  it('shows what a credential claims, without a name', () => {
    const claims = claimsOfCredential({
      validFrom: '2026-11-21T00:00:00Z',
      issuer: { name: '测试中心' },
      credentialSubject: { licenseNumber: 'Y1', achievement: { name: '车工 三级/高级工' } },
      evidence: [{ id: 'https://x.example/results/1' }],
    });
    expect(claims).toMatchObject({ number: 'Y1', certified: '车工 三级/高级工', maskedName: null });
    // Nobody was asked, so nobody said that nothing is on record.
    expect(claims.upload).toBe('not-asked');
  });
  it('leads to the page for people where evidence is a result of this house', () => {
    const event = '01990000-0000-7000-8000-000000000003';
    expect(resultPageOf(`https://x/api/ranking/v1/public/results/${event}/2`)).toBe(
      `/results/${event}/2`,
    );
    expect(resultPageOf('https://elsewhere.example/page')).toBe('https://elsewhere.example/page');
  });
});
