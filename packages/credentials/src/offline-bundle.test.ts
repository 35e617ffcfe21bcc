import { describe, expect, it } from 'vitest';
import { issue, listOfStatus, now, secured, sourcesWith } from './level.fixture.ts';
import {
  gatherBundle,
  type OfflineBundle,
  readBundle,
  verifyByBundle,
  writeBundle,
} from './offline-bundle.ts';
import { verifyCredential } from './verify-credential.ts';

const list = await listOfStatus('revocation', []);
const text = JSON.stringify(await issue());
const made = await gatherBundle({ text, now, sources: sourcesWith([list]) }, verifyCredential);
const kept = readBundle(writeBundle(made.bundle));
const bundle = kept.ok ? kept.value : ({} as OfflineBundle);
const verdictAt = async (at: string, other: OfflineBundle = bundle) =>
  verifyByBundle(other, { now: new Date(at) }, verifyCredential);

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
    const { report } = await verifyByBundle(bundle, { now, text: other }, verifyCredential);
    expect(report.verdict).toBe('unknown');
    expect(report.checks.find(({ name }) => name === 'status')?.code).toBe('status.unreachable');
  });
  it('does not make a forged certificate good', async () => {
    const forged = JSON.stringify({ ...JSON.parse(text), name: '职业技能等级证书 一级' });
    const { report } = await verifyByBundle(bundle, { now, text: forged }, verifyCredential);
    expect(report.verdict).toBe('invalid');
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
