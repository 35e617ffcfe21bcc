import { describe, expect, it } from 'vitest';
import type { NewConsent } from './consent.body.ts';
import { dayIn, flawOfConsents, isSame, missingConsents, needsGuardian } from './consent.rules.ts';

const at = new Date('2026-11-22T02:00:00Z');
const zone = 'Asia/Shanghai';
const persons = new Map([
  ['adult', { personId: 'adult', birthDate: '1990-01-01' }],
  ['child', { personId: 'child', birthDate: '2014-06-01' }],
  ['unsaid', { personId: 'unsaid', birthDate: null }],
]);
const own = (personId: string, givenAt = '2026-11-01T00:00:00Z'): NewConsent => ({
  personId,
  purpose: 'taking-part',
  textVersion: '2026-1',
  givenBy: 'self',
  means: 'paper',
  givenAt,
});
const guardians = (personId: string): NewConsent => ({
  ...own(personId),
  givenBy: 'guardian',
  means: 'paper',
  givenAt: '2026-11-01T00:00:00Z',
  guardianName: '测试家长',
});
const codes = (...consents: NewConsent[]) =>
  flawOfConsents(consents, { zone, at, persons })?.issues?.map(({ code }) => code);

describe('the age of consent', () => {
  it.each([
    ['2012-11-22', '2026-11-21', true],
    ['2012-11-22', '2026-11-22', true],
    ['2012-11-22', '2026-11-23', false],
    ['2012-02-29', '2026-02-28', true],
    ['2012-02-29', '2026-03-01', false],
  ])('born %s, on %s the guardian decides: %s', (birthDate, day, young) => {
    expect(needsGuardian(birthDate, day)).toBe(young);
  });
  it('is counted in days of the competition’s zone', () => {
    const midnight = new Date('2026-11-22T16:30:00Z');
    expect(dayIn('Asia/Shanghai', midnight)).toBe('2026-11-23');
    expect(dayIn('Europe/Paris', midnight)).toBe('2026-11-22');
    expect(needsGuardian('2012-11-22', dayIn('Asia/Shanghai', midnight))).toBe(false);
    expect(needsGuardian('2012-11-22', dayIn('Europe/Paris', midnight))).toBe(true);
  });
});

describe('recording consents', () => {
  it('allows an adult’s own and a guardian’s for a child', () => {
    expect(codes(own('adult'), guardians('child'))).toBeUndefined();
  });
  it('refuses a child’s own, also one that was given on paper long ago', () => {
    expect(codes(own('child'))).toEqual(['consent.guardian-needed']);
  });
  it('refuses what nobody can judge or what lies ahead', () => {
    expect(codes(own('unsaid'), own('nobody'), own('adult', '2026-11-23T00:00:00Z'))).toEqual([
      'consent.birth-date-unknown',
      'person.unknown',
      'consent.in-future',
    ]);
    expect(codes(own('adult'), own('adult'))).toEqual(['consent.twice-in-list']);
  });
  it('needs no second row for the same text by the same hand', () => {
    const standing = { ...own('adult'), consentId: '1' };
    expect(isSame(standing, own('adult'))).toBe(true);
    expect(isSame(standing, { ...own('adult'), textVersion: '2026-2' })).toBe(false);
  });
});

describe('an entry', () => {
  const missing = (personId: string, demanded: readonly ('taking-part' | 'publication')[]) =>
    missingConsents([{ personId, at: 'm' }], demanded, { zone, at, persons }, [
      { ...own('adult'), consentId: '1' },
    ]).map(({ code, params }) => `${code} ${params?.purpose}`);

  it('needs what the competition demands, each purpose by itself', () => {
    expect(missing('adult', ['taking-part'])).toEqual([]);
    expect(missing('adult', ['taking-part', 'publication'])).toEqual([
      'consent.missing publication',
    ]);
  });
  it('needs the guardian’s for a child, whatever the competition demands', () => {
    expect(missing('child', [])).toEqual(['consent.guardian-missing taking-part']);
    expect(missing('unsaid', [])).toEqual([]);
  });
});
