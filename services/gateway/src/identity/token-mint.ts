import { createPrivateKey } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import { type JSONWebKeySet, SignJWT } from 'jose';
import type { Visitor } from './bearer.ts';

const LIFETIME_S = 60;
const RENEW_BEFORE_MS = 20_000;
const KEPT_MAX = 5_000;

/**
 * Tokens for the services: who, for which service, for at most a minute. No roles and no name; what
 * a person may do, each service looks up. Kept while fresh, so a stream of marks signs nothing.
 */
export const tokenMint = (privateKeyPem: string, jwks: JSONWebKeySet, now: Clock) => {
  const key = createPrivateKey(privateKeyPem);
  const kid = jwks.keys[0]?.kid;
  const kept = new Map<string, { token: string; renewAtMs: number }>();

  return async (service: string, visitor: Visitor): Promise<string> => {
    const name = `${service} ${visitor.sessionId} ${visitor.personId}`;
    const known = kept.get(name);
    const nowMs = now().getTime();
    if (known && nowMs < known.renewAtMs) return known.token;
    const issuedAtS = Math.floor(nowMs / 1_000);
    const token = await new SignJWT({ sid: visitor.sessionId })
      .setProtectedHeader({ alg: 'EdDSA', ...(kid === undefined ? {} : { kid }) })
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
};
