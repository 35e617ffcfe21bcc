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

describe('a token signed by', () => {
  const claims = () => {
    const nowS = Math.floor(Date.now() / 1_000);
    return { ...person, iss: 'gateway', aud: 'judging', iat: nowS, exp: nowS + 60 };
  };
  it('the public key taken for a secret is refused', async () => {
    const jwk = await exportJWK(gateway.publicKey);
    const publicPem = gateway.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const raw = gateway.publicKey.export({ type: 'spki', format: 'der' });
    const secrets = [Buffer.from(publicPem), raw, Buffer.from(jwk.x ?? '', 'base64url')];
    for (const secret of secrets) {
      const header = { alg: 'HS256', kid: 'g1' };
      const token = await new SignJWT(claims()).setProtectedHeader(header).sign(secret);
      expect(await verify(token)).toMatchObject({ ok: false });
    }
  });
  it('a key the token brings along is refused', async () => {
    const jwk = await exportJWK(stranger.publicKey);
    const header = { alg: 'EdDSA', kid: 'g1', jwk };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(stranger.privateKey);
    expect(await verify(token)).toMatchObject({ ok: false });
  });
  it('RSA or by an elliptic curve of another kind is refused', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    for (const [alg, key] of [
      ['RS256', rsa],
      ['ES256', p256],
    ] as const) {
      const token = await new SignJWT(claims()).setProtectedHeader({ alg, kid: 'g1' }).sign(key);
      expect(await verify(token)).toMatchObject({ ok: false });
    }
  });
  it('either of two published keys is let in, and by one no longer published refused', async () => {
    const next = pair();
    const jwk = async ({ publicKey }: typeof next, kid: string) => ({
      ...(await exportJWK(publicKey)),
      kid,
    });
    const old = await sign();
    const fresh = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'EdDSA', kid: 'g2' })
      .sign(next.privateKey);
    const published = { keys: [await jwk(next, 'g2'), await jwk(gateway, 'g1')] };
    const changing = tokenVerifier(published, 'judging');
    expect([(await changing(old)).ok, (await changing(fresh)).ok]).toEqual([true, true]);
    const changed = tokenVerifier({ keys: [await jwk(next, 'g2')] }, 'judging');
    expect([(await changed(old)).ok, (await changed(fresh)).ok]).toEqual([false, true]);
    const mixed = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'EdDSA', kid: 'g1' })
      .sign(next.privateKey);
    expect((await changing(mixed)).ok).toBe(false);
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
  it('counts by either key while one takes over from the other, and by neither afterwards', async () => {
    const next = pair();
    const both = async (pairs: readonly (readonly [typeof ranking, string])[]) => ({
      keys: await Promise.all(
        pairs.map(async ([one, kid]) => ({ ...(await exportJWK(one.publicKey)), kid })),
      ),
    });
    const old = await serviceTokenSigner('ranking', pem(ranking.privateKey))('registration');
    const fresh = await serviceTokenSigner('ranking', pem(next.privateKey))('registration');
    const changing = serviceTokenVerifier(
      await both([
        [next, 'ranking.2'],
        [ranking, 'ranking'],
      ]),
      'registration',
    );
    for (const token of [old, fresh]) {
      expect(await changing(token)).toEqual({ ok: true, value: 'ranking' });
    }
    const changed = serviceTokenVerifier(await both([[next, 'ranking.2']]), 'registration');
    expect((await changed(fresh)).ok).toBe(true);
    expect((await changed(old)).ok).toBe(false);
  });
  it.each([
    ['none', undefined],
    ['HS256', new TextEncoder().encode('a secret of at least thirty-two bytes')],
    ['RS256', generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey],
  ])('by the algorithm %s is refused', async (alg, key) => {
    const nowS = Math.floor(Date.now() / 1_000);
    const claims = { iss: 'ranking', aud: 'registration', iat: nowS, exp: nowS + 30 };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = key
      ? await new SignJWT(claims).setProtectedHeader({ alg, kid: 'ranking' }).sign(key)
      : `${part({ alg, kid: 'ranking' })}.${part(claims)}.`;
    const who = serviceTokenVerifier(await keys(), 'registration');
    expect(await who(token)).toMatchObject({ ok: false });
  });
  it.each(['', 'x', 'a.b.c', '..'])('that is no token at all (%j) is refused', async (text) => {
    const who = serviceTokenVerifier(await keys(), 'registration');
    expect(await who(text)).toMatchObject({ ok: false });
  });
});
