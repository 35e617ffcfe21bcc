import { base64UrlBytes, base64UrlText } from './base64url.ts';
import { type JsonObject, readJsonObject } from './json.ts';
import type { Signer } from './key.ts';

export type Jws = {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What was signed: the first two parts with their dot. */
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

const JWS_ALGORITHM = { Ed25519: 'EdDSA', ES256: 'ES256' } as const;

const jsonPart = (part: string): JsonObject | undefined => {
  const bytes = base64UrlBytes(part);
  if (!bytes) return undefined;
  try {
    const read = readJsonObject(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
};

/** A compact JWS (RFC 7515 §3.1) over JSON, taken apart; nothing is verified yet. */
export const readJws = (text: string): Jws | undefined => {
  const [head, body, tail, ...more] = text.split('.');
  if (!head || !body || !tail || more.length > 0) return undefined;
  const header = jsonPart(head);
  const payload = jsonPart(body);
  const signature = base64UrlBytes(tail);
  // A critical header we do not know changes what the signature means (RFC 7515 §4.1.11).
  if (!header || !payload || !signature || 'crit' in header) return undefined;
  return { header, payload, signature, message: new TextEncoder().encode(`${head}.${body}`) };
};

/** Signs JSON as a compact JWS; `alg` follows the signer. Throws for a signer JWS has no name for. */
export const writeJws = async (
  header: JsonObject,
  payload: JsonObject,
  signer: Signer,
): Promise<string> => {
  if (signer.algorithm === 'SM2') throw new TypeError('JWS has no algorithm for SM2.');
  const encode = (part: JsonObject) =>
    base64UrlText(new TextEncoder().encode(JSON.stringify(part)));
  const message = `${encode({ alg: JWS_ALGORITHM[signer.algorithm], ...header })}.${encode(payload)}`;
  const signature = await signer.sign(new TextEncoder().encode(message));
  return `${message}.${base64UrlText(signature)}`;
};
