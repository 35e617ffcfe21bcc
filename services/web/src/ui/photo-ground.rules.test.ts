import { describe, expect, it } from 'vitest';
import { type Pixels, WHITE_PERCENT_MIN, whitePercentOf } from './photo-ground.rules.ts';

const WIDTH = 50;
const HEIGHT = 70;
type Colour = readonly [number, number, number];

/** A head and shoulders before a ground. */
const portrait = (groundAt: (x: number, y: number) => Colour): Pixels => {
  const data = Array.from({ length: WIDTH * HEIGHT }, (_, place) => {
    const [x, y] = [place % WIDTH, Math.floor(place / WIDTH)];
    const isHead = Math.hypot(x - 25, (y - 28) * 0.8) < 14;
    const isBody = y > 45;
    return [...(isHead || isBody ? ([90, 60, 50] as const) : groundAt(x, y)), 255];
  }).flat();
  return { data, width: WIDTH, height: HEIGHT };
};

describe('the ground of a photo', () => {
  it('is white, also a little uneven, and whatever the clothes', () => {
    expect(whitePercentOf(portrait(() => [255, 255, 255]))).toBe(100);
    expect(whitePercentOf(portrait((x) => [230 + (x % 20), 232 + (x % 20), 235]))).toBe(100);
  });
  it.each([
    ['blue', [67, 142, 219]],
    ['red', [200, 20, 30]],
    ['grey', [180, 180, 180]],
    ['light blue', [215, 230, 250]],
  ] as const)('is not white when it is %s', (_, colour) => {
    expect(whitePercentOf(portrait(() => colour))).toBe(0);
  });
  it('is doubted by its figure where a part of it is dark, and never rounded up', () => {
    const half = whitePercentOf(
      portrait((x) => (x < WIDTH / 2 ? [255, 255, 255] : [120, 120, 120])),
    );
    expect(half).toBeLessThan(WHITE_PERCENT_MIN);
    expect(half).toBe(50);
    const speck = portrait((x, y) => (x === 0 && y === 0 ? [0, 0, 0] : [255, 255, 255]));
    expect(whitePercentOf(speck)).toBe(99);
  });
  it('is none where there is no pixel', () => {
    expect(whitePercentOf({ data: [], width: 0, height: 0 })).toBe(0);
  });
});
