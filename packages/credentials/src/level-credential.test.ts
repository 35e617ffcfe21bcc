import { describe, expect, it } from 'vitest';
import {
  confirmsIdentity,
  hashIdentity,
  type IdentityType,
  newHolderCode,
  readHolderCode,
} from './holder-code.ts';
import type { Json, JsonObject } from './json.ts';
import { certificate, holderCode, issue } from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';
import { checkSchema } from './verify-credential.ts';

const plain = levelCredential(certificate);

const leaves = (value: Json): readonly Json[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
const containers = (value: Json): readonly Json[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(containers)]
    : [];

describe('the credential of a level certificate', () => {
  it('has the form of the official Open Badges 3.0 schema, with every optional part and with none', async () => {
    expect(checkSchema(await issue()).code).toBe('schema.conforms');
    const full = await issue({
      validUntil: '2030-01-01T00:00:00Z',
      refreshUrl: 'https://cert.example/refresh/1',
      evidence: { ...certificate.evidence, checkpoint: 'judging.example\n12\nAAAA\n' },
    });
    expect(checkSchema(full).code).toBe('schema.conforms');
    const { workType: _, ...lean } = certificate;
    const least = levelCredential({ ...lean, alignments: [], identities: [] });
    expect(checkSchema(least).code).toBe('schema.conforms');
  });
  it('is called 职业技能等级证书 with occupation and level', () => {
    const { workType: _, ...without } = certificate;
    expect(plain.name).toBe('职业技能等级证书 焊工（电焊工）三级/高级工');
    expect(levelCredential(without).name).toBe('职业技能等级证书 焊工 三级/高级工');
  });
  it('holds text alone, no null and no empty list', () => {
    const odd = leaves(plain).filter((leaf) => typeof leaf !== 'string');
    expect(odd).toEqual([true, true]);
    for (const value of containers(plain)) expect(Object.keys(value as object)).not.toHaveLength(0);
  });
  it('points each result at its description and the level at its rung', () => {
    const subject = plain.credentialSubject as JsonObject;
    const achievement = subject.achievement as JsonObject;
    const described = (achievement.resultDescription as JsonObject[]).map(({ id }) => id);
    expect((subject.result as JsonObject[]).map((result) => result.resultDescription)).toEqual(
      described,
    );
    expect(subject.result).toMatchObject([{ value: '87.50' }, { value: '3' }, {}]);
    expect(subject.result).toMatchObject([
      {},
      {},
      { achievedLevel: `${certificate.achievement.id}#level-3` },
    ]);
  });
  it('keeps text exactly as given, composed or not', () => {
    const name = '测试评价机构 Cafe\u0301 𠮷';
    const kept = levelCredential({ ...certificate, issuer: { did: 'did:web:x.example', name } });
    expect((kept.issuer as JsonObject).name).toBe(name);
  });
  it('tells nobody the name, the identity number or the holder code', () => {
    const text = JSON.stringify(plain);
    for (const secret of ['测试甲', '000000190001010000', holderCode]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the hash of an identity', () => {
  it('is SHA-256 over number, colon and holder code', async () => {
    // printf '000000190001010000:0123456789ABCDEF' | sha256sum
    expect(await hashIdentity('nationalIdentityNumber', '000000190001010000', holderCode)).toEqual({
      type: 'nationalIdentityNumber',
      hash: 'sha256$ab9c4b0ec2f6e949926615a3628770115943b4f178e89a793f7a65272d304f4f',
    });
  });
  it('says nothing without the code of that certificate', async () => {
    const one = await hashIdentity('name', '测试甲', newHolderCode());
    const other = await hashIdentity('name', '测试甲', newHolderCode());
    expect(one.hash).not.toBe(other.hash);
  });
  it('confirms the holder to who has the code, and nobody else', async () => {
    const confirms = (type: IdentityType, value: string, code = holderCode) =>
      confirmsIdentity(plain, type, value, code);
    expect(await confirms('name', '测试甲')).toBe(true);
    expect(await confirms('nationalIdentityNumber', '000000190001010000')).toBe(true);
    expect(await confirms('name', '测试乙')).toBe(false);
    expect(await confirms('name', '测试甲', '0123456789ABCDEG')).toBe(false);
    expect(await confirms('identifier', '000000190001010000')).toBe(false);
  });
});

describe('a holder code', () => {
  it('has 80 random bits in letters that paper keeps apart', () => {
    const codes = Array.from({ length: 200 }, newHolderCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });
  it('is read as people type it', () => {
    expect(readHolderCode('o123-4567 89ab-cdef')).toBe('0123456789ABCDEF');
    expect(readHolderCode('0123-4567-89AB-CDE')).toBeUndefined();
    expect(readHolderCode('0123-4567-89AB-CDEU')).toBeUndefined();
  });
});
