import { type Check, fail, pass, unknown } from './check.ts';
import { fetched, type Source } from './check-proofs.ts';
import { sha256Of } from './ed25519.ts';
import { isObject, type JsonObject, listOf } from './json.ts';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Address and promised digest of the result page; undefined when the credential names none. */
const namedPage = (credential: JsonObject) => {
  const evidence = listOf(credential.evidence).find(isObject);
  const url = evidence?.id;
  const resource = listOf(credential.relatedResource)
    .filter(isObject)
    .find((candidate) => candidate.id === url);
  const digest = resource?.digestSRI;
  return typeof url === 'string' && typeof digest === 'string' ? { url, digest } : undefined;
};

/** Are the bytes of the result page those the certificate was issued on? */
export const checkEvidence = async (
  credential: JsonObject,
  evidence: Source<Uint8Array<ArrayBuffer>> | undefined,
): Promise<Check> => {
  const page = namedPage(credential);
  if (!page) return fail('evidence', 'evidence.unnamed');
  const bytes = evidence ? await fetched(evidence, page.url) : undefined;
  if (!bytes) return unknown('evidence', 'evidence.not-given');
  return `sha256-${base64(await sha256Of(bytes))}` === page.digest
    ? pass('evidence', 'evidence.matches')
    : fail('evidence', 'evidence.differs');
};
