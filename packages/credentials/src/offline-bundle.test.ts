import { describe, expect, it } from 'vitest';
import { didDocumentOf } from './did-document.ts';
import type { JsonObject } from './json.ts';
import {
  certificate,
  created,
  did,
  issue,
  listOfStatus,
  now,
  secured,
  sourcesWith,
} from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';
import {
  gatherBundle,
  isUnvouched,
  type OfflineBundle,
  readBundle,
  verifyByBundle,
  writeBundle,
} from './offline-bundle.ts';
import { outcomeOf } from './outcome.ts';
import { secureDocument } from './proof.ts';
import { publicKeyOf, signerOf } from './signer.ts';
import { verifyCredential } from './verify-credential.ts';

const list = await listOfStatus('revocation', []);
const text = JSON.stringify(await issue());
const made = await gatherBundle({ text, now, sources: sourcesWith([list]) }, verifyCredential);
const kept = readBundle(writeBundle(made.bundle));
const bundle = kept.ok ? kept.value : ({} as OfflineBundle);
const vouchedKeys = sourcesWith([]).didDocument;
const verdictAt = async (at: string, other: OfflineBundle = bundle) =>
  verifyByBundle(other, { now: new Date(at), vouchedKeys }, verifyCredential);

/** A key somebody made at home, under the name of the issuer. */
const homeKey = Buffer.from(`302e020100300506032b657004220420${'09'.repeat(32)}`, 'hex');
const atHome = (document: JsonObject) =>
  secureDocument(document, { signer: signerOf(did, homeKey), created });
const homeDid = JSON.stringify(didDocumentOf(did, [publicKeyOf(homeKey)]));
const unsigned = ({ proof: _, ...rest }: JsonObject): JsonObject => rest;

describe('a bundle for where there is no network', () => {
  it('is made while verifying, and says the same afterwards as the network did', async () => {
    expect(made.report.verdict).toBe('valid');
    const { report, statusFrom, back } = await verdictAt('2026-11-22T09:00:00Z');
    expect(report).toEqual(made.report);
    expect(statusFrom?.toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(back).toBeUndefined();
  });
  it('is unknown once its status list is out of date, and tells what held then', async () => {
    const { report, back } = await verdictAt('2026-12-24T09:00:00Z');
    expect(report.verdict).toBe('unknown');
    expect(back?.verdict).toBe('valid');
  });
  it('tells a revocation for as long as anybody reads it', async () => {
    const revoked = await listOfStatus('revocation', [94_567]);
    const { bundle: told } = await gatherBundle(
      { text, now, sources: sourcesWith([revoked]) },
      verifyCredential,
    );
    expect((await verdictAt('2026-11-22T09:00:00Z', told)).report.verdict).toBe('revoked');
    expect((await verdictAt('2026-12-24T09:00:00Z', told)).back?.verdict).toBe('revoked');
  });
  it('serves another certificate of the same issuer as far as it reaches', async () => {
    const other = JSON.stringify(
      await issue({ status: { list: `${String(list.id)}-other`, index: 3 } }),
    );
    const { report } = await verifyByBundle(
      bundle,
      { now, vouchedKeys, text: other },
      verifyCredential,
    );
    expect(report.verdict).toBe('unknown');
    expect(report.checks.find(({ name }) => name === 'status')?.code).toBe('status.unreachable');
  });
  it('does not make a forged certificate good', async () => {
    const forged = JSON.stringify({ ...JSON.parse(text), name: '职业技能等级证书 一级' });
    const { report } = await verifyByBundle(
      bundle,
      { now, vouchedKeys, text: forged },
      verifyCredential,
    );
    expect(report.verdict).toBe('invalid');
  });
  it('is worth nothing by the keys it brings itself, however well everything in it fits', async () => {
    const level = levelCredential({ ...certificate, level: { key: '1', name: '一级/高级技师' } });
    const forged = {
      ...bundle,
      credential: JSON.stringify(await atHome(level)),
      didDocuments: { [did]: homeDid },
      statusLists: { [String(list.id)]: JSON.stringify(await atHome(unsigned(list))) },
    };
    for (const keys of [vouchedKeys, async () => undefined]) {
      const { report } = await verifyByBundle(forged, { now, vouchedKeys: keys }, verifyCredential);
      expect([report.verdict, isUnvouched(report)]).toEqual(['unknown', true]);
    }
  });
  it('does not bring a revoked certificate back with a status list signed at home', async () => {
    const both = JSON.stringify(didDocumentOf(did, [publicKeyOf(homeKey)]));
    const washed = {
      ...bundle,
      didDocuments: { [did]: both },
      statusLists: { [String(list.id)]: JSON.stringify(await atHome(unsigned(list))) },
    };
    const { report } = await verdictAt('2026-11-22T09:00:00Z', washed);
    expect(report.verdict).toBe('unknown');
    expect(report.checks.find(({ name }) => name === 'status')?.code).toBe('status.list-altered');
  });
  it('says nothing against a sound certificate that comes with the keys of somebody else', async () => {
    const spoilt = { ...bundle, didDocuments: { [did]: homeDid } };
    expect((await verdictAt('2026-11-22T09:00:00Z', spoilt)).report.verdict).toBe('valid');
    const keys = async () => homeDid;
    const { report } = await verifyByBundle(bundle, { now, vouchedKeys: keys }, verifyCredential);
    const { verdict, checks } = report;
    expect(outcomeOf({ verdict, checks, isAward: false })).toBe('unknown');
  });
  it.each([
    ['nothing', ''],
    ['a credential', text],
    ['another version', writeBundle(made.bundle).replace('"version": 1', '"version": 2')],
    [
      'a number for a list',
      JSON.stringify({
        kind: 'jinbang-offline-bundle',
        version: 1,
        madeAt: '2026-11-22T00:00:00Z',
        credential: '{}',
        didDocuments: {},
        statusLists: { a: 1 },
        evidence: {},
      }),
    ],
  ])('is not read from %s', (_, written) => {
    expect(readBundle(written)).toEqual({ ok: false, refusal: 'bundle.unreadable' });
  });
  it('keeps a list that was signed by somebody else out of the verdict', async () => {
    const other = await secured({ ...list, issuer: 'did:web:elsewhere.example' });
    const swapped = { ...bundle, statusLists: { [String(list.id)]: JSON.stringify(other) } };
    expect((await verdictAt('2026-11-22T09:00:00Z', swapped)).report.verdict).toBe('unknown');
  });
});
