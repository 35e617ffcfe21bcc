import { instantMs } from './check-dates.ts';
import { issuerOf } from './check-proofs.ts';
import { proofParts } from './data-integrity.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { writeJws } from './jws.ts';
import type { Signer } from './key.ts';

const seconds = (instant: Json | undefined): number | undefined => {
  const ms = instantMs(instant);
  return ms === undefined ? undefined : Math.floor(ms / 1000);
};

/** The claims Open Badges 3.0 §8.2.4.1 derives from the credential itself. */
export const derivedClaims = (credential: JsonObject): JsonObject => {
  const { id, credentialSubject: subject, validFrom, validUntil } = credential;
  const claims: Record<string, Json | undefined> = {
    iss: issuerOf(credential),
    jti: id,
    nbf: seconds(validFrom),
    sub: isObject(subject) ? subject.id : undefined,
    exp: seconds(validUntil),
  };
  return Object.fromEntries(
    Object.entries(claims).filter((claim): claim is [string, Json] => claim[1] !== undefined),
  );
};

const needEs256 = (signer: Signer): void => {
  // Verifiers of Open Badges know ES256 and RS256; EdDSA they refuse.
  if (signer.algorithm !== 'ES256') throw new TypeError('A JWT rendering needs an ES256 signer.');
};

/** The same credential as an Open Badges JWT: `typ: JWT`, the derived claims beside its own words. */
export const openBadgeJwt = async (credential: JsonObject, signer: Signer): Promise<string> => {
  needEs256(signer);
  const { document } = proofParts(credential);
  return writeJws(
    { typ: 'JWT', kid: signer.keyId },
    { ...document, ...derivedClaims(document) },
    signer,
  );
};

/** The same credential secured by W3C VC-JOSE-COSE: `typ: vc+jwt`, the payload is the credential. */
export const vcJwt = async (credential: JsonObject, signer: Signer): Promise<string> => {
  needEs256(signer);
  const { document } = proofParts(credential);
  return writeJws({ typ: 'vc+jwt', cty: 'vc', kid: signer.keyId }, document, signer);
};
