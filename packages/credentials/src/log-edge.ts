import { emptyRoot, hashOfAll, nodeHash, type TreeHash } from './merkle-tree.ts';

/** Hashes in a tile: a log is kept in whole tiles of 256 (C2SP tlog-tiles), and its open right edge. */
export const TILE_HASHES = 256;

/** A tile that is whole and never changes again: at level 0 leaf hashes, above it roots of tiles. */
export type Tile = {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly TreeHash[];
  readonly root: TreeHash;
};

/** The right edge of a log: per level the hashes that do not fill a tile yet. */
export type LogEdge = {
  readonly size: number;
  readonly levels: readonly (readonly TreeHash[])[];
};

export const EMPTY_EDGE: LogEdge = { size: 0, levels: [] };

/** The edge after these leaves, and the tiles that became whole on the way, lower ones first. */
export const appendLeaves = (
  edge: LogEdge,
  leaves: readonly TreeHash[],
): { readonly edge: LogEdge; readonly tiles: readonly Tile[] } => {
  const levels = edge.levels.map((hashes) => [...hashes]);
  const tiles: Tile[] = [];
  let size = edge.size;
  const put = (level: number, hash: TreeHash): void => {
    levels[level] ??= [];
    const open = levels[level];
    open.push(hash);
    if (open.length < TILE_HASHES) return;
    const root = hashOfAll(open);
    const index = size / TILE_HASHES ** (level + 1) - 1;
    tiles.push({ level, index, hashes: open, root });
    levels[level] = [];
    put(level + 1, root);
  };
  for (const leaf of leaves) {
    size += 1;
    put(0, leaf);
  }
  return { edge: { size, levels }, tiles };
};

/** Splits a count into powers of two, the largest first: the whole subtrees it is made of. */
const powersOf = (count: number): readonly number[] => {
  const powers: number[] = [];
  for (let power = TILE_HASHES / 2; power >= 1; power /= 2) {
    if (Math.floor(count / power) % 2 === 1) powers.push(power);
  }
  return powers;
};

const subtreesOf = (hashes: readonly TreeHash[]): readonly TreeHash[] => {
  let from = 0;
  return powersOf(hashes.length).map((power) => {
    const subtree = hashes.slice(from, from + power);
    from += power;
    return hashOfAll(subtree);
  });
};

/** The root of the whole log. */
export const rootOf = ({ levels }: LogEdge): TreeHash => {
  const subtrees = levels.toReversed().flatMap(subtreesOf);
  const last = subtrees.at(-1);
  if (last === undefined) return emptyRoot();
  return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
};
