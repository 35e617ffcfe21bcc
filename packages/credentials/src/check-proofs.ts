import { type Check, type CheckName, fail, pass, unknown } from './check.ts';
import type { CheckCode } from './check-sentences.ts';
import { type Cryptosuite, findProof, PROOF_SET, proofParts } from './data-integrity.ts';
import { findAssertionKey, type KeyFlaw } from './did-document.ts';
import { isObject, type JsonObject, readJsonObject } from './json.ts';
import { recentOf } from './recent.ts';
import { type CanonicalText, verifyProof } from './verify-proof.ts';

/** One suite a reader can check, and how it puts a document into canonical words. */
export type SuiteCheck = {
  readonly name: Extract<CheckName, 'proof-rdfc' | 'proof-jcs'>;
  readonly suite: Cryptosuite;
  readonly canonical: CanonicalText;
  /** Takes tens of seconds for a long document: tried only where the others hold. */
  readonly isDear?: boolean;
};

/** A document by its address; undefined when nobody has it. Throwing counts as undefined. */
export type Source<Content> = (address: string) => Promise<Content | undefined>;

export const issuerOf = (document: JsonObject): string | undefined => {
  const { issuer } = document;
  const id = isObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
};

export const fetched = async <Content>(
  source: Source<Content>,
  address: string,
): Promise<Content | undefined> => {
  try {
    return await source(address);
  } catch {
    return undefined;
  }
};

const DOCUMENTS_MAX = 64;
/** A document with hundreds of keys; a longer one is read anew each time. */
const KEPT_LENGTH_MAX = 65_536;
const documents = recentOf<JsonObject>(DOCUMENTS_MAX);

/** The issuer's own document as it stands now; the same text is taken apart once. */
export const fetchDidDocument = async (
  didDocument: Source<string>,
  issuer: string,
): Promise<JsonObject | undefined> => {
  const text = await fetched(didDocument, issuer);
  if (text === undefined) return undefined;
  const known = documents.find(text);
  if (known) return known;
  const read = readJsonObject(text);
  if (!read.ok) return undefined;
  return text.length > KEPT_LENGTH_MAX ? read.value : documents.keep(text, read.value);
};

export type FoundKey =
  | { readonly found: true; readonly keyId: string; readonly key: Uint8Array<ArrayBuffer> }
  | { readonly found: false; readonly code: KeyFlaw | 'key.unnamed' | 'key.two-keys' }
  | { readonly found: 'unreachable' };

/** The one key that both proofs name, as the issuer's own document lists it. */
export const findKey = async (
  secured: JsonObject,
  didDocument: Source<string>,
): Promise<FoundKey> => {
  const issuer = issuerOf(secured);
  const { proofs } = proofParts(secured);
  const [keyId, ...others] = new Set(
    PROOF_SET.map((suite) => findProof(proofs, suite)?.verificationMethod),
  );
  if (others.length > 0) return { found: false, code: 'key.two-keys' };
  if (issuer === undefined || typeof keyId !== 'string') {
    return { found: false, code: 'key.unnamed' };
  }
  const document = await fetchDidDocument(didDocument, issuer);
  if (!document) return { found: 'unreachable' };
  const key = findAssertionKey(document, issuer, keyId);
  return key.ok ? { found: true, keyId, key: key.value } : { found: false, code: key.refusal };
};

export const checkKey = (found: FoundKey): Check => {
  if (found.found === 'unreachable') return unknown('key', 'key.unreachable');
  return found.found ? pass('key', 'key.listed') : fail('key', found.code);
};

/** Is this exactly our proof set? A third proof would not be covered by anything we check. */
const isWholeSet = (secured: JsonObject): boolean => {
  const { proof } = secured;
  return Array.isArray(proof) && proof.length === PROOF_SET.length;
};

const FALSE_PROOFS: ReadonlySet<CheckCode> = new Set([
  'proof.altered',
  'proof.missing',
  'proof.unreadable',
]);

const checkProof = async (
  secured: JsonObject,
  found: FoundKey,
  { name, suite, canonical }: SuiteCheck,
): Promise<Check> => {
  if (!isWholeSet(secured)) return fail(name, 'proof.set');
  if (found.found !== true) return unknown(name, 'proof.no-key');
  const flaw = await verifyProof(secured, suite, found.key, canonical);
  return flaw ? fail(name, flaw) : pass(name, 'proof.holds');
};

/**
 * One named outcome per proof; without a key nothing can be said of either. What is dear is spared
 * where another proof failed: strangers hand in what they like, and only an issuer signs long words.
 */
export const checkProofs = async (
  secured: JsonObject,
  found: FoundKey,
  suites: readonly SuiteCheck[],
): Promise<readonly Check[]> => {
  const checks = new Map<SuiteCheck, Check>();
  for (const suite of suites.filter(({ isDear }) => !isDear)) {
    checks.set(suite, await checkProof(secured, found, suite));
  }
  const isBroken = [...checks.values()].some(({ code }) => FALSE_PROOFS.has(code));
  for (const suite of suites.filter(({ isDear }) => isDear)) {
    const spared = unknown(suite.name, 'proof.not-tried');
    checks.set(suite, isBroken ? spared : await checkProof(secured, found, suite));
  }
  return suites.flatMap((suite) => checks.get(suite) ?? []);
};
