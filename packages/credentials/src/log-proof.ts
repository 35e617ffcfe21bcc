import { TILE_HASHES } from './log-edge.ts';
import { hashOfAll, nodeHash, splitOf, type TreeHash } from './merkle-tree.ts';

/** Where hashes come from: those of a tile, whole or as far as it is filled. */
export type ReadTile = (level: number, index: number) => readonly TreeHash[];

const TILE_HEIGHT = Math.log2(TILE_HASHES);

/** The hash of a whole subtree over leaves `from … from + count`, a power of two, from its tile. */
const subtreeHash = (readTile: ReadTile, from: number, count: number): TreeHash => {
  const level = Math.floor(Math.log2(count) / TILE_HEIGHT);
  const leavesEach = TILE_HASHES ** level;
  const place = from / leavesEach;
  const index = Math.floor(place / TILE_HASHES);
  const first = place - index * TILE_HASHES;
  return hashOfAll(readTile(level, index).slice(first, first + count / leavesEach));
};

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

/** MTH of RFC 9162 §2.1.1 over a part of the leaves that begins where a subtree begins. */
const rangeHash = (readTile: ReadTile, from: number, to: number): TreeHash => {
  const count = to - from;
  if (isPowerOfTwo(count)) return subtreeHash(readTile, from, count);
  const middle = from + splitOf(count);
  return nodeHash(rangeHash(readTile, from, middle), rangeHash(readTile, middle, to));
};

const path = (readTile: ReadTile, leaf: number, from: number, to: number): readonly TreeHash[] => {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return leaf < middle
    ? [...path(readTile, leaf, from, middle), rangeHash(readTile, middle, to)]
    : [...path(readTile, leaf, middle, to), rangeHash(readTile, from, middle)];
};

/** PATH of RFC 9162 §2.1.3.1: that leaf `leaf`, from 0, stands in the log of `size` leaves. */
export const inclusionProof = (
  readTile: ReadTile,
  leaf: number,
  size: number,
): readonly TreeHash[] => path(readTile, leaf, 0, size);

const subproof = (
  readTile: ReadTile,
  older: number,
  range: readonly [number, number],
  isWhole: boolean,
): readonly TreeHash[] => {
  const [from, to] = range;
  if (older === to) return isWhole ? [] : [rangeHash(readTile, from, to)];
  const middle = from + splitOf(to - from);
  return older <= middle
    ? [...subproof(readTile, older, [from, middle], isWhole), rangeHash(readTile, middle, to)]
    : [...subproof(readTile, older, [middle, to], false), rangeHash(readTile, from, middle)];
};

/** PROOF of RFC 9162 §2.1.4.1: that the log of `older` leaves is the beginning of the one of `size`. */
export const consistencyProof = (
  readTile: ReadTile,
  older: number,
  size: number,
): readonly TreeHash[] => (older === 0 ? [] : subproof(readTile, older, [0, size], true));

/** The root of the log when it had `size` leaves. */
export const rootAt = (readTile: ReadTile, size: number): TreeHash =>
  size === 0 ? hashOfAll([]) : rangeHash(readTile, 0, size);
