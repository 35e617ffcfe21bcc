import { describe, expect, it } from 'vitest';
import { heldVersion, missedSince, placeOf, type RingFrame, ringWith } from './sse.rules.ts';

const frame = (version: number, bytes = 10): RingFrame<string> => ({
  from: version - 1,
  version,
  bytes,
  message: `frame ${version}`,
});
const ringOf = (versions: readonly number[], bytes = 10) =>
  versions.reduce<readonly RingFrame<string>[]>(
    (ring, version) => ringWith(ring, frame(version, bytes)),
    [],
  );
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

describe('the frames an edge keeps', () => {
  it('bring whoever missed some to where the board is, in order', () => {
    expect(missedSince(ringOf([4, 5, 6]), 6, 4)).toEqual(['frame 5', 'frame 6']);
    expect(missedSince(ringOf([4, 5, 6]), 6, 6)).toEqual([]);
  });
  it('help nobody who holds a version before them, after them, or between two of them', () => {
    for (const held of [0, 2, 7, 999]) {
      expect([held, missedSince(ringOf([4, 5, 6]), 6, held)]).toEqual([held, undefined]);
    }
    expect(missedSince(ringWith(ringOf([4]), { ...frame(9), from: 6 }), 9, 5)).toBeUndefined();
  });
  it('are the last two hundred', () => {
    const ring = ringOf(upTo(205));
    expect(ring).toHaveLength(200);
    expect(missedSince(ring, 205, 5)).toHaveLength(200);
    expect(missedSince(ring, 205, 4)).toBeUndefined();
  });
  it('are fewer where they are large, so that memory is bounded', () => {
    const ring = ringOf(upTo(50), 100_000);
    expect(ring.map(({ version }) => version)).toEqual(upTo(50).slice(-20));
    expect(ringOf([1], 5_000_000)).toEqual([]);
  });
  it('are not replayed where the board itself is the smaller answer', () => {
    const ring = ringOf(upTo(10), 100_000);
    expect(missedSince(ring, 10, 8)).toHaveLength(2);
    expect(missedSince(ring, 10, 7)).toBeUndefined();
  });
});

describe('a frame that comes to a board', () => {
  it('is the next one only when it leads on from what the board shows', () => {
    expect(placeOf(7, { from: 7, version: 8 })).toBe('next');
    expect(placeOf(7, { from: 8, version: 9 })).toBe('gap');
    expect(placeOf(7, { from: 0, version: 1_001 })).toBe('gap');
  });
  it('is old when it was heard before, however it came again', () => {
    expect(placeOf(7, { from: 6, version: 7 })).toBe('old');
    expect(placeOf(7, { from: 2, version: 3 })).toBe('old');
  });
  it('is a gap when it says that it was too large to be sent', () => {
    expect(placeOf(7, { from: 8, version: 8 })).toBe('gap');
  });
});

describe('the version a viewer says it holds', () => {
  it('is a whole number or none', () => {
    expect(['7', '0', '123456789012345'].map(heldVersion)).toEqual([7, 0, 123_456_789_012_345]);
    for (const text of [null, undefined, '', '-1', '1.5', 'v7', '1234567890123456']) {
      expect(heldVersion(text)).toBeNull();
    }
  });
});
