import { describe, expect, it } from 'vitest';
import { groundsOf, hexOfSri } from './grounds.rules.ts';

const RESULT = 'https://x.example/api/ranking/v1/public/results/e/1';
const credentialWith = (achievement: object, more: object = {}) => ({
  credentialSubject: {
    achievement: {
      criteria: { id: 'https://x.example/rules/1', narrative: '职工组前 10 名晋升二级' },
      resultDescription: [
        { id: '#total', resultType: 'RawScore' },
        { id: '#rank', resultType: 'ext:Rank' },
      ],
      ...achievement,
    },
    result: [
      { resultDescription: '#total', value: '57.18' },
      { resultDescription: '#rank', value: '9' },
    ],
  },
  evidence: [{ id: RESULT }],
  relatedResource: [
    { id: 'https://x.example/other', digestSRI: `sha256-${btoa('x'.repeat(32))}` },
    { id: RESULT, digestSRI: `sha256-${btoa('\u0000\u00ff'.repeat(16))}` },
  ],
  ...more,
});

describe('the grounds of a certificate', () => {
  it('are the clause, the rank and the hash of the very page that is its evidence', () => {
    expect(groundsOf(credentialWith({}))).toEqual({
      clause: '职工组前 10 名晋升二级',
      clauseUrl: 'https://x.example/rules/1',
      rank: '9',
      evidenceSha256: '00ff'.repeat(16),
    });
  });
  it('are left out where a document does not name them', () => {
    expect(groundsOf({})).toEqual({
      clause: null,
      clauseUrl: null,
      rank: null,
      evidenceSha256: null,
    });
  });
  it('hold no total, which is nobody’s business but the holder’s', () => {
    expect(JSON.stringify(groundsOf(credentialWith({})))).not.toContain('57.18');
  });
  it('make no link of an address that is not a page', () => {
    const criteria = { id: 'javascript:alert(1)', narrative: 'x' };
    expect(groundsOf(credentialWith({ criteria })).clauseUrl).toBeNull();
  });
});

describe('a digest', () => {
  it.each([null, '', 'sha512-AAAA', 'sha256-AAAA', 'sha256-!'])('is not read from %s', (sri) => {
    expect(hexOfSri(sri)).toBeNull();
  });
});
