import { consistencySteps, isWholeSubtree } from './consistency-steps.ts';
import { hexOf, sha256Of, verifyEd25519 } from './ed25519.ts';

// The mark log checked where a visitor is: WebCrypto alone, nothing of the server's own code.

type Bytes = Uint8Array<ArrayBuffer>;

/** Base64 with or without its padding, also as it stands in addresses; undefined where it is none. */
export const bytesOfBase64 = (text: string): Bytes | undefined => {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, place) => byte === right[place]);

const nodeOf = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256Of(joined(Uint8Array.of(1), left, right));

type Claim = {
  readonly older: number;
  readonly olderRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** RFC 9162 §2.1.4.2: is the older tree the beginning of the newer one? Of nothing, everything is. */
export const isConsistent = async (claim: Claim): Promise<boolean> => {
  const { older, olderRoot, size, root, proof } = claim;
  if (older > size) return false;
  if (older === size) return proof.length === 0 && isSame(olderRoot, root);
  if (older === 0) return proof.length === 0;
  const [start, ...hashes] = isWholeSubtree(older) ? [olderRoot, ...proof] : proof;
  const steps = consistencySteps(older, size, hashes.length);
  if (start === undefined || steps === undefined) return false;
  let [before, now] = [start, start];
  for (const [place, step] of steps.entries()) {
    const hash = hashes[place] ?? new Uint8Array();
    if (step === 'both') before = await nodeOf(hash, before);
    now = step === 'both' ? await nodeOf(hash, now) : await nodeOf(now, hash);
  }
  return isSame(before, olderRoot) && isSame(now, root);
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** The hash of a record's leaf: over its commitment, which is over salt and text (RFC 9162 §2.1.1). */
export const leafHashOf = async (salt: Uint8Array, content: string): Promise<Bytes> => {
  const commitment = await sha256Of(joined(salt, new TextEncoder().encode(content)));
  return sha256Of(joined(Uint8Array.of(0), commitment));
};

/** RFC 9162 §2.1.3.2: does the leaf stand in the log of that size and root? */
export const isIncluded = async (claim: {
  readonly leaf: number;
  readonly size: number;
  readonly hash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): Promise<boolean> => {
  const { leaf, size, root, proof } = claim;
  if (!isCount(leaf) || !isCount(size) || leaf >= size) return false;
  let [first, last, hash] = [leaf, size - 1, claim.hash];
  for (const step of proof) {
    if (last === 0) return false;
    const isRight = first % 2 === 1 || first === last;
    hash = isRight ? await nodeOf(step, hash) : await nodeOf(hash, step);
    while (isRight && first % 2 === 0 && first !== 0) {
      [first, last] = [Math.floor(first / 2), Math.floor(last / 2)];
    }
    [first, last] = [Math.floor(first / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(hash, root);
};

const ED25519 = 1;
const KEY_BYTES = 33;
const KEY_ID_BYTES = 4;

const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/;

/** Did one of these keys (`name+id+key`) sign the note, as C2SP signed-note says? */
export const isNoteSigned = async (note: string, keys: readonly string[]): Promise<boolean> => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return false;
  const message = new TextEncoder().encode(note.slice(0, end + 1));
  const lines = note.slice(end + 2).split('\n');
  for (const key of keys) {
    const [, name = '', id = '', encoded = ''] = VERIFIER_KEY.exec(key) ?? [];
    const typed = bytesOfBase64(encoded);
    if (typed?.length !== KEY_BYTES || typed[0] !== ED25519) continue;
    const line = lines.find((one) => one.startsWith(`— ${name} `));
    const signed = line && bytesOfBase64(line.slice(name.length + 3));
    if (!signed || hexOf(signed.subarray(0, KEY_ID_BYTES)) !== id) continue;
    const signature = signed.slice(KEY_ID_BYTES);
    if (await verifyEd25519({ publicKey: typed.slice(1), signature, message })) return true;
  }
  return false;
};
