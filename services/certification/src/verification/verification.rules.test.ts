import { fail, pass, unknown } from '@jinbang/credentials/check';
import { describe, expect, it } from 'vitest';
import { isBelieved, mergeChecks, overallOf } from './verification.rules.ts';

const sound = [
  pass('schema', 'schema.conforms'),
  pass('proof-rdfc', 'proof.holds'),
  pass('status', 'status.good'),
  pass('version', 'version.newest'),
  unknown('evidence', 'evidence.not-given'),
];
const found = { register: 'found', evidence: 'on-record' } as const;

describe('what a verification says in all', () => {
  it('is valid only where our register knows the credential', () => {
    expect(overallOf('valid', found)).toBe('valid');
    expect(overallOf('valid', { ...found, register: 'unknown' })).toBe('unknown');
    expect(overallOf('valid', { ...found, register: 'result-amended' })).toBe('unknown');
  });
  it('keeps the graver word of the credential’s own checks', () => {
    for (const verdict of ['revoked', 'suspended', 'expired', 'invalid', 'unknown'] as const) {
      expect(overallOf(verdict, found)).toBe(verdict);
      expect(overallOf(verdict, { ...found, register: 'result-amended' })).toBe(verdict);
    }
    expect(overallOf('replaced', found)).toBe('superseded');
  });
  it('is invalid where the result page is another than the one on record', () => {
    expect(overallOf('valid', { ...found, evidence: 'differs' })).toBe('invalid');
  });
  it('lets a certificate speak only where its proofs held', () => {
    expect(
      ['valid', 'revoked', 'superseded', 'expired'].map((one) => isBelieved(one as 'valid')),
    ).toEqual([true, true, true, true]);
    expect([isBelieved('invalid'), isBelieved('unknown')]).toEqual([false, false]);
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
