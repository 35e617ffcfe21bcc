import { hash } from 'node:crypto';

/** A hash of the tree: 32 bytes. */
export type TreeHash = Uint8Array;

const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
/** What a node is hashed over: a log hashes once for every leaf, so the bytes are not made anew. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

const sha256 = (bytes: Uint8Array): TreeHash => hash('sha256', bytes, 'buffer');

/** The hash of a tree without leaves (RFC 9162 §2.1.1). */
export const emptyRoot = (): TreeHash => sha256(new Uint8Array());

export const leafHash = (entry: Uint8Array): TreeHash => sha256(Buffer.concat([LEAF, entry]));

export const nodeHash = (left: TreeHash, right: TreeHash): TreeHash => {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha256(node);
};

/** The largest power of two below `count`, which is at least two: where a tree of so many parts. */
export const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/**
 * The hash over neighbours that all stand for equally many leaves. Of a power of two of them it is
 * the hash of a whole subtree; of leaf hashes it is the root (RFC 9162 §2.1.1).
 */
export const hashOfAll = (hashes: readonly TreeHash[]): TreeHash => {
  const [first] = hashes;
  if (first === undefined) return emptyRoot();
  if (hashes.length === 1) return first;
  const split = splitOf(hashes.length);
  return nodeHash(hashOfAll(hashes.slice(0, split)), hashOfAll(hashes.slice(split)));
};

export const isSameHash = (left: TreeHash, right: TreeHash): boolean =>
  left.length === right.length && left.every((byte, place) => byte === right[place]);
