import { createPrivateKey } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
} from 'jose';

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

type KeyGetter = ReturnType<typeof createLocalJWKSet>;

/** Each service's keys: `ranking`, and `ranking.2` while one takes over from the other. */
const keysByService = (jwks: JSONWebKeySet): ReadonlyMap<string, readonly KeyGetter[]> => {
  const found = new Map<string, KeyGetter[]>();
  for (const key of jwks.keys) {
    const [service = ''] = (key.kid ?? '').split('.');
    // Under the id every token of the service names; which of its keys it was, the signature says.
    const getter = createLocalJWKSet({ keys: [{ ...key, kid: service }] });
    found.set(service, [...(found.get(service) ?? []), getter]);
  }
  return found;
};

/** Which service asks? The key must be the issuer's own, so no service can speak for another. */
export const serviceTokenVerifier = (jwks: JSONWebKeySet, audience: string) => {
  const keys = keysByService(jwks);
  return async (token: string): Promise<Result<string, Rejection>> => {
    for (const key of keys.get(issuerIn(token)) ?? []) {
      try {
        const { payload, protectedHeader } = await jwtVerify(token, key, {
          algorithms: ['EdDSA'],
          audience,
          maxTokenAge: LIFETIME_S,
          requiredClaims: ['iss', 'exp'],
        });
        if (payload.iss === undefined || payload.iss !== protectedHeader.kid)
          throw new Error('kid');
        return accept(payload.iss);
      } catch {
        // Another key of the same service may fit while keys change.
      }
    }
    return refuse({ kind: 'unauthenticated', code: 'access.token-invalid' });
  };
};

/** Whose key to try: said by the token, proved by the signature. */
const issuerIn = (token: string): string => {
  try {
    return decodeProtectedHeader(token).kid ?? '';
  } catch {
    return '';
  }
};
