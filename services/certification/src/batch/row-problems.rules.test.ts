import { describe, expect, it } from 'vitest';
import { type CheckedRow, problemsOf } from './row-problems.rules.ts';

const row = (change: Partial<CheckedRow> = {}): CheckedRow => ({
  issue: 'certificate',
  occupationCode: '6-18-02-04',
  level: '3',
  failure: null,
  holder: { name: '测试甲', hasIdentity: true },
  ...change,
});
const filed = {
  occupationCode: '6-18-02-04',
  levels: ['3'] as const,
  from: '2020-01-01',
  to: null,
};
const ground = {
  issuer: {
    kind: 'filed-body',
    state: 'active',
    filingNo: '示备〔2026〕1号',
    filed: [filed],
    competitionId: null,
    numberSource: 'own',
  } as const,
  competitionId: null,
  hasKey: true,
  day: '2026-11-20',
};
const codes = (...asked: Parameters<typeof problemsOf>) =>
  problemsOf(...asked).map(({ code }) => code);

describe('what stops a certificate, said before the signature', () => {
  it('is nothing where name, number and filing are there', () => {
    expect(problemsOf(row(), ground)).toEqual([]);
  });
  it('is a name registration has not told, or a number it does not have', () => {
    expect(codes(row({ holder: null }), ground)).toEqual(['certificate.name-missing']);
    expect(codes(row({ holder: { name: '测试甲', hasIdentity: false } }), ground)).toEqual([
      'certificate.identity-missing',
    ]);
  });
  it('is a body that is not filed for the level, said with its document', () => {
    const [problem] = problemsOf(row({ level: '2' }), ground);
    expect(problem?.code).toBe('issuer.level-not-filed');
    expect(problem?.sentence.zh).toContain('示备〔2026〕1号');
    expect(problem?.sentence.en).toContain('示备〔2026〕1号');
  });
  it('is a body without filing or key', () => {
    expect(codes(row(), { ...ground, issuer: undefined })).toEqual(['issuer.unknown']);
    expect(codes(row(), { ...ground, hasKey: false })).toEqual(['issuer.unknown']);
  });
  it('is what failed before, once', () => {
    const failure = { code: 'certificate.identity-missing' };
    const holder = { name: '测试甲', hasIdentity: false };
    expect(codes(row({ failure, holder }), ground)).toEqual(['certificate.identity-missing']);
  });
  it('is nothing for 职业资格, which is only listed and never printed', () => {
    expect(problemsOf(row({ issue: 'office-list', holder: null }), ground)).toEqual([]);
  });
});
