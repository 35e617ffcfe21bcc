import { didDocumentOf } from '@jinbang/credentials/did-document';
import type { JsonObject } from '@jinbang/credentials/json';
import { type LevelCertificate, levelCredential } from '@jinbang/credentials/level-credential';
import { generateSigningKey, publicKeyOf, signerOf } from '@jinbang/credentials/signer';
import { statusListCredential } from '@jinbang/credentials/status-list';
import { newId } from '@jinbang/kernel/id';

const origin = 'https://bench.example';
export const DID = 'did:web:bench.example';
export const CREATED = '2026-11-22T08:00:00Z';
export const AT = new Date('2026-11-22T09:00:00Z');
const LIST = `${origin}/status/1`;

/** A made-up certificate as a contest issues them; only what stands in it differs. */
const certificateOf = (serial: number): LevelCertificate => ({
  credentialId: `urn:uuid:${newId()}`,
  subjectId: `urn:uuid:${newId()}`,
  issuer: { did: DID, name: '示例评价机构', url: origin },
  certificateNumber: `S000112000001263${String(serial).padStart(6, '0')}`,
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
  ],
  result: { total: `${60 + (serial % 40)}.25`, totalMax: '100', rank: String(1 + (serial % 300)) },
  identities: [
    { type: 'nationalIdentityNumber', hash: `sha256$${String(serial).padStart(64, '0')}` },
    { type: 'name', hash: `sha256$${String(serial).padStart(64, 'a')}` },
  ],
  evidence: {
    url: `${origin}/results/1/1.json`,
    name: '示例技能竞赛 焊接 成绩公告',
    sha256: 'e7125354964212bdc405080d3010e0020976c4425fe4dce15bb5d89cf61f8368',
  },
  status: { list: LIST, index: serial },
});

export const unsignedCredentials = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, (_, serial) => levelCredential(certificateOf(serial)));

/** Keys of a made-up issuer with its document, and a list on which nobody is revoked. */
export const benchIssuer = () => {
  const [edwards, curve] = [generateSigningKey('Ed25519'), generateSigningKey('ES256')];
  const document = didDocumentOf(DID, [publicKeyOf(edwards), publicKeyOf(curve)]);
  return {
    edwards,
    curve,
    proofs: signerOf(DID, edwards),
    jwts: signerOf(DID, curve),
    document,
    list: statusListCredential({
      ...{ url: LIST, issuer: DID, purpose: 'revocation', length: 131_072, set: [] },
      ...{ validFrom: '2026-11-22T00:00:00Z', validUntil: '2026-11-23T00:00:00Z' },
    }),
  };
};

/** CPU-seconds of this process, all its threads together, while the work was done. */
export const cpuSeconds = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
