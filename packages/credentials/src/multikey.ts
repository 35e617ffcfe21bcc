import { base58Bytes, base58Text } from './base58.ts';

/** Multicodec prefix of an Ed25519 public key (varint of 0xed). */
const ED25519 = [0xed, 0x01] as const;
export const ED25519_KEY_BYTES = 32;

/** A raw Ed25519 public key (32 bytes) as Multikey text: `z6Mk…`. */
export const ed25519Multikey = (publicKey: Uint8Array): string =>
  `z${base58Text(Uint8Array.from([...ED25519, ...publicKey]))}`;

/** The raw key of an Ed25519 Multikey text, or undefined for anything else. */
export const ed25519KeyOf = (multibase: string): Uint8Array<ArrayBuffer> | undefined => {
  const bytes = multibase.startsWith('z') ? base58Bytes(multibase.slice(1)) : undefined;
  const isEd25519 =
    bytes?.length === ED25519_KEY_BYTES + 2 && bytes[0] === ED25519[0] && bytes[1] === ED25519[1];
  return isEd25519 ? bytes.slice(2) : undefined;
};
