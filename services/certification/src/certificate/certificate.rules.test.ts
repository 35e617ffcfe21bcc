import { describe, expect, it } from 'vitest';
import {
  type CertificateDraft,
  identityTypeOf,
  levelCertificateOf,
  readHolder,
  readScore,
} from './certificate.rules.ts';

const draft: CertificateDraft = {
  evidenceName: '示例市技能竞赛 焊接 成绩公告',
  occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
  level: '2',
  clause: '职工组前 10 名晋升二级',
  criteriaUrl: '/api/certification/v1/public/rule-packs/tianjin-2024/1',
  score: { rank: 3, total: '87.5', totalDecimals: 2, totalMax: null },
  pageUrl: '/api/ranking/v1/public/results/e/1',
  pageHash: 'a'.repeat(64),
  awardedAt: '2026-11-20T04:00:00.000Z',
  holder: { name: '测试甲', identity: { idType: 'resident-id', idNumber: '000000190001010000' } },
};
const issuance = {
  credentialId: 'urn:uuid:1',
  subjectId: 'urn:uuid:2',
  certificateNumber: 'S000112000001262000001',
  identities: [],
  validFrom: '2026-11-21T08:00:00Z',
  status: { list: 'https://cert.example/status/1', index: 7 },
  issuer: { did: 'did:web:cert.example', name: '示例评价机构', url: 'https://cert.example' },
  origin: 'https://cert.example',
};

describe('what a certificate says', () => {
  it('has the total as people read it, the rank, and the level as printed', () => {
    const { result, level } = levelCertificateOf(draft, issuance);
    expect(result).toEqual({ total: '87.50', totalMax: '100', rank: '3' });
    expect(level).toEqual({ key: '2', name: '二级/技师' });
    const score = draft.score && { ...draft.score, totalMax: '700' };
    expect(levelCertificateOf({ ...draft, score }, issuance).result?.totalMax).toBe('700');
  });
  it('has neither total nor rank where it rests on an assessment beside contests', () => {
    expect(levelCertificateOf({ ...draft, score: null }, issuance).result).toBeNull();
  });
  it('rests on the result page by a whole address and its hash', () => {
    expect(levelCertificateOf(draft, issuance).evidence).toMatchObject({
      url: 'https://cert.example/api/ranking/v1/public/results/e/1',
      sha256: 'a'.repeat(64),
    });
    const elsewhere = { ...draft, pageUrl: 'https://other.example/r/1' };
    expect(levelCertificateOf(elsewhere, issuance).evidence.url).toBe('https://other.example/r/1');
  });
  it('names the trade only where there is one', () => {
    expect(levelCertificateOf(draft, issuance)).not.toHaveProperty('workType');
    const occupation = { ...draft.occupation, trade: { zh: '电焊工' } };
    expect(levelCertificateOf({ ...draft, occupation }, issuance).workType).toBe('电焊工');
  });
  it('uses none of the words a certificate may not use (M20)', () => {
    const text = JSON.stringify(levelCertificateOf(draft, issuance));
    for (const word of ['中华人民共和国', '中国', '国家', '全国', '职业资格', '监制', '电子印章']) {
      expect(text).not.toContain(word);
    }
  });
  it('has neither the name nor the document of its holder in plain words', () => {
    const text = JSON.stringify(levelCertificateOf(draft, issuance));
    expect(text).not.toContain(draft.holder.name);
    expect(text).not.toContain(draft.holder.identity.idNumber);
  });
});

describe('what must be there before a number is drawn', () => {
  it('is a name, a document, a rank and a total', () => {
    const { identity } = draft.holder;
    const codes = [
      readHolder(undefined, identity),
      readHolder(' ', identity),
      readHolder('测试甲', null),
      readScore(null, '80'),
      readScore(1, null),
    ].map((outcome) => !outcome.ok && outcome.refusal.code);
    expect(codes).toEqual([
      'certificate.name-missing',
      'certificate.name-missing',
      'certificate.identity-missing',
      'certificate.score-missing',
      'certificate.score-missing',
    ]);
    expect(readHolder('测试甲', identity).ok && readScore(1, '80').ok).toBe(true);
  });
  it('hashes a resident’s number as such and any other document as an identifier', () => {
    expect(identityTypeOf('resident-id')).toBe('nationalIdentityNumber');
    expect(identityTypeOf('passport')).toBe('identifier');
  });
});
