import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { type Certified, issueLeaf, makeAuthority } from '@jinbang/local/hall/certificates';
import { createWebServer, tlsFrom } from '@jinbang/service-kit/tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LOOK_AGAIN_MS = 20;
const names = { origin: 'hall.local', names: ['hall.local'], addresses: [] };
const folder = mkdtempSync(join(tmpdir(), 'jinbang-renewed-'));
const files = { certFile: join(folder, 'server.pem'), keyFile: join(folder, 'server.key') };

let authority: Certified;
let server: ReturnType<typeof createWebServer>;
let port: number;

const leaf = () => issueLeaf(authority, names, new Date());
const put = ({ certificate, key }: Certified) => {
  writeFileSync(files.certFile, certificate);
  writeFileSync(files.keyFile, key);
};
/** The serial number of the certificate a client sees that trusts the authority alone. */
const seen = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = {
      port,
      host: '127.0.0.1',
      ca: authority.certificate,
      servername: 'hall.local',
    };
    const socket = connect(options, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    });
    socket.once('error', reject);
  });

beforeAll(async () => {
  authority = await makeAuthority(names.names, new Date());
  put(await leaf());
  server = createWebServer({}, (_, response) => response.end(), files, LOOK_AGAIN_MS);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('a server whose certificate is renewed', () => {
  it('takes the new one up while it serves, and half a pair not at all', async () => {
    const before = await seen();
    const next = await leaf();
    writeFileSync(files.certFile, next.certificate);
    // Several looks at a certificate whose key is still the old one.
    for (let look = 0; look < 5; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      expect(await seen()).toBe(before);
    }
    writeFileSync(files.keyFile, next.key);
    await expect.poll(seen, { timeout: 30_000, interval: LOOK_AGAIN_MS }).not.toBe(before);
  });
  it('begins with a whole pair or says which files are none, never what is in them', async () => {
    writeFileSync(files.keyFile, (await leaf()).key);
    const open = () => createWebServer({}, () => {}, files);
    expect(open).toThrow(files.certFile);
    expect(open).not.toThrow(/BEGIN/);
    expect(tlsFrom({})).toBeUndefined();
    expect(() => tlsFrom({ TLS_CERT_FILE: 'x' })).toThrow(/together/);
  });
});
