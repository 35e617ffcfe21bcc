import { hash } from 'node:crypto';

/** A hash of the tree: 32 bytes. */
export type TreeHash = Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: readonly Uint8Array[]): TreeHash =>
  hash('sha256', Buffer.concat(parts), 'buffer');

/** The hash of a tree without leaves (RFC 9162 §2.1.1). */
export const emptyRoot = (): TreeHash => sha256();

export const leafHash = (entry: Uint8Array): TreeHash => sha256(LEAF, entry);

export const nodeHash = (left: TreeHash, right: TreeHash): TreeHash => sha256(NODE, left, right);

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
