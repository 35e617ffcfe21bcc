import { describe, expect, it } from 'vitest';
import { afterFrame, nextFrameMs, type Pace, UNHURRIED } from './frame-pace.rules.ts';

/** When frames go for changes known at these moments. */
const framesFor = (changesMs: readonly number[]): readonly number[] => {
  const sent: number[] = [];
  let pace: Pace = UNHURRIED;
  for (const changeMs of changesMs) {
    if (sent.length > 0 && changeMs <= (sent.at(-1) ?? 0)) continue;
    const atMs = Math.max(changeMs, nextFrameMs(pace));
    pace = afterFrame(pace, atMs, atMs > changeMs);
    sent.push(atMs);
  }
  return sent;
};
const every = (pauseMs: number, untilMs: number) =>
  Array.from({ length: Math.floor(untilMs / pauseMs) }, (_, place) => 1_000_000 + place * pauseMs);
/** A small generator with a seed: the same chance on every machine. */
const byChance = (count: number, meanMs: number): readonly number[] => {
  let state = 7;
  let atMs = 1_000_000;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    atMs += Math.ceil(-Math.log(state / 2_147_483_647) * meanMs);
    return atMs;
  });
};

describe('the pace of frames', () => {
  it('lets the first go at once, and the second soon after', () => {
    expect(nextFrameMs(UNHURRIED)).toBe(0);
    expect(framesFor([1_000_000, 1_000_060])).toEqual([1_000_000, 1_000_060]);
    expect(framesFor([1_000_000, 1_000_010])).toEqual([1_000_000, 1_000_050]);
  });
  it('is nearly even, four a second, while there is always more to tell', () => {
    const steady = framesFor(every(1, 10_000)).slice(12);
    const pauses = steady.slice(1).map((atMs, place) => atMs - (steady[place] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(235);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300);
    expect(steady.length).toBeGreaterThanOrEqual(27);
  });
  it.each([1, 20, 90, 200, 240])(
    'is never more than four in a second, with changes by chance every %i ms',
    (meanMs) => {
      const frames = framesFor(byChance(3_000, meanMs));
      const crowded = frames.filter(
        (atMs, place) => (frames[place + 4] ?? Infinity) - atMs < 1_000,
      );
      expect(crowded).toEqual([]);
      expect(frames.length).toBeGreaterThan(3);
    },
  );
  it('keeps nobody waiting longer than 400 ms, and half of five changes a second under 80', () => {
    const changes = byChance(2_000, 200);
    const frames = framesFor(changes);
    const waits = changes
      .map((changeMs) => (frames.find((atMs) => atMs >= changeMs) ?? Infinity) - changeMs)
      .sort((a, b) => a - b);
    expect(waits.at(-1)).toBeLessThanOrEqual(400);
    expect(waits[1_000]).toBeLessThanOrEqual(80);
  });
});
