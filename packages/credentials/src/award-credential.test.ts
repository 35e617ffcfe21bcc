/// <reference path="./digitalbazaar.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as verifyElsewhere } from '@digitalbazaar/vc';
import { describe, expect, it } from 'vitest';
import { type AwardDocument, awardCredential } from './award-credential.ts';
import { confirmsIdentity, hashIdentity } from './holder-code.ts';
import type { JsonObject } from './json.ts';
import {
  certificate,
  did,
  didText,
  holderCode,
  listOfStatus,
  now,
  secured,
  sourcesWith,
} from './level.fixture.ts';
import { vendoredContexts } from './rdf-canonical.ts';
import { checkSchema, verifyCredential } from './verify-credential.ts';

const { evidence, status, subjectId, validFrom, awardedDate } = certificate;

const award: AwardDocument = {
  ...{ credentialId: 'urn:uuid:0199f6a0-0000-7000-8000-00000000000a', subjectId },
  issuer: { did, name: '示例市总工会', url: 'https://cert.example:8443' },
  ...{ number: 'JB-SH-2026-000123', title: '获奖证书', given: '一等奖' },
  saying: '在示例市技能竞赛“焊接”赛项（职工组）中荣获一等奖。',
  ...{ rank: '1', validFrom, awardedDate, evidence, status },
  honoured: { identities: [await hashIdentity('name', '测试甲', holderCode)] },
};
const unit: AwardDocument = {
  ...award,
  ...{ title: '荣誉证书', given: '优秀组织奖', rank: null, honoured: { unit: '示例学校' } },
};

describe('the credential of an award document', () => {
  it('has the form of the official Open Badges 3.0 schema, of a person and of a unit', async () => {
    for (const one of [award, unit]) {
      expect(checkSchema(await secured(awardCredential(one))).code).toBe('schema.conforms');
    }
  });
  it('is an award by its type and its name, and says so where it says what was asked for', () => {
    const credential = awardCredential(award);
    expect(credential.name).toBe('获奖证书 一等奖');
    expect(credential.credentialSubject).toMatchObject({
      licenseNumber: 'JB-SH-2026-000123',
      achievement: {
        achievementType: 'Award',
        criteria: { narrative: '获奖证书，不是职业技能等级证书。' },
      },
    });
    expect(JSON.stringify(credential)).not.toContain('RubricCriterionLevel');
  });
  it('hides a person behind the holder code and names a unit plainly', async () => {
    const credential = awardCredential(award);
    expect(JSON.stringify(credential)).not.toContain('测试甲');
    expect(await confirmsIdentity(credential, 'name', '测试甲', holderCode)).toBe(true);
    expect(JSON.stringify(awardCredential(unit))).toContain('示例学校');
  });
  it('is verified by our checks, and told revoked once its place in the list is set', async () => {
    const credential = await secured(awardCredential(award));
    const overallWith = async (set: readonly number[]) => {
      const list = await listOfStatus('revocation', set);
      const sources = sourcesWith([list]);
      const text = JSON.stringify(credential);
      return (await verifyCredential({ text, sources, now })).verdict;
    };
    expect(await overallWith([])).toBe('valid');
    expect(await overallWith([status.index])).toBe('revoked');
  });
  it('is verified by an independent library', async () => {
    const didDocument = JSON.parse(didText) as JsonObject;
    const key = (didDocument.verificationMethod as JsonObject[])[0];
    const documentLoader = async (url: string) => {
      const document =
        vendoredContexts.get(url) ??
        (url === did
          ? didDocument
          : { '@context': 'https://w3id.org/security/multikey/v1', ...key });
      return { contextUrl: null, documentUrl: url, document };
    };
    const report = await verifyElsewhere({
      credential: await secured(awardCredential(award)),
      suite: [new DataIntegrityProof({ cryptosuite })],
      documentLoader,
      checkStatus: async () => ({ verified: true }),
      now,
    });
    expect(report.error?.errors ?? report.error).toBeUndefined();
    expect(report.verified).toBe(true);
  });
});
