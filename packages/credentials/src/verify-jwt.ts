import { type Check, fail, pass, unknown } from './check.ts';
import { fetchDidDocument, issuerOf } from './check-proofs.ts';
import { hasOnlyContexts, LEVEL_CONTEXTS } from './contexts.ts';
import { findP256Jwk, type KeyFlaw } from './did-document.ts';
import { canonicalJson } from './jcs.ts';
import type { Json, JsonObject } from './json.ts';
import { type Jws, readJws } from './jws.ts';
import { derivedClaims } from './jwt.ts';
import type { PublicJwk } from './key.ts';
import { recentOf } from './recent.ts';
import { checkLife, namedBy, type Report, reportOf, type Verification } from './verification.ts';
import { allSuites, checkSchema } from './verify-credential.ts';

const CLAIMS: ReadonlySet<string> = new Set(['iss', 'jti', 'nbf', 'sub', 'exp', 'iat']);

const sameJson = (left: Json | undefined, right: Json | undefined): boolean =>
  left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right);

/** The credential inside, and whether the claims beside it say the same. `iat` says nothing of it. */
const unpack = ({ header, payload }: Jws) => {
  if (header.typ === 'vc+jwt') return { credential: payload, isConsistent: true };
  const credential: JsonObject = Object.fromEntries(
    Object.entries(payload).filter(([name]) => !CLAIMS.has(name)),
  );
  const { iat: _, ...claims } = Object.fromEntries(
    Object.entries(payload).filter(([name]) => CLAIMS.has(name)),
  );
  return { credential, isConsistent: sameJson(claims, derivedClaims(credential)) };
};

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const KEYS_MAX = 64;
const importedKeys = recentOf<Awaited<ReturnType<typeof crypto.subtle.importKey>>>(KEYS_MAX);

const importKey = async (jwk: PublicJwk) => {
  const name = JSON.stringify([jwk.x, jwk.y]);
  return (
    importedKeys.find(name) ??
    importedKeys.keep(
      name,
      await crypto.subtle.importKey('jwk', { ...jwk }, ALGORITHM, false, ['verify']),
    )
  );
};

const holds = async ({ message, signature }: Jws, jwk: PublicJwk): Promise<boolean> => {
  try {
    return await crypto.subtle.verify(ALGORITHM, await importKey(jwk), signature, message);
  } catch {
    return false;
  }
};

const findJwk = async (
  issuer: string | undefined,
  keyId: Json | undefined,
  { sources }: Verification,
): Promise<PublicJwk | KeyFlaw | 'key.unnamed' | 'key.unreachable'> => {
  if (issuer === undefined || typeof keyId !== 'string') return 'key.unnamed';
  const document = await fetchDidDocument(sources.didDocument, issuer);
  if (!document) return 'key.unreachable';
  const found = findP256Jwk(document, issuer, keyId);
  return found.ok ? found.value : found.refusal;
};

const checkSignature = async (
  jws: Jws,
  jwk: Awaited<ReturnType<typeof findJwk>>,
  isConsistent: boolean,
): Promise<readonly Check[]> => {
  if (jwk === 'key.unreachable') {
    return [unknown('proof-jwt', 'proof.no-key'), unknown('key', jwk)];
  }
  if (typeof jwk === 'string') return [unknown('proof-jwt', 'proof.no-key'), fail('key', jwk)];
  const listed = pass('key', 'key.listed');
  if (!(await holds(jws, jwk))) return [fail('proof-jwt', 'proof.altered'), listed];
  if (!isConsistent) return [fail('proof-jwt', 'proof.claims-differ'), listed];
  return [pass('proof-jwt', 'proof.holds'), listed];
};

/**
 * The checks for a JWT rendering (Open Badges `JWT` or W3C `vc+jwt`, ES256): one signature in place
 * of the proof set, everything else as for the credential itself.
 */
export const verifyJwt = async (verification: Verification): Promise<Report> => {
  const jws = readJws(verification.text.trim());
  const { alg, typ, kid } = jws?.header ?? {};
  if (!jws || alg !== 'ES256' || (typ !== 'JWT' && typ !== 'vc+jwt')) {
    return reportOf([fail('schema', 'credential.not-json')]);
  }
  const { credential, isConsistent } = unpack(jws);
  if (!hasOnlyContexts(credential, LEVEL_CONTEXTS)) {
    return reportOf([fail('contexts', 'contexts.foreign')], namedBy(credential));
  }
  const jwk = await findJwk(issuerOf(credential), kid, verification);
  const checks = [
    checkSchema(credential),
    pass('contexts', 'contexts.known'),
    ...(await checkSignature(jws, jwk, isConsistent)),
    ...(await checkLife(credential, verification, allSuites)),
  ];
  return reportOf(checks, namedBy(credential, typeof kid === 'string' ? kid : undefined));
};
