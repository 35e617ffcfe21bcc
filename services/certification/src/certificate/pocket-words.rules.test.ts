import type { JsonObject } from '@jinbang/credentials/json';
import { describe, expect, it } from 'vitest';
import { pocketWords } from './pocket-words.rules.ts';

const certificate = {
  number: 'S000011000001263000001',
  level: '3',
  state: 'live',
  statusIndex: 4711,
  validUntil: null,
} as const;
const credentialOf = (certified: string): JsonObject => ({
  issuer: { name: '示例评价机构' },
  awardedDate: '2026-11-20T16:00:00Z',
  credentialSubject: { achievement: { name: certified, alignment: [{ targetName: '焊工' }] } },
});
const given = {
  credential: credentialOf('焊工（电焊工）三级/高级工'),
  name: '测试甲',
  list: 2,
  zone: 'Asia/Shanghai',
};

describe('what the code on a copy says by itself', () => {
  it('is what was signed, with the day where it was held and where its status is asked', () => {
    expect(pocketWords(certificate, given)).toEqual({
      ...{ number: 'S000011000001263000001', name: '测试甲', occupation: '焊工（电焊工）' },
      ...{ level: '3', awarded: '2026-11-21', list: 2, index: 4711 },
    });
    expect(pocketWords(certificate, { ...given, zone: 'Asia/Urumqi' })?.awarded).toBe('2026-11-20');
  });
  it('names no trade where none was certified, and the last day where there is one', () => {
    const ending = { ...certificate, validUntil: new Date('2029-11-20T15:59:59Z') };
    const plain = { ...given, credential: credentialOf('焊工 三级/高级工') };
    expect(pocketWords(ending, plain)).toMatchObject({ occupation: '焊工', until: '2029-11-20' });
  });
  it('is nothing of a certificate that does not stand, or of words that are not a level’s', () => {
    for (const state of ['suspended', 'revoked'] as const) {
      expect(pocketWords({ ...certificate, state }, given)).toBeUndefined();
    }
    expect(pocketWords(certificate, { ...given, credential: {} })).toBeUndefined();
  });
});
