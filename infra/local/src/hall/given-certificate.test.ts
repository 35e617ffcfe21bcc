import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueLeaf, makeAuthority } from './certificates.ts';
import { type GivenCertificate, givenCertificate, inspectGiven } from './given-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinbang-given-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = new Date();
const host = 'hall.example.test';
const file = (name: string) => join(folder, name);
const given: GivenCertificate = { TLS_CERT_FILE: file('a.pem'), TLS_KEY_FILE: file('a.key') };

beforeAll(async () => {
  const names = { origin: host, names: [host], addresses: [] };
  const authority = await makeAuthority(names.names, now);
  for (const name of ['a', 'b']) {
    const { certificate, key } = await issueLeaf(authority, names, now);
    writeFileSync(file(`${name}.pem`), certificate);
    writeFileSync(file(`${name}.key`), key);
  }
});

describe('a given certificate', () => {
  it('is taken when both files are named, and neither is asked for', () => {
    expect(givenCertificate({ ...given })).toEqual(given);
    expect(givenCertificate({})).toBeUndefined();
    expect(() => givenCertificate({ TLS_CERT_FILE: 'x' })).toThrow(/together or not at all/);
  });
  it('serves the name it is for', () => {
    expect(() => inspectGiven(given, host, now)).not.toThrow();
  });
  it.each([
    ['for another name', given, 'other.example.test', now, /is not for other\.example\.test/],
    ['that is over', given, host, new Date(now.getTime() + 400 * 86_400_000), /is over since/],
    ['with the key of another', { ...given, TLS_KEY_FILE: file('b.key') }, host, now, /no pair/],
    ['that is not there', { ...given, TLS_CERT_FILE: file('c.pem') }, host, now, /cannot be read/],
  ])('%s is refused in one sentence', (_, files, name, at, sentence) => {
    expect(() => inspectGiven(files, name, at)).toThrow(sentence);
    expect(() => inspectGiven(files, name, at)).not.toThrow(/BEGIN|\n/);
  });
});
