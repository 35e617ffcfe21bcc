import { hash, type KeyObject } from 'node:crypto';
import { compactVerify } from 'jose';

/** The header of a list of marks that another than the tablet it was captured on brings to the door. */
export const SLIP_HEADER = 'carried-slip';
export const SLIP_TYPE = 'jinbang-carried+jwt';

const SLIP_LENGTH_MAX = 2_000;

/** What the tablet signed: whose marks they are, and exactly which list, byte for byte. */
export type Slip = { readonly sid: string; readonly sum: string };

export const sumOf = (body: Buffer): string => hash('sha256', body, 'base64url');

const readSlip = (payload: Uint8Array): Slip | undefined => {
  const { sid, sum }: Record<string, unknown> = JSON.parse(new TextDecoder().decode(payload));
  return typeof sid === 'string' && typeof sum === 'string' ? { sid, sum } : undefined;
};

/**
 * The slip of this very list, signed by this key. It says nothing of time and may be shown again: what
 * it opens the door for is a list of commands, each of which counts once.
 */
export const checkSlip = async (
  key: KeyObject,
  slip: string,
  body: Buffer,
): Promise<Slip | undefined> => {
  if (slip.length > SLIP_LENGTH_MAX) return undefined;
  try {
    const algorithms = ['ES256', 'EdDSA', 'Ed25519'];
    const { payload, protectedHeader } = await compactVerify(slip, key, { algorithms });
    const read = protectedHeader.typ === SLIP_TYPE ? readSlip(payload) : undefined;
    return read?.sum === sumOf(body) ? read : undefined;
  } catch {
    return undefined;
  }
};
