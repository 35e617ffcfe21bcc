import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import { appendLeaves, EMPTY_EDGE, rootOf } from './log-edge.ts';
import { isConsistent, isNoteSigned } from './log-in-browser.ts';
import { consistencyProof, type ReadTile, rootAt } from './log-proof.ts';
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
