import { didDocumentOf } from './did-document.ts';
import { hashIdentity } from './holder-code.ts';
import type { JsonObject } from './json.ts';
import { type LevelCertificate, levelCredential } from './level-credential.ts';
import { secureDocument } from './proof.ts';
import { publicKeyOf, signerOf } from './signer.ts';
import type { StatusPurpose } from './status-entry.ts';
import { statusListCredential } from './status-list.ts';
import type { Sources } from './verification.ts';

/** A made-up issuer with a made-up key; nothing here is signed outside the tests. */
export const origin = 'https://cert.example:8443';
export const did = 'did:web:cert.example%3A8443';
/** PKCS#8 frame of a raw Ed25519 seed (RFC 8410 §7), the seed all sevens. */
export const testKey = Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex');
export const testSigner = signerOf(did, testKey);
export const created = '2026-11-21T08:00:00Z';
export const now = new Date('2026-11-22T08:00:00Z');
export const page = new TextEncoder().encode('{"event":"焊接","version":1}');
export const holderCode = '0123456789ABCDEF';

export const certificate: LevelCertificate = {
  credentialId: 'urn:uuid:0199f6a0-0000-7000-8000-000000000001',
  subjectId: 'urn:uuid:6f1c2c1e-0000-4000-8000-000000000002',
  issuer: { did, name: '测试技能评价中心', url: origin },
  certificateNumber: 'Y000123000001263000001',
  occupation: '焊工',
  workType: '电焊工',
  level: { key: '3', name: '三级/高级工' },
  validFrom: '2026-11-21T08:00:00Z',
  awardedDate: '2026-11-20T16:00:00Z',
  achievement: {
    id: `${origin}/achievements/6-18-02-04/3`,
    description: '焊工三级/高级工的职业技能等级认定。',
    criteriaUrl: `${origin}/standards/6-18-02-04`,
    criteria: '按职业标准和晋级规则认定。',
  },
  alignments: [
    {
      name: '焊工',
      url: `${origin}/standards/6-18-02-04`,
      code: '6-18-02-04',
      framework: '国家职业标准',
    },
    {
      name: 'welder',
      url: 'http://data.europa.eu/esco/occupation/test',
      code: '7212.3',
      framework: 'ESCO',
    },
  ],
  result: { total: '87.50', totalMax: '100', rank: '3' },
  identities: [
    await hashIdentity('nationalIdentityNumber', '000000190001010000', holderCode),
    await hashIdentity('name', '测试甲', holderCode),
  ],
  evidence: {
    url: `${origin}/results/0199f6a0/1.json`,
    name: '成绩公告',
    sha256: 'e7125354964212bdc405080d3010e0020976c4425fe4dce15bb5d89cf61f8368',
  },
  status: { list: `${origin}/status/revocation-1`, index: 94_567 },
};

const request = {
  signer: testSigner,
  created,
};

export const secured = (credential: JsonObject): Promise<JsonObject> =>
  secureDocument(credential, request);

export const issue = (change: Partial<LevelCertificate> = {}): Promise<JsonObject> =>
  secured(levelCredential({ ...certificate, ...change }));

export const listOfStatus = (
  purpose: StatusPurpose,
  set: readonly number[],
  change: Partial<Parameters<typeof statusListCredential>[0]> = {},
): Promise<JsonObject> =>
  secured(
    statusListCredential({
      url: `${origin}/status/${purpose}-1`,
      issuer: did,
      purpose,
      length: 131_072,
      set,
      validFrom: '2026-11-22T00:00:00Z',
      validUntil: '2026-11-23T00:00:00Z',
      ...change,
    }),
  );

export const didText = JSON.stringify(didDocumentOf(did, [publicKeyOf(testKey)]));

/** Everything reachable and in order; tests replace what they are about. */
export const sourcesWith = (
  lists: readonly JsonObject[],
  change: Partial<Sources> = {},
): Sources => ({
  didDocument: async (asked) => (asked === did ? didText : undefined),
  statusList: async (url) => {
    const list = lists.find(({ id }) => id === url);
    return list && JSON.stringify(list);
  },
  evidence: async () => page,
  ...change,
});
