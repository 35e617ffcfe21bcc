import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import { Fault } from '@jinbang/kernel/fault';
import { type JSONWebKeySet, SignJWT } from 'jose';
import type { Visitor } from './bearer.ts';

const LIFETIME_S = 60;
const RENEW_BEFORE_MS = 20_000;
const KEPT_MAX = 5_000;

/** The id under which the services know the public half of this key. */
const keyIdIn = (jwks: JSONWebKeySet, privateKeyPem: string): string => {
  const { x } = createPublicKey(createPrivateKey(privateKeyPem)).export({ format: 'jwk' });
  const kid = jwks.keys.find((key) => key.x === x)?.kid;
  if (kid === undefined) {
    throw new Fault('TOKEN_KEYS does not hold the public half of GATEWAY_TOKEN_KEY.', {
      retryable: false,
    });
  }
  return kid;
};

const seconds = (at: Date): number => Math.floor(at.getTime() / 1_000);

const claimsOf = ({ sessionId, deviceId, captured, broughtBy, scopes }: Visitor) => ({
  sid: sessionId,
  ...(deviceId === undefined ? {} : { device: deviceId }),
  ...(captured
    ? { captured: { from: seconds(captured.from), until: seconds(captured.until) } }
    : {}),
  ...(broughtBy === undefined ? {} : { brought_by: broughtBy }),
  ...(scopes === undefined ? {} : { scopes }),
});

/**
 * Tokens for the services: who, for which service, for at most a minute. No roles and no name; what
 * a person may do, each service looks up. Kept while fresh, so a stream of marks signs nothing.
 */
export const tokenMint = (privateKeyPem: string, jwks: JSONWebKeySet, now: Clock) => {
  const key = createPrivateKey(privateKeyPem);
  const kid = keyIdIn(jwks, privateKeyPem);
  const kept = new Map<string, { token: string; renewAtMs: number }>();

  const sign = async (name: string, service: string, visitor: Visitor, nowMs: number) => {
    const issuedAtS = Math.floor(nowMs / 1_000);
    const token = await new SignJWT(claimsOf(visitor))
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer('gateway')
      .setAudience(service)
      .setSubject(visitor.personId)
      .setIssuedAt(issuedAtS)
      .setExpirationTime(issuedAtS + LIFETIME_S)
      .sign(key);
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(name, { token, renewAtMs: nowMs + LIFETIME_S * 1_000 - RENEW_BEFORE_MS });
    return token;
  };

  return (service: string, visitor: Visitor): string | Promise<string> => {
    const name = `${service} ${visitor.personId} ${JSON.stringify(claimsOf(visitor))}`;
    const known = kept.get(name);
    const nowMs = now().getTime();
    return known && nowMs < known.renewAtMs ? known.token : sign(name, service, visitor, nowMs);
  };
};
