import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import { commitmentOf } from './log-commitment.ts';
import { appendLeaves, EMPTY_EDGE, rootOf } from './log-edge.ts';
import { isConsistent, isIncluded, isNoteSigned, leafHashOf } from './log-in-browser.ts';
import { consistencyProof, inclusionProof, type ReadTile, rootAt } from './log-proof.ts';
import { leafHash } from './merkle-tree.ts';
import { noteSigner } from './signed-note.ts';

const { edge, tiles } = appendLeaves(
  EMPTY_EDGE,
  Array.from({ length: 300 }, (_, place) => leafHash(Buffer.from(`entry ${place}`))),
);
const readTile: ReadTile = (level, index) =>
  tiles.find((tile) => tile.level === level && tile.index === index)?.hashes ??
  edge.levels[level] ??
  [];

const claimOf = (older: number, size: number) => ({
  older,
  size,
  olderRoot: rootAt(readTile, older),
  root: rootAt(readTile, size),
  proof: consistencyProof(readTile, older, size),
});
const sizes = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }))
  .map(([one, two]) => [Math.min(one, two), Math.max(one, two)] as const);

describe('the mark log in a browser', () => {
  it('holds every log for the beginning of every later one', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ([older, size]) => {
        expect(await isConsistent(claimOf(older, size))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it('holds no other root, no shortened and no lengthened proof for one', async () => {
    const other = leafHash(Buffer.from('other'));
    await fc.assert(
      fc.asyncProperty(sizes, async ([older, size]) => {
        const claim = claimOf(older, size);
        expect(await isConsistent({ ...claim, proof: [...claim.proof, other] })).toBe(false);
        if (older > 0) expect(await isConsistent({ ...claim, olderRoot: other })).toBe(false);
        if (older > 0 && older < size) {
          expect(await isConsistent({ ...claim, root: other })).toBe(false);
          expect(await isConsistent({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
    expect(await isConsistent({ ...claimOf(3, 7), older: 8 })).toBe(false);
  });
  it('finds every leaf in every log it stands in, and no other leaf, place, root or proof', async () => {
    const other = leafHash(Buffer.from('other'));
    const places = sizes.filter(([leaf, size]) => leaf < size);
    await fc.assert(
      fc.asyncProperty(places, async ([leaf, size]) => {
        const claim = {
          leaf,
          size,
          hash: leafHash(Buffer.from(`entry ${leaf}`)),
          root: rootAt(readTile, size),
          proof: inclusionProof(readTile, leaf, size),
        };
        expect(await isIncluded(claim)).toBe(true);
        expect(await isIncluded({ ...claim, hash: other })).toBe(false);
        expect(await isIncluded({ ...claim, root: other })).toBe(false);
        expect(await isIncluded({ ...claim, leaf: size })).toBe(false);
        expect(await isIncluded({ ...claim, proof: [...claim.proof, other] })).toBe(false);
        if (size > 1) expect(await isIncluded({ ...claim, proof: [] })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
  it('comes from an opened record to the leaf the log holds', async () => {
    const salt = Buffer.alloc(16, 5);
    const leaf = Buffer.from(await leafHashOf(salt, '{"kind":"module-lock"}'));
    expect(leaf.equals(leafHash(commitmentOf(salt, '{"kind":"module-lock"}')))).toBe(true);
  });
  it('knows by whom a checkpoint is signed, and that nothing in it was changed', async () => {
    const signer = noteSigner('contest.example/mark-log', Buffer.alloc(32, 7));
    const stranger = noteSigner('contest.example/mark-log', Buffer.alloc(32, 8));
    const note = signCheckpoint(signer, { size: edge.size, root: rootOf(edge) });
    expect(await isNoteSigned(note, [stranger.verifierKey, signer.verifierKey])).toBe(true);
    expect(await isNoteSigned(note, [stranger.verifierKey])).toBe(false);
    expect(await isNoteSigned(note.replace('\n300\n', '\n299\n'), [signer.verifierKey])).toBe(
      false,
    );
    expect(await isNoteSigned('no note', [signer.verifierKey])).toBe(false);
    expect(await isNoteSigned(note, ['no key'])).toBe(false);
  });
});
