import { describe, expect, it } from 'vitest';
import { testKey, testSigner } from './level.fixture.ts';
import {
  type PocketCertificate,
  readPocketCertificate,
  writePocketCertificate,
} from './pocket-certificate.ts';
import { generateSigningKey, publicKeyOf, signerOf } from './signer.ts';

const words: PocketCertificate = {
  number: 'Y000123000001263000001',
  name: '测试甲',
  occupation: '焊工（电焊工）',
  level: '3',
  awarded: '2026-11-21',
  list: 1,
  index: 94_567,
};
const known = new Set([publicKeyOf(testKey).name]);

describe('the words in the QR code', () => {
  it('come back from a code of a known key, with and without an end date', async () => {
    for (const given of [words, { ...words, until: '2030-12-31' }]) {
      const text = await writePocketCertificate(given, testSigner);
      expect(await readPocketCertificate(text, known)).toEqual(given);
    }
  });
  it('fit into about 365 characters', async () => {
    expect((await writePocketCertificate(words, testSigner)).length).toBeLessThanOrEqual(380);
  });
  it('are not read with any character changed, nor from a key nobody knows', async () => {
    const text = await writePocketCertificate(words, testSigner);
    for (let position = 0; position < text.length; position += 1) {
      const other = text.charAt(position) === 'A' ? 'B' : 'A';
      const changed = text.slice(0, position) + other + text.slice(position + 1);
      expect(await readPocketCertificate(changed, known), `at ${position}`).toBeUndefined();
    }
    const stranger = signerOf('did:web:other.example', generateSigningKey('Ed25519'));
    const foreign = await writePocketCertificate(words, stranger);
    expect(await readPocketCertificate(foreign, known)).toBeUndefined();
  });
  it('are signed with Ed25519 only', async () => {
    const other = signerOf('did:web:cert.example', generateSigningKey('ES256'));
    await expect(writePocketCertificate(words, other)).rejects.toThrow(TypeError);
  });
});
