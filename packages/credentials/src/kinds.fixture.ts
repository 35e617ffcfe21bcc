import { type AwardDocument, awardCredential } from './award-credential.ts';
import { hashIdentity } from './holder-code.ts';
import type { JsonObject } from './json.ts';
import { certificate, holderCode, listOfStatus, origin, secured } from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';

const { evidence, status, subjectId, validFrom, awardedDate, issuer } = certificate;

const award: AwardDocument = {
  ...{ credentialId: 'urn:uuid:0199f6a0-0000-7000-8000-00000000000a', subjectId, issuer },
  ...{ number: 'JB-SH-2026-000123', title: '获奖证书', given: '一等奖' },
  saying: '在示例市技能竞赛“焊接”赛项（职工组）中荣获一等奖。',
  ...{ rank: '1', validFrom, awardedDate, evidence, status },
  honoured: { identities: [await hashIdentity('name', '测试甲', holderCode)] },
};

const { workType: _, ...withoutTrade } = certificate;

const levels: readonly (readonly [string, JsonObject])[] = [
  [
    'a level certificate with everything it can say',
    levelCredential({
      ...certificate,
      validUntil: '2030-01-01T00:00:00Z',
      refreshUrl: `${origin}/refresh/1`,
      evidence: { ...evidence, checkpoint: 'judging.example\n12\nAAAA\n' },
    }),
  ],
  [
    'a level certificate with the least it may say',
    levelCredential({ ...withoutTrade, alignments: [], identities: [] }),
  ],
  ['a level certificate of an assessment', levelCredential({ ...certificate, result: null })],
];

const awards: readonly (readonly [string, JsonObject])[] = [
  ['an award of a person', awardCredential(award)],
  [
    'an award of a unit',
    awardCredential({
      ...award,
      ...{ title: '荣誉证书', given: '优秀组织奖', rank: null, honoured: { unit: '示例学校' } },
    }),
  ],
];

type Kind = { readonly name: string; readonly credential: JsonObject };

const securedKinds = (unsigned: readonly (readonly [string, JsonObject])[]): Promise<Kind[]> =>
  Promise.all(unsigned.map(async ([name, one]) => ({ name, credential: await secured(one) })));

/** Every kind of certificate that is a plain Open Badge, signed. */
export const certificateKinds: readonly Kind[] = await securedKinds([...levels, ...awards]);

/** Two places of status leave the official schema, so this one stands apart. */
export const suspendable: Kind = {
  name: 'a level certificate that can be suspended',
  credential: await secured(
    levelCredential({
      ...certificate,
      suspension: { list: `${origin}/status/suspension-1`, index: 7 },
    }),
  ),
};

/** Lists that hold whenever the test is run: an independent checker asks the real clock. */
export const lasting = { validFrom: '2020-01-01T00:00:00Z', validUntil: '2120-01-01T00:00:00Z' };

export const listKinds: readonly Kind[] = [
  { name: 'a revocation list', credential: await listOfStatus('revocation', [4711], lasting) },
  { name: 'a suspension list', credential: await listOfStatus('suspension', [7], lasting) },
];

export const everyKind: readonly Kind[] = [...certificateKinds, suspendable, ...listKinds];
