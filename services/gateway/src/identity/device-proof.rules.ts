import type { Rejection } from '@jinbang/kernel/rejection';

/** A tablet's public key as a JWK: P-256, or Ed25519 where the browser has it. Never a private one. */
export type DeviceKey =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

/** The header of every request a tablet makes; the value is a JWS signed by its key. */
export const PROOF_HEADER = 'device-proof';
export const PROOF_TYPE = 'jinbang-device+jwt';
/** How far a tablet's clock may be off; it learns the right time from the refusal. */
export const PROOF_SKEW_MS = 60_000;

/** What a proof says: this request, at this time, once, in this session (RFC 9449 in our words). */
export type Proof = {
  readonly htm: string;
  /** The path, without query. */
  readonly htp: string;
  /** Seconds. */
  readonly iat: number;
  readonly jti: string;
  /** SHA-256 of the session's cookie value, or of the pairing code, as base64url. */
  readonly ath?: string;
  /**
   * The session whose captured marks this request hands in, instead of `ath`: the tablet speaks for
   * itself here, whoever works on it now.
   */
  readonly sid?: string;
};

const JTI = /^[\w-]{16,64}$/;

export const readProof = (payload: Readonly<Record<string, unknown>>): Proof | undefined => {
  const { htm, htp, iat, jti, ath, sid } = payload;
  if (typeof htm !== 'string' || typeof htp !== 'string') return undefined;
  if (typeof iat !== 'number' || typeof jti !== 'string' || !JTI.test(jti)) return undefined;
  if (ath !== undefined && typeof ath !== 'string') return undefined;
  if (sid !== undefined && (typeof sid !== 'string' || ath !== undefined)) return undefined;
  return {
    htm,
    htp,
    iat,
    jti,
    ...(ath === undefined ? {} : { ath }),
    ...(sid === undefined ? {} : { sid }),
  };
};

export const proofInvalid: Rejection = { kind: 'unauthenticated', code: 'device.proof-invalid' };

/** Why a proof with a good signature is not for this request; undefined when it is. */
export const proofFlaw = (
  proof: Proof,
  request: { readonly method: string; readonly path: string; readonly ath?: string | undefined },
  at: Date,
): Rejection | undefined => {
  const isForThis =
    proof.htm === request.method && proof.htp === request.path && proof.ath === request.ath;
  if (!isForThis) return proofInvalid;
  if (Math.abs(at.getTime() - proof.iat * 1_000) <= PROOF_SKEW_MS) return undefined;
  const params = { serverTime: at.toISOString() };
  return { kind: 'unauthenticated', code: 'device.proof-late', params };
};
