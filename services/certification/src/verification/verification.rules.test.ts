import type { Verification } from '@jinbang/contracts/http/verify';
import { VERDICTS, type Verdict } from '@jinbang/contracts/verdict';
import { fail, pass, unknown } from '@jinbang/credentials/check';
import { describe, expect, it } from 'vitest';
import { answerOf, mergeChecks, overallOf } from './verification.rules.ts';

const sound = [
  pass('schema', 'schema.conforms'),
  pass('proof-rdfc', 'proof.holds'),
  pass('status', 'status.good'),
  pass('version', 'version.newest'),
  unknown('evidence', 'evidence.not-given'),
];
const shown: NonNullable<Verification['certificate']> = {
  kind: 'level',
  number: 'Y000123000001265000001',
  maskedName: '测**',
  award: null,
  occupation: '车工',
  level: '三级/高级工',
  issuer: '示例技能评价中心',
  validFrom: '2025-11-21T08:00:00Z',
  validUntil: null,
  endedAt: null,
  competition: null,
  evidenceUrl: null,
  upload: null,
};
const found = { register: 'found', evidence: 'on-record', state: 'live' } as const;

describe('what a verification says in all', () => {
  it('is valid only where our register knows the credential', () => {
    expect(overallOf('valid', found)).toBe('valid');
    expect(overallOf('valid', { ...found, register: 'unknown' })).toBe('unknown');
    expect(overallOf('valid', { ...found, register: 'result-amended' })).toBe('unknown');
  });
  it('keeps the graver word of the credential’s own checks', () => {
    for (const verdict of [
      'superseded',
      'revoked',
      'suspended',
      'expired',
      'not-yet-valid',
      'invalid',
      'unknown',
    ] as const) {
      expect(overallOf(verdict, found)).toBe(verdict);
      expect(overallOf(verdict, { ...found, register: 'result-amended' })).toBe(verdict);
    }
    expect(overallOf('superseded', { ...found, evidence: 'differs' })).toBe('superseded');
  });
  it('says what the register knows beside the list: suspended, superseded, and revoked for good', () => {
    expect(overallOf('valid', { ...found, state: 'suspended' })).toBe('suspended');
    expect(overallOf('revoked', { ...found, state: 'superseded' })).toBe('superseded');
    expect(overallOf('superseded', { ...found, state: 'revoked' })).toBe('revoked');
    expect(overallOf('invalid', { ...found, state: 'revoked' })).toBe('invalid');
  });
  it('is invalid where the result page is another than the one on record', () => {
    expect(overallOf('valid', { ...found, evidence: 'differs' })).toBe('invalid');
  });
  it('lets a certificate speak only where its proofs held', () => {
    const speaks = (overall: Verdict) => answerOf(overall, [], shown).certificate !== null;
    expect(VERDICTS.filter((overall) => !speaks(overall))).toEqual(['invalid', 'unknown']);
  });
  it('says in words what it is called, what it means and what to do next', () => {
    const { outcome } = answerOf('suspended', [], shown);
    expect(outcome).toMatchObject({
      name: 'suspended',
      title: { zh: '暂停使用', en: 'Suspended' },
      next: { zh: expect.stringContaining('发证机构') },
    });
  });
  it('never calls a sound award a valid level certificate', () => {
    const { overall, outcome } = answerOf('valid', [], { ...shown, kind: 'award' });
    expect([overall, outcome.name]).toEqual(['valid', 'award-not-level']);
  });
  it('tells a forgery from what never was a certificate of ours', () => {
    const nameOf = (code: string) =>
      answerOf('invalid', [{ check: 'form', outcome: 'fail', code }], null).outcome.name;
    expect([nameOf('proof.altered'), nameOf('credential.not-json')]).toEqual([
      'forged',
      'not-ours',
    ]);
  });
});

describe('the checks on the wire', () => {
  it('have the register in place of the version and the record in place of the page', () => {
    expect(mergeChecks(sound, found).map(({ check, code }) => `${check} ${code}`)).toEqual([
      'schema schema.conforms',
      'proof-rdfc proof.holds',
      'status status.good',
      'register register.found',
      'evidence evidence.on-record',
    ]);
  });
  it('say that a newer version replaced it rather than that it was found', () => {
    const replaced = sound.with(3, fail('version', 'version.replaced'));
    expect(mergeChecks(replaced, found)).toContainEqual({
      check: 'register',
      outcome: 'fail',
      code: 'version.replaced',
    });
    expect(mergeChecks(replaced, found).filter(({ check }) => check === 'register')).toHaveLength(
      1,
    );
  });
  it('speak of the form alone where nothing could be read', () => {
    expect(mergeChecks([fail('schema', 'credential.ambiguous')], null)).toEqual([
      { check: 'form', outcome: 'fail', code: 'credential.ambiguous' },
    ]);
  });
});
