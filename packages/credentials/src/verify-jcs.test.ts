import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyEd25519, verifyEd25519InScript } from './ed25519.ts';
import { testSigner } from './level.fixture.ts';
import { ed25519KeyOf } from './multikey.ts';

const IMPORT = /^(?:import|export)(?! type)[^'";]*? from '([^']+)';|import\('([^']+)'\)/gm;

const require = createRequire(import.meta.url);

/** A module of this repository by its file; undefined for a package or a part of the platform. */
const ownFile = (name: string, from: URL): URL | undefined => {
  if (name.startsWith('.')) return new URL(name, from);
  return name.startsWith('@jinbang/') ? pathToFileURL(require.resolve(name)) : undefined;
};

/** Every module the browser would load from here on: the repository's own are read through. */
const reachable = (file: URL, seen: Map<string, 'own' | 'package'> = new Map()) => {
  if (seen.has(file.href)) return seen;
  seen.set(file.href, 'own');
  const text = readFileSync(file, 'utf8');
  for (const [, fixed, onDemand] of text.matchAll(IMPORT)) {
    const name = fixed ?? onDemand ?? '';
    const own = ownFile(name, file);
    if (own) reachable(own, seen);
    else seen.set(name, 'package');
  }
  return seen;
};

const packagesOf = (file: string): ReadonlySet<string> =>
  new Set(
    [...reachable(new URL(file, import.meta.url))]
      .filter(([, whose]) => whose === 'package')
      .map(([name]) => name),
  );

describe('the part for browsers', () => {
  it('needs nothing of the server and three small packages, two of them only on demand', () => {
    expect(packagesOf('./verify-jcs.ts')).toEqual(
      new Set(['@noble/curves/ed25519.js', 'canonicalize', 'fflate']),
    );
    expect(packagesOf('./proof.ts')).toContain('node:crypto');
  });
  it('verifies a signature the same with WebCrypto and in script', async () => {
    const publicKey = ed25519KeyOf(testSigner.keyId.split('#')[1] ?? '') ?? new Uint8Array();
    const message = new TextEncoder().encode('测试');
    const signature = Uint8Array.from(await testSigner.sign(message));
    const cut = signature.slice(1);
    const altered = Uint8Array.from(signature);
    altered[0] = (altered[0] ?? 0) ^ 1;
    for (const verify of [verifyEd25519, verifyEd25519InScript]) {
      expect(await verify({ publicKey, signature, message })).toBe(true);
      expect(await verify({ publicKey, signature: altered, message })).toBe(false);
      expect(await verify({ publicKey, signature: cut, message })).toBe(false);
      expect(await verify({ publicKey: publicKey.slice(1), signature, message })).toBe(false);
    }
  });
  it('refuses the signature everybody could make for a key of small order', async () => {
    // The neutral point as key and nonce with s = 0 satisfies the bare equation for any message.
    const neutral = Uint8Array.from([1, ...Array<number>(31).fill(0)]);
    const signature = Uint8Array.from([...neutral, ...Array<number>(32).fill(0)]);
    const message = new TextEncoder().encode('anything');
    expect(await verifyEd25519InScript({ publicKey: neutral, signature, message })).toBe(false);
  });
});
