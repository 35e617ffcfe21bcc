import { createPrivateKey } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';

const LIFETIME_S = 30;

/** Signs this service's name for one read at another service (architecture §4: names). */
export const serviceTokenSigner = (service: string, privateKeyPem: string) => {
  const key = createPrivateKey(privateKeyPem);
  return (audience: string): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid: service })
      .setIssuer(service)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
};

/** Which service asks? The key id must be the issuer's own, so no service can speak for another. */
export const serviceTokenVerifier = (jwks: JSONWebKeySet, audience: string) => {
  const keys = createLocalJWKSet(jwks);
  return async (token: string): Promise<Result<string, Rejection>> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        audience,
        maxTokenAge: LIFETIME_S,
        requiredClaims: ['iss', 'exp'],
      });
      if (payload.iss === undefined || payload.iss !== protectedHeader.kid) throw new Error('kid');
      return accept(payload.iss);
    } catch {
      return refuse({ kind: 'unauthenticated', code: 'access.token-invalid' });
    }
  };
};
