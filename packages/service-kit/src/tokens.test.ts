import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenVerifier, type VerifyToken } from './actor.ts';
import { serviceTokenSigner, serviceTokenVerifier } from './service-token.ts';

const pair = () => generateKeyPairSync('ed25519');
const gateway = pair();
const stranger = pair();
const ranking = pair();
const person = { sub: 'person-1', sid: 'session-1' };

const sign = ({
  payload = person,
  audience = 'judging',
  age = 0,
  lifetime = 60,
  key = gateway.privateKey,
}: {
  payload?: JWTPayload;
  audience?: string;
  age?: number;
  lifetime?: number;
  key?: typeof gateway.privateKey;
} = {}) => {
  const now = Math.floor(Date.now() / 1_000) - age;
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'EdDSA', kid: 'g1' })
    .setIssuer('gateway')
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(key);
};

let verify: VerifyToken;
beforeAll(async () => {
  const jwk = { ...(await exportJWK(gateway.publicKey)), kid: 'g1' };
  verify = tokenVerifier({ keys: [jwk] }, 'judging');
});

describe('a token of the gateway', () => {
  it('says who asks and nothing of roles or names', async () => {
    expect(await verify(await sign())).toEqual({
      ok: true,
      value: { personId: 'person-1', sessionId: 'session-1', deviceId: null },
    });
  });
  it.each([
    ['for another service', { audience: 'ranking' }],
    ['that has expired', { age: 120 }],
    ['that claims to live longer than a minute', { age: 90, lifetime: 3_600 }],
    ['signed with another key', { key: stranger.privateKey }],
    ['without a session', { payload: { sub: 'person-1' } }],
  ])('%s is refused', async (_, flaw) => {
    expect(await verify(await sign(flaw))).toMatchObject({ ok: false });
  });
  it('without a signature or with another algorithm is refused', async () => {
    const [, body] = (await sign()).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await verify(`${header}.${body}.`)).toMatchObject({ ok: false });
    const hmac = await new SignJWT(person)
      .setProtectedHeader({ alg: 'HS256', kid: 'g1' })
      .setIssuer('gateway')
      .setAudience('judging')
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(new TextEncoder().encode('a secret of at least thirty-two bytes'));
    expect(await verify(hmac)).toMatchObject({ ok: false });
  });
  it('changed in one character is refused', async () => {
    const token = await sign();
    const place = token.length - 20;
    const other = token[place] === 'A' ? 'B' : 'A';
    expect(await verify(token.slice(0, place) + other + token.slice(place + 1))).toMatchObject({
      ok: false,
    });
  });
});

describe('a token between services', () => {
  const pem = (key: typeof ranking.privateKey) =>
    key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keys = async () => ({
    keys: [
      { ...(await exportJWK(ranking.publicKey)), kid: 'ranking' },
      { ...(await exportJWK(stranger.publicKey)), kid: 'judging' },
    ],
  });

  it('says which service asks', async () => {
    const token = await serviceTokenSigner('ranking', pem(ranking.privateKey))('registration');
    const who = serviceTokenVerifier(await keys(), 'registration');
    expect(await who(token)).toEqual({ ok: true, value: 'ranking' });
  });
  it('does not let a service speak for another', async () => {
    const token = await serviceTokenSigner('ranking', pem(stranger.privateKey))('registration');
    const who = serviceTokenVerifier(await keys(), 'registration');
    expect(await who(token)).toMatchObject({ ok: false });
  });
  it('counts only where it was meant for', async () => {
    const token = await serviceTokenSigner('ranking', pem(ranking.privateKey))('certification');
    const who = serviceTokenVerifier(await keys(), 'registration');
    expect(await who(token)).toMatchObject({ ok: false });
  });
});
