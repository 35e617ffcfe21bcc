import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyEd25519, verifyEd25519InScript } from './ed25519.ts';
import { testSigner } from './level.fixture.ts';
import { ed25519KeyOf } from './multikey.ts';

const IMPORT = /^(?:import|export)(?! type)[^'";]*? from '([^']+)';|import\('([^']+)'\)/gm;

/** Every module the browser would load from here on, packages by their names. */
const reachable = (file: string, seen: Set<string> = new Set()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  for (const [, fixed, onDemand] of text.matchAll(IMPORT)) reachable(fixed ?? onDemand ?? '', seen);
  return seen;
};

describe('the part for browsers', () => {
  it('needs nothing of the server and three small packages, two of them only on demand', () => {
    const packages = [...reachable('./verify-jcs.ts')].filter((name) => !name.endsWith('.ts'));
    expect(new Set(packages)).toEqual(
      new Set(['@jinbang/kernel/result', '@noble/curves/ed25519.js', 'canonicalize', 'fflate']),
    );
    expect(reachable('./proof.ts')).toContain('node:crypto');
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
