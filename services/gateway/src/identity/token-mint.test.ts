import { generateKeyPairSync } from 'node:crypto';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { fixedClock } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import { tokenMint } from './token-mint.ts';
import { hashOfToken, tokenTextsFrom } from './token-text.ts';

const pairOf = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { pem, jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'gateway', alg: 'EdDSA' } };
};
const visitor = { personId: 'person-1', sessionId: 'token-1' };
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('a token for a service', () => {
  it('is accepted by that service and by no other', async () => {
    const { pem, jwk } = pairOf();
    const mint = tokenMint(pem, { keys: [jwk] }, () => new Date());
    const token = await mint('judging', visitor);
    expect(await tokenVerifier({ keys: [jwk] }, 'judging')(token)).toEqual({
      ok: true,
      value: { ...visitor, deviceId: null },
    });
    expect((await tokenVerifier({ keys: [jwk] }, 'ranking')(token)).ok).toBe(false);
    expect((await tokenVerifier({ keys: [pairOf().jwk] }, 'judging')(token)).ok).toBe(false);
  });
  it('says who and for how long, at most a minute, and nothing else', async () => {
    const { pem, jwk } = pairOf();
    const claims = claimsOf(
      await tokenMint(pem, { keys: [jwk] }, () => new Date())('judging', visitor),
    );
    expect(new Set(Object.keys(claims))).toEqual(
      new Set(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']),
    );
    expect(claims.exp - claims.iat).toBe(60);
  });
  it('is kept while it has 20 s left, one for each service and session', async () => {
    const { pem, jwk } = pairOf();
    const { now, passMs } = fixedClock('2026-11-21T08:00:00Z');
    const mint = tokenMint(pem, { keys: [jwk] }, now);
    const first = await mint('judging', visitor);
    passMs(39_999);
    expect(await mint('judging', visitor)).toBe(first);
    expect(await mint('ranking', visitor)).not.toBe(first);
    expect(await mint('judging', { ...visitor, sessionId: 'token-2' })).not.toBe(first);
    passMs(1);
    expect(await mint('judging', visitor)).not.toBe(first);
  });
  it('of a key before is believed while that key is published, and not a day longer', async () => {
    const [old, fresh] = [pairOf(), pairOf()];
    const [before, now] = [
      { ...old.jwk, kid: 'gateway' },
      { ...fresh.jwk, kid: 'gateway.2' },
    ];
    const mintBy = (pem: string) => tokenMint(pem, { keys: [now, before] }, () => new Date());
    const [first, second] = [
      await mintBy(old.pem)('judging', visitor),
      await mintBy(fresh.pem)('judging', visitor),
    ];
    const isBelieved = (keys: object[]) => async (token: string) =>
      (await tokenVerifier({ keys: keys as [] }, 'judging')(token)).ok;
    expect(await Promise.all([first, second].map(isBelieved([now, before])))).toEqual([true, true]);
    expect(await Promise.all([first, second].map(isBelieved([now])))).toEqual([false, true]);
    // So a new key is published everywhere before it signs.
    expect(await Promise.all([first, second].map(isBelieved([before])))).toEqual([true, false]);
  });
  it('cannot be made with a key the services do not know', () => {
    expect(() => tokenMint(pairOf().pem, { keys: [pairOf().jwk] }, () => new Date())).toThrow(
      'TOKEN_KEYS',
    );
  });
});

describe('the text of an access token', () => {
  it('is the same for the same id and key, and for no other', () => {
    const texts = tokenTextsFrom('secret');
    expect(texts('a')).toBe(tokenTextsFrom('secret')('a'));
    expect(new Set([texts('a'), texts('b'), tokenTextsFrom('other')('a')]).size).toBe(3);
    expect(texts('a')).toMatch(/^jb_[\w-]{43}$/);
    expect(hashOfToken(texts('a'))).toMatch(/^[0-9a-f]{64}$/);
  });
});
