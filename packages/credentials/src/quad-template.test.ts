import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardCredential } from './award-credential.ts';
import { LEVEL_CONTEXTS, VC_CONTEXT } from './contexts.ts';
import { proofOptions } from './data-integrity.ts';
import type { JsonObject } from './json.ts';
import { certificate, listOfStatus } from './level.fixture.ts';
import { type LevelCertificate, levelCredential } from './level-credential.ts';
import { templateCanonical } from './quad-template.ts';
import { rdfCanonical, vendoredLoader } from './rdf-canonical.ts';

const plain = rdfCanonical(vendoredLoader);
const fast = templateCanonical(vendoredLoader);

/** Text a careless template would trip over: quotes, escapes, rare letters, things like addresses. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('"', '\\', 'a\nb\r\t', '\u0000\u007f', '𠮷', 'e\u0301', '_:b0', '@type', 'a:b'),
  fc.constantFrom('did:jinbang-hole:0:', 'jinbang-hole', 'Certification', 'urn:uuid:x', ' x '),
);
const uuid = fc.uuid().map((it) => `urn:uuid:${it}`);
const address = fc.oneof(fc.webUrl({ withFragments: true }), uuid);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined });

const variation = fc.record({
  credentialId: address,
  subjectId: uuid,
  occupation: text,
  workType: optional(text),
  level: fc.record({ key: fc.constantFrom('5', '3', '1', 'special'), name: text }),
  validUntil: optional(fc.constantFrom('2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z')),
  result: fc.record({ total: text, totalMax: text, rank: text }),
  alignments: fc.array(
    fc.record({ name: text, url: address }).map((it) => ({ ...it })),
    { maxLength: 3 },
  ),
  identities: fc.array(fc.record({ type: fc.constant('name' as const), hash: text }), {
    maxLength: 2,
  }),
  refreshUrl: optional(address),
  status: fc.record({ list: address, index: fc.nat(131_071) }),
});

const awardVariation = fc.record({
  credentialId: address,
  subjectId: uuid,
  issuer: fc.record({ did: fc.constant('did:web:cert.example'), name: text }),
  number: text,
  title: text,
  given: text,
  saying: text,
  rank: fc.option(text),
  honoured: fc.oneof(
    fc.record({ unit: text }),
    fc.record({
      identities: fc.array(fc.record({ type: fc.constant('name' as const), hash: text }), {
        maxLength: 2,
      }),
    }),
  ),
  validFrom: fc.constantFrom('2026-11-21T08:00:00Z', '2026-12-31T23:59:59Z'),
  awardedDate: fc.constantFrom('2026-11-20T16:00:00Z', '2026-11-21T00:00:00Z'),
  evidence: fc.record({ url: fc.webUrl(), name: text, sha256: fc.constant('e7'.repeat(32)) }),
  status: fc.record({ list: address, index: fc.nat(131_071) }),
});

const certificateOf = (change: object): LevelCertificate => {
  const merged = Object.entries({ ...certificate, ...change });
  // The absent parts must be absent, not undefined; the arbitrary gives the right types.
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as LevelCertificate;
};

/** As many shapes and texts as the proofs are said to hold for. */
const RUNS = 1_000;
/** Seconds on a machine of its own; a busy one may take its time. */
const RUNS_MS = 180_000;

describe('the compiled template', () => {
  it(
    'gives the very bytes of the plain way for any certificate',
    async () => {
      await fc.assert(
        fc.asyncProperty(variation, async (change) => {
          const document = levelCredential(certificateOf(change));
          expect(await fast(document)).toBe(await plain(document));
        }),
        { numRuns: RUNS },
      );
    },
    RUNS_MS,
  );
  it(
    'gives the very bytes of the plain way for any award document',
    async () => {
      await fc.assert(
        fc.asyncProperty(awardVariation, async (award) => {
          const document = awardCredential(award);
          expect(await fast(document)).toBe(await plain(document));
        }),
        { numRuns: RUNS },
      );
    },
    RUNS_MS,
  );
  it('gives the very bytes where two texts are equal, and two things become one', async () => {
    const { url } = certificate.evidence;
    for (const change of [
      { credentialId: url },
      { subjectId: certificate.credentialId },
      { alignments: [certificate.alignments[0], certificate.alignments[0]] },
      { identities: [certificate.identities[0], certificate.identities[0]] },
      { result: { total: '3', totalMax: '3', rank: '3' } },
      { status: { list: url, index: 0 } },
    ]) {
      const document = levelCredential(certificateOf(change));
      expect(await fast(document)).toBe(await plain(document));
    }
  });
  it('says once what two equal texts say twice, also in a shape it learnt from different ones', async () => {
    const { url } = certificate.evidence;
    const document = levelCredential(certificate);
    const withEvidence = (...ids: readonly string[]) => ({
      ...document,
      evidence: ids.map((id) => ({ id, type: ['Evidence'] })),
    });
    for (const ids of [
      [url, `${url}/2`, `${url}/3`],
      [url, url, `${url}/3`],
      [url, url, url],
    ]) {
      const canonical = await fast(withEvidence(...ids));
      expect(canonical).toBe(await plain(withEvidence(...ids)));
      const lines = canonical.trimEnd().split('\n');
      expect(new Set(lines).size).toBe(lines.length);
    }
  });
  it('serves proof options and status lists too', async () => {
    const { proof, ...list } = await listOfStatus('suspension', [1, 2, 3]);
    const [first = {}] = proof as JsonObject[];
    const options = proofOptions({ '@context': [...LEVEL_CONTEXTS] }, first);
    for (const document of [list, options, { ...options, created: '2026-01-01T00:00:00Z' }]) {
      expect(await fast(document)).toBe(await plain(document));
    }
  });
  it('goes the plain way once per shape, and for an address it does not know how to keep', async () => {
    let plainCount = 0;
    const counting = templateCanonical(vendoredLoader, (document) => {
      plainCount += 1;
      return plain(document);
    });
    for (const rank of ['1', '2', '3', '4']) {
      const result = { total: '87.50', totalMax: '100', rank };
      await counting(levelCredential({ ...certificate, result }));
    }
    expect(plainCount).toBe(1);
    await counting(levelCredential({ ...certificate, workType: '气焊工', alignments: [] }));
    expect(plainCount).toBe(2);
    await counting(levelCredential({ ...certificate, credentialId: 'urn:isbn:0' }));
    expect(plainCount).toBe(3);
  });
  it('gives the same for a certificate of an assessment, which has neither total nor rank', async () => {
    const document = levelCredential({ ...certificate, result: null });
    expect(await fast(document)).toBe(await plain(document));
    expect(JSON.stringify(document)).not.toContain('ext:Rank');
  });
  it('refuses what the plain way refuses, even after it learnt the shape', async () => {
    const good = levelCredential(certificate);
    await fast(good);
    for (const id of ['no address', '/relative', '']) {
      await expect(plain({ ...good, id })).rejects.toThrow();
      await expect(fast({ ...good, id })).rejects.toThrow();
    }
    await expect(fast({ ...good, nobodyKnowsThis: 'x' })).rejects.toThrow();
    await expect(fast({ ...good, '@context': [VC_CONTEXT] })).rejects.toThrow();
  });
  it('learns nothing wrong from a first document that is refused', async () => {
    const fresh = templateCanonical(vendoredLoader);
    const good = levelCredential(certificate);
    await expect(fresh({ ...good, id: 'no address' })).rejects.toThrow();
    expect(await fresh(good)).toBe(await plain(good));
  });
});
