import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { type Certified, issueLeaf, makeAuthority } from './certificates.ts';
import { hallNames } from './hall-names.rules.ts';
import { type HallCertificate, keepCertificate } from './keep-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinbang-hall-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (address: string) =>
  hallNames('laptop', [{ name: 'eth0', address, isOwn: false }], undefined);
const names = at('192.168.1.20');
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const leafOf = ({ certFile }: HallCertificate) => new X509Certificate(readFileSync(certFile));

/** What a client that trusts the authority alone says of a server; undefined when all is well. */
const complaint = async (authority: string, leaf: Certified, servername: string) => {
  const server = createServer({ cert: leaf.certificate, key: leaf.key });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const said = await new Promise<string | undefined>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', ca: authority, servername }, () =>
      resolve(undefined),
    );
    socket.on('error', ({ message }) => resolve(message));
    socket.on('secureConnect', () => socket.end());
  });
  server.close();
  return said;
};

describe('the hall’s authority', () => {
  it('is trusted for its own names, and one not installed for nothing', async () => {
    const [authority, other] = [
      await makeAuthority(names.names, now),
      await makeAuthority(names.names, now),
    ];
    const leaf = await issueLeaf(authority, names, now);
    expect(await complaint(authority.certificate, leaf, 'laptop.local')).toBeUndefined();
    expect(await complaint(other.certificate, leaf, 'laptop.local')).toMatch(
      /verify|signature|issuer/,
    );
  });
  it('cannot speak for another name or a public address, even with its key stolen', async () => {
    const authority = await makeAuthority(names.names, now);
    const bank = { origin: 'bank.example', names: ['bank.example'], addresses: [] };
    const forged = await issueLeaf(authority, bank, now);
    expect(await complaint(authority.certificate, forged, 'bank.example')).toBe(
      'permitted subtree violation',
    );
    const outside = { ...names, addresses: ['203.0.113.9'] };
    const second = await issueLeaf(authority, outside, now);
    expect(await complaint(authority.certificate, second, 'laptop.local')).toBe(
      'permitted subtree violation',
    );
  });
  it('is valid for five years, its certificates for less than Apple’s 398 days', async () => {
    const authority = await makeAuthority(names.names, now);
    const daysOf = ({ certificate }: Certified) => {
      const { validFromDate, validToDate } = new X509Certificate(certificate);
      return (validToDate.getTime() - validFromDate.getTime()) / 86_400_000;
    };
    expect(daysOf(authority)).toBe(5 * 365);
    expect(daysOf(await issueLeaf(authority, names, now))).toBeLessThan(398);
    // Near its own end it promises nothing beyond it.
    const last = await issueLeaf(authority, names, later(4.9 * 365));
    expect(new X509Certificate(last.certificate).validTo).toBe(
      new X509Certificate(authority.certificate).validTo,
    );
  });
});

describe('keeping the certificate', () => {
  it('makes both once, with keys only their owner can read', async () => {
    const place = join(folder, 'once');
    const first = await keepCertificate(place, names, { now });
    expect(first.made).toBe('authority');
    const again = await keepCertificate(place, names, { now });
    expect(again).toMatchObject({ made: 'nothing' });
    expect(again.authority.fingerprint256).toBe(first.authority.fingerprint256);
    for (const file of ['authority.key', 'server.key']) {
      expect(statSync(join(place, file)).mode & 0o777).toBe(0o600);
      expect(createPrivateKey(readFileSync(join(place, file))).asymmetricKeyDetails).toEqual({
        namedCurve: 'prime256v1',
      });
    }
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });
  it('issues the server’s anew by the same authority when the addresses changed', async () => {
    const place = join(folder, 'moved');
    const first = await keepCertificate(place, names, { now });
    const moved = await keepCertificate(place, at('10.0.0.7'), { now });
    expect(moved.made).toBe('certificate');
    expect(moved.authority.fingerprint256).toBe(first.authority.fingerprint256);
    expect(leafOf(moved).subjectAltName).toContain('IP Address:10.0.0.7');
    expect(leafOf(moved).subjectAltName).not.toContain('192.168.1.20');
  });
  it('issues it anew a month before its end, and the authority too', async () => {
    const place = join(folder, 'old');
    const first = await keepCertificate(place, names, { now });
    expect((await keepCertificate(place, names, { now: later(360) })).made).toBe('nothing');
    expect((await keepCertificate(place, names, { now: later(370) })).made).toBe('certificate');
    const last = await keepCertificate(place, names, { now: later(5 * 365 - 20) });
    expect(last.made).toBe('authority');
    expect(last.authority.fingerprint256).not.toBe(first.authority.fingerprint256);
    expect(leafOf(last).verify(last.authority.publicKey)).toBe(true);
  });
  it('says so when the authority may not speak for a new name, and makes another when told', async () => {
    const place = join(folder, 'named');
    const other = hallNames('laptop', [], 'hall.example.test');
    await keepCertificate(place, names, { now });
    await expect(keepCertificate(place, other, { now })).rejects.toThrow(/--new-authority/);
    expect((await keepCertificate(place, other, { now, renew: true })).made).toBe('authority');
    expect((await keepCertificate(place, other, { now })).made).toBe('nothing');
  });
});
