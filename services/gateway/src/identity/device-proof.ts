import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { compactVerify, decodeProtectedHeader } from 'jose';
import {
  type DeviceKey,
  PROOF_TYPE,
  type Proof,
  proofFlaw,
  proofInvalid,
  readProof,
} from './device-proof.rules.ts';

export type ProofRequest = {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** The secret the proof is bound to: the session's cookie or the pairing code. */
  readonly bearing?: string | undefined;
};

const PROOF_LENGTH_MAX = 2_000;
const missing: Rejection = { kind: 'unauthenticated', code: 'device.proof-missing' };

/** What a proof carries of a secret, so that the secret alone is not enough and the proof neither. */
export const hashOfBearing = (bearing: string): string => hash('sha256', bearing, 'base64url');

export const importDeviceKey = (key: DeviceKey): KeyObject =>
  createPublicKey({ key: { ...key }, format: 'jwk' });

/** Which tablet signed, by its own word; not believed before the signature was checked. */
export const claimedDevice = (proof: string): string | undefined => {
  if (proof.length > PROOF_LENGTH_MAX) return undefined;
  try {
    return decodeProtectedHeader(proof).kid;
  } catch {
    return undefined;
  }
};

const verify = async (key: KeyObject, proof: string): Promise<Proof | undefined> => {
  try {
    const { payload, protectedHeader } = await compactVerify(proof, key, {
      algorithms: ['ES256', 'EdDSA', 'Ed25519'],
    });
    if (protectedHeader.typ !== PROOF_TYPE) return undefined;
    return readProof(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return undefined;
  }
};

/**
 * Checks that this key signed this request just now.
 * @param proof the header's value
 */
export const checkProof = async (
  key: DeviceKey | KeyObject,
  proof: string | undefined,
  { method, path, bearing }: ProofRequest,
  at: Date,
): Promise<Result<Proof, Rejection>> => {
  if (proof === undefined) return refuse(missing);
  if (proof.length > PROOF_LENGTH_MAX) return refuse(proofInvalid);
  const imported = 'kty' in key ? importSafely(key) : key;
  const read = imported && (await verify(imported, proof));
  if (!read) return refuse(proofInvalid);
  // What was captured is handed in by the tablet itself: no session's cookie stands behind it.
  const isBound = bearing !== undefined && read.sid === undefined;
  const ath = isBound ? hashOfBearing(bearing) : undefined;
  const flaw = proofFlaw(read, { method, path, ath }, at);
  return flaw ? refuse(flaw) : accept(read);
};

/** A point that is not on the curve is no key. */
const importSafely = (key: DeviceKey): KeyObject | undefined => {
  try {
    return importDeviceKey(key);
  } catch {
    return undefined;
  }
};
