import { describe, expect, it } from 'vitest';
import { authorisationFor, type IssuingBody, mayIssue } from './issuer.rules.ts';

const body: IssuingBody = {
  state: 'active',
  filingNo: '测备〔2026〕1号',
  filed: [
    { occupationCode: '6-18-02-04', levels: ['4', '3'], from: '2026-01-01', to: '2026-12-31' },
    { occupationCode: '6-18-02-04', levels: ['2'], from: '2026-06-01', to: null },
  ],
};
const wanted = { occupationCode: '6-18-02-04', level: '3', day: '2026-11-21' } as const;
const codeOf = (outcome: ReturnType<typeof mayIssue>) => !outcome.ok && outcome.refusal.code;

describe('who may issue (M14)', () => {
  it('lets a filed body issue within occupation, level and dates, first and last day included', () => {
    expect(mayIssue(body, wanted).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, day: '2026-01-01' }).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, day: '2026-12-31' }).ok).toBe(true);
    expect(mayIssue(body, { ...wanted, level: '2', day: '2030-01-01' }).ok).toBe(true);
  });
  it('refuses outside occupation, level or dates', () => {
    expect(codeOf(mayIssue(body, { ...wanted, occupationCode: '4-04-05-01' }))).toBe(
      'issuer.occupation-not-filed',
    );
    expect(codeOf(mayIssue(body, { ...wanted, level: '1' }))).toBe('issuer.level-not-filed');
    expect(codeOf(mayIssue(body, { ...wanted, day: '2027-01-01' }))).toBe('issuer.date-not-filed');
    expect(codeOf(mayIssue(body, { ...wanted, level: '2', day: '2026-05-31' }))).toBe(
      'issuer.date-not-filed',
    );
  });
  it.each(['reminded', 'warned', 'suspended', 'exited', 'revoked'] as const)(
    'refuses a body that is %s',
    (state) => {
      expect(codeOf(mayIssue({ ...body, state }, wanted))).toBe('issuer.not-active');
    },
  );
  it('names the document in every refusal', () => {
    const refused = mayIssue(body, { ...wanted, level: '5' });
    expect(!refused.ok && refused.refusal.params?.filingNo).toBe('测备〔2026〕1号');
  });
});

describe('the standing authorisation on file (M17)', () => {
  const document = {
    competitionId: null,
    documentNo: '测人社函〔2026〕8号',
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
    endedAt: null,
  };

  it('covers its days, both ends included', () => {
    for (const day of ['2026-01-01', '2026-12-31']) {
      expect(authorisationFor([document], 'c', day)).toBe(document);
    }
    for (const day of ['2025-12-31', '2027-01-01']) {
      expect(authorisationFor([document], 'c', day)).toBeUndefined();
    }
  });
  it('given for one competition, covers no other', () => {
    const one = { ...document, competitionId: 'c' };
    expect(authorisationFor([one], 'c', '2026-05-01')).toBe(one);
    expect(authorisationFor([one], 'd', '2026-05-01')).toBeUndefined();
  });
  it('covers nothing once it was ended', () => {
    const ended = { ...document, endedAt: new Date('2026-02-01') };
    expect(authorisationFor([ended], 'c', '2026-05-01')).toBeUndefined();
  });
});
