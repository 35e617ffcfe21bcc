import { describe, expect, it } from 'vitest';
import type { Check } from './check.ts';
import { didDocumentOf } from './did-document.ts';
import type { JsonObject } from './json.ts';
import {
  certificate,
  created,
  did,
  didText,
  issue,
  listOfStatus,
  now,
  origin,
  page,
  secured,
  sourcesWith,
  testKey,
} from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';
import { secureDocument } from './proof.ts';
import { generateSigningKey, publicKeyOf, signerOf } from './signer.ts';
import { statusListCredential } from './status-list.ts';
import type { Sources } from './verification.ts';
import { verifyCredential } from './verify-credential.ts';
import { verifyInBrowser } from './verify-jcs.ts';

const goodList = await listOfStatus('revocation', []);
const good = await issue();

const verify = (credential: JsonObject, sources: Sources = sourcesWith([goodList]), at = now) =>
  verifyCredential({ text: JSON.stringify(credential), now: at, sources });
const codeOf = (checks: readonly Check[], name: Check['name']) =>
  checks.find((check) => check.name === name)?.code;

describe('a good certificate', () => {
  it('passes every check, each by its own name', async () => {
    const report = await verify(good);
    expect(report.checks.map(({ name, outcome, code }) => `${name} ${outcome} ${code}`)).toEqual([
      'schema pass schema.conforms',
      'contexts pass contexts.known',
      'proof-rdfc pass proof.holds',
      'proof-jcs pass proof.holds',
      'key pass key.listed',
      'dates pass dates.current',
      'status pass status.good',
      'evidence pass evidence.matches',
    ]);
    expect(report).toMatchObject({
      verdict: 'valid',
      credentialId: certificate.credentialId,
      issuer: did,
    });
  });
  it('passes in the browser without the RDFC proof and the schema', async () => {
    const report = await verifyInBrowser({
      text: JSON.stringify(good),
      now,
      sources: sourcesWith([goodList]),
    });
    expect(report.verdict).toBe('valid');
    expect(report.checks.map(({ name }) => name)).toEqual([
      'contexts',
      'proof-jcs',
      'key',
      'dates',
      'status',
      'evidence',
    ]);
  });
  it('stays valid when nobody gives the evidence page, and says so', async () => {
    const { evidence: _, ...rest } = sourcesWith([goodList]);
    const report = await verify(good, rest);
    expect(report.verdict).toBe('valid');
    expect(codeOf(report.checks, 'evidence')).toBe('evidence.not-given');
  });
});

describe('an altered certificate', () => {
  it.each([
    ['a claim', { name: '职业技能等级证书 焊工 一级/高级技师' }],
    ['the issuer name', { issuer: { ...(good.issuer as JsonObject), name: '测试中心' } }],
    ['a date', { validFrom: '2026-11-20T08:00:00Z' }],
  ])('is invalid when %s is changed', async (_, change) => {
    const report = await verify({ ...good, ...change });
    expect(report.verdict).toBe('invalid');
    expect(codeOf(report.checks, 'proof-jcs')).toBe('proof.altered');
    expect(codeOf(report.checks, 'proof-rdfc')).toBe('proof.not-tried');
  });
  it('is told so at once, however long: what is dear is done for an issuer’s words alone', async () => {
    const [evidence = {}] = good.evidence as JsonObject[];
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...evidence, name: `${index}` }));
    const begun = performance.now();
    const report = await verify({ ...good, evidence: many });
    // Put into RDF these two million signs take three quarters of a minute.
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect([report.verdict, codeOf(report.checks, 'schema')]).toEqual([
      'invalid',
      'schema.conforms',
    ]);
  });
  it('is invalid when the dear proof alone is false', async () => {
    const [rdfc = {}, jcs = {}] = good.proof as JsonObject[];
    const [other = {}] = (await issue({ certificateNumber: 'Y000123000001263000002' }))
      .proof as JsonObject[];
    const swapped = { ...rdfc, proofValue: other.proofValue ?? '' };
    const report = await verify({ ...good, proof: [swapped, jcs] });
    expect(codeOf(report.checks, 'proof-jcs')).toBe('proof.holds');
    expect(codeOf(report.checks, 'proof-rdfc')).toBe('proof.altered');
    expect(report.verdict).toBe('invalid');
  });
  it('is invalid when only the order of a list is changed, which RDFC alone would not see', async () => {
    const report = await verify({ ...good, type: (good.type as string[]).toReversed() });
    expect(codeOf(report.checks, 'proof-jcs')).toBe('proof.altered');
    expect(report.verdict).toBe('invalid');
  });
  it('is invalid with one proof too few or too many', async () => {
    const proofs = good.proof as JsonObject[];
    const [first] = proofs;
    expect((await verify({ ...good, proof: [first ?? {}] })).verdict).toBe('invalid');
    expect((await verify({ ...good, proof: [...proofs, first ?? {}] })).verdict).toBe('invalid');
  });
  it('is invalid with a context of its own, at the top or deeper', async () => {
    const contexts = good['@context'] as string[];
    const subject = good.credentialSubject as JsonObject;
    for (const change of [
      { '@context': [...contexts, 'https://example.org/more'] },
      { '@context': contexts.slice(0, 2) },
      { credentialSubject: { ...subject, '@context': { name: 'urn:x' } } },
    ]) {
      const report = await verify({ ...good, ...change });
      expect(report.verdict).toBe('invalid');
      expect(codeOf(report.checks, 'contexts')).toBe('contexts.foreign');
    }
  });
  it('is invalid when a key of the text stands twice, whichever one a reader takes', async () => {
    const text = JSON.stringify(good).replace(
      '{',
      '{"name":"职业技能等级证书 焊工 一级/高级技师",',
    );
    const report = await verifyCredential({ text, now, sources: sourcesWith([goodList]) });
    expect(report.checks).toEqual([
      { name: 'schema', outcome: 'fail', code: 'credential.ambiguous' },
    ]);
    expect(report.verdict).toBe('invalid');
  });
  it('is invalid when it is signed well but leaves the official form', async () => {
    const report = await verify(await secured({ ...levelCredential(certificate), evidence: {} }));
    expect(report.checks[0]).toEqual({
      name: 'schema',
      outcome: 'fail',
      code: 'schema.departs',
      params: { at: '/evidence' },
    });
    expect(report.verdict).toBe('invalid');
  });
});

describe('the key', () => {
  it('leaves everything unknown while the issuer document cannot be had', async () => {
    const sources = sourcesWith([goodList], {
      didDocument: () => Promise.reject(new Error('offline')),
    });
    const report = await verify(good, sources);
    expect(report.verdict).toBe('unknown');
    expect(codeOf(report.checks, 'key')).toBe('key.unreachable');
    expect(codeOf(report.checks, 'proof-jcs')).toBe('proof.no-key');
  });
  it.each([
    ['was removed', (text: string) => text.replaceAll(/#z6Mk/g, '#z6Mx'), 'key.not-listed'],
    [
      'is listed but not for assertions',
      (text: string) => text.replace('assertionMethod', 'authentication'),
      'key.not-listed',
    ],
    [
      'is in the document of somebody else',
      (text: string) => text.replace(`"id":"${did}"`, '"id":"did:web:other.example"'),
      'key.other-issuer',
    ],
  ])('makes the certificate invalid when it %s', async (_, change, code) => {
    const sources = sourcesWith([goodList], { didDocument: async () => change(didText) });
    const report = await verify(good, sources);
    expect(codeOf(report.checks, 'key')).toBe(code);
    expect(report.verdict).toBe('invalid');
  });
});

describe('the status', () => {
  const suspendable = { suspension: { list: `${origin}/status/suspension-1`, index: 7 } };
  const index = certificate.status.index;

  it('tells revoked from suspended from good', async () => {
    const paper = await issue(suspendable);
    const lists = async (revoked: number[], suspended: number[]) =>
      sourcesWith([
        await listOfStatus('revocation', revoked),
        await listOfStatus('suspension', suspended),
      ]);
    expect((await verify(paper, await lists([], []))).verdict).toBe('valid');
    expect((await verify(paper, await lists([], [7]))).verdict).toBe('suspended');
    expect((await verify(paper, await lists([index], []))).verdict).toBe('revoked');
    expect((await verify(paper, await lists([index], [7]))).verdict).toBe('revoked');
    expect((await verify(paper, await lists([7, index + 1, index - 1], [index]))).verdict).toBe(
      'valid',
    );
  });
  it('says that two entries lie outside the official schema', async () => {
    const report = await verify(await issue(suspendable));
    expect(codeOf(report.checks, 'schema')).toBe('schema.conforms-but-status');
    expect(report.verdict).toBe('unknown');
  });
  it('is unknown, never good, when the list is not to be had or not to be believed', async () => {
    const other = { ...goodList, issuer: 'did:web:other.example' };
    const emptied = await listOfStatus('revocation', [index]);
    const forged = { ...emptied, credentialSubject: goodList.credentialSubject ?? null };
    const stale = await listOfStatus('revocation', [], { validUntil: '2026-11-22T07:59:59Z' });
    const wrongKind = await listOfStatus('suspension', [], {
      url: `${origin}/status/revocation-1`,
    });
    for (const [lists, code] of [
      [[], 'status.unreachable'],
      [[other], 'status.list-other-issuer'],
      [[forged], 'status.list-altered'],
      [[stale], 'status.list-stale'],
      [[wrongKind], 'status.list-mismatch'],
    ] as const) {
      const report = await verify(good, sourcesWith(lists));
      expect(codeOf(report.checks, 'status')).toBe(code);
      expect(report.verdict).toBe('unknown');
    }
  });
  it('is asked of the list as it stands now, however often an earlier one was believed', async () => {
    const revoked = await listOfStatus('revocation', [index]);
    const emptied = { ...revoked, credentialSubject: goodList.credentialSubject ?? null };
    for (let round = 0; round < 3; round += 1) {
      expect((await verify(good)).verdict).toBe('valid');
      expect((await verify(good, sourcesWith([revoked]))).verdict).toBe('revoked');
      const forged = await verify(good, sourcesWith([emptied]));
      expect(codeOf(forged.checks, 'status')).toBe('status.list-altered');
    }
  });
  it('is not taken from a believed list past its date, nor once its key is gone', async () => {
    const otherKey = generateSigningKey('Ed25519');
    const other = signerOf(did, otherKey);
    const keys = [publicKeyOf(testKey), publicKeyOf(otherKey)];
    const list = await secureDocument(
      statusListCredential({
        ...{ url: certificate.status.list, issuer: did, purpose: 'revocation', length: 131_072 },
        ...{ set: [], validFrom: '2026-11-22T00:00:00Z', validUntil: '2026-11-23T00:00:00Z' },
      }),
      { signer: other, created },
    );
    const asked = (listed: typeof keys, at = now) => {
      const text = JSON.stringify(didDocumentOf(did, listed));
      return verify(good, sourcesWith([list], { didDocument: async () => text }), at);
    };
    expect((await asked(keys)).verdict).toBe('valid');
    const late = await asked(keys, new Date('2026-11-23T00:00:01Z'));
    expect([late.verdict, codeOf(late.checks, 'status')]).toEqual(['unknown', 'status.list-stale']);
    const removed = await asked(keys.slice(0, 1));
    expect([removed.verdict, codeOf(removed.checks, 'status')]).toEqual([
      'unknown',
      'status.list-altered',
    ]);
    expect((await asked(keys)).verdict).toBe('valid');
  });
  it('is unknown beyond the end of the list', async () => {
    const paper = await issue({ status: { ...certificate.status, index: 131_072 } });
    expect(codeOf((await verify(paper)).checks, 'status')).toBe('status.out-of-list');
  });
  it('does not let a certificate go without one', async () => {
    const { credentialStatus: _, ...none } = levelCredential(certificate);
    expect((await verify(await secured(none))).verdict).toBe('invalid');
  });
});

describe('dates, versions and evidence', () => {
  it.each([
    ['2026-11-21T07:59:59Z', 'not-yet-valid', 'dates.not-yet'],
    ['2026-11-21T08:00:00Z', 'unknown', 'dates.current'],
    ['2027-11-21T08:00:00.001Z', 'expired', 'dates.expired'],
  ])('at %s it is %s', async (at, verdict, code) => {
    const paper = await issue({ validUntil: '2027-11-21T08:00:00Z' });
    const list = await listOfStatus('revocation', [], { validUntil: '2028-01-01T00:00:00Z' });
    const report = await verify(paper, sourcesWith([list]), new Date(at));
    expect(codeOf(report.checks, 'dates')).toBe(code);
    // The list of these tests begins a day after the certificate.
    expect(report.verdict).toBe(verdict);
  });
  it('is replaced when the register has a newer version, also once it is revoked', async () => {
    const newest = { newestValidFrom: async () => '2026-11-21T09:00:00Z' };
    const revoked = await listOfStatus('revocation', [certificate.status.index]);
    expect((await verify(good, sourcesWith([goodList], newest))).verdict).toBe('superseded');
    expect((await verify(good, sourcesWith([revoked], newest))).verdict).toBe('superseded');
    const same = { newestValidFrom: async () => certificate.validFrom };
    expect((await verify(good, sourcesWith([goodList], same))).verdict).toBe('valid');
    const gone = { newestValidFrom: async () => undefined };
    expect((await verify(good, sourcesWith([goodList], gone))).verdict).toBe('unknown');
  });
  it('is invalid when the result page is not the one it was issued on', async () => {
    const changed = Uint8Array.from(page);
    changed[3] = 0x58;
    const report = await verify(good, sourcesWith([goodList], { evidence: async () => changed }));
    expect(codeOf(report.checks, 'evidence')).toBe('evidence.differs');
    expect(report.verdict).toBe('invalid');
  });
});
