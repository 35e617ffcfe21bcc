import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLeaves, EMPTY_EDGE, type LogEdge, rootOf, type Tile } from './log-edge.ts';
import { consistencyProof, inclusionProof, type ReadTile, rootAt } from './log-proof.ts';
import { hashOfAll, leafHash, type TreeHash } from './merkle-tree.ts';
import { verifyConsistency, verifyInclusion } from './verify-log-proof.ts';

const leavesOf = (count: number): readonly TreeHash[] =>
  Array.from({ length: count }, (_, place) => leafHash(Buffer.from(`entry ${place}`)));

/** Two whole tiles and a piece. */
const ALL = leavesOf(600);

/** A log as a store keeps it: whole tiles and the open edge. */
const logOf = (batches: readonly (readonly TreeHash[])[]) => {
  let edge: LogEdge = EMPTY_EDGE;
  const tiles = new Map<string, Tile>();
  for (const batch of batches) {
    const next = appendLeaves(edge, batch);
    edge = next.edge;
    for (const tile of next.tiles) tiles.set(`${tile.level}/${tile.index}`, tile);
  }
  const readTile: ReadTile = (level, index) =>
    tiles.get(`${level}/${index}`)?.hashes ?? edge.levels[level] ?? [];
  return { edge, readTile, tiles };
};

const whole = logOf([ALL]);
const size = fc.integer({ min: 1, max: ALL.length });
const flipped = (hash: TreeHash, bit: number): TreeHash =>
  hash.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('the edge of a log', () => {
  it('gives the root of the whole tree, however the leaves came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 4 }), (counts) => {
        const ends = counts.map((_, place) =>
          counts.slice(0, place + 1).reduce((sum, one) => sum + one, 0),
        );
        const batches = ends.map((end, place) => ALL.slice(ends[place - 1] ?? 0, end));
        const { edge } = logOf(batches);
        const leaves = batches.flat();
        expect(edge.size).toBe(leaves.length);
        expect(rootOf(edge)).toEqual(hashOfAll(leaves));
      }),
      { numRuns: 30 },
    );
  });
  it('keeps whole tiles that never change, with their roots above them', () => {
    expect([...whole.tiles.keys()]).toEqual(['0/0', '0/1']);
    expect(whole.edge.levels.map((hashes) => hashes.length)).toEqual([600 - 512, 2]);
    expect(whole.tiles.get('0/1')?.root).toEqual(hashOfAll(ALL.slice(256, 512)));
  });
  it('fills tiles of the second level with the leaf that ends a tile of tiles', () => {
    const almost = ALL.slice(0, 255);
    const before: LogEdge = { size: 65_535, levels: [almost, almost] };
    const { edge, tiles } = appendLeaves(before, ALL.slice(255, 258));
    expect(tiles.map(({ level, index }) => `${level}/${index}`)).toEqual(['0/255', '1/0']);
    expect(edge.levels.map((hashes) => hashes.length)).toEqual([2, 0, 1]);
    expect(tiles[1]?.hashes.at(-1)).toEqual(tiles[0]?.root);
  });
});

describe('a proof of inclusion', () => {
  it('holds for every leaf of every log, and for no other place or leaf', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat({ max: 255 }), (count, pick, bit) => {
        const leaf = pick % count;
        const root = rootAt(whole.readTile, count);
        expect(root).toEqual(hashOfAll(ALL.slice(0, count)));
        const proof = inclusionProof(whole.readTile, leaf, count);
        const hash = ALL[leaf] ?? root;
        const claim = { leaf, size: count, hash, root, proof };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, hash: flipped(hash, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(root, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
        if (count > 1) {
          expect(verifyInclusion({ ...claim, leaf: (leaf + 1) % count })).toBe(false);
          expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
          const bent = proof.with(0, flipped(proof[0] ?? root, bit));
          expect(verifyInclusion({ ...claim, proof: bent })).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('is refused for places that are no numbers of a leaf', () => {
    const [hash = rootOf(whole.edge)] = ALL;
    for (const leaf of [-1, 0.5, Number.NaN, 1]) {
      expect(verifyInclusion({ leaf, size: 1, hash, root: hash, proof: [] })).toBe(false);
    }
  });
});

describe('a proof of consistency', () => {
  it('holds between every two sizes, and for no other root', () => {
    fc.assert(
      fc.property(size, size, fc.nat({ max: 255 }), (one, other, bit) => {
        const [older, newer] = [Math.min(one, other), Math.max(one, other)];
        const olderRoot = rootAt(whole.readTile, older);
        const root = rootAt(whole.readTile, newer);
        const proof = consistencyProof(whole.readTile, older, newer);
        const claim = { older, olderRoot, size: newer, root, proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, olderRoot: flipped(olderRoot, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, root: flipped(root, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, root] })).toBe(false);
        for (const place of proof.keys()) {
          const bent = proof.with(place, flipped(proof[place] ?? root, bit));
          expect(verifyConsistency({ ...claim, proof: bent })).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('from a log with other leaves does not exist: a rewritten one is found', () => {
    const rewritten = ALL.with(7, leafHash(Buffer.from('another mark')));
    const olderRoot = hashOfAll(ALL.slice(0, 100));
    const { readTile } = logOf([rewritten]);
    const proof = consistencyProof(readTile, 100, ALL.length);
    const root = rootAt(readTile, ALL.length);
    expect(verifyConsistency({ older: 100, olderRoot, size: ALL.length, root, proof })).toBe(false);
  });
  it('of a shorter log is none: what was cut off is missed', () => {
    const [root, olderRoot] = [rootAt(whole.readTile, 50), rootAt(whole.readTile, 60)];
    expect(verifyConsistency({ older: 60, olderRoot, size: 50, root, proof: [] })).toBe(false);
  });
});
