import { DRAWING_LENGTH_MAX, drawingPath } from '@jinbang/contracts/http/judging-acts';
import { describe, expect, it } from 'vitest';
import { isDrawn, pathOf, type Stroke } from './stroke.rules.ts';

const line: Stroke = [
  { x: 10, y: 10 },
  { x: 11, y: 10 },
  { x: 40, y: 60.4 },
];

describe('a drawn signature', () => {
  it('is kept as a compact path in the form the server takes', () => {
    const path = pathOf([line, [{ x: 100, y: 20 }]]);
    expect(path).toBe('M10 10l30 50M100 20l1 0');
    expect(drawingPath.safeParse(path).success).toBe(true);
  });
  it('stays on its sheet, wherever the finger went', () => {
    const path = pathOf([
      [
        { x: -50, y: 900 },
        { x: 5_000, y: -3 },
      ],
    ]);
    expect(path).toBe('M0 319l959 -319');
    expect(drawingPath.safeParse(path).success).toBe(true);
  });
  it('of very many strokes is drawn with fewer points, and never cut in two', () => {
    const wild = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 400 }, (__, step) => ({
        x: (step * 7) % 950,
        y: (row * 5 + step) % 310,
      })),
    );
    const path = pathOf(wild);
    expect(path.length).toBeLessThanOrEqual(DRAWING_LENGTH_MAX);
    expect(drawingPath.safeParse(path).success).toBe(true);
  });
  it('is none before there is more than a slip of the finger', () => {
    expect(isDrawn([])).toBe(false);
    expect(isDrawn([[{ x: 1, y: 1 }]])).toBe(false);
    expect(isDrawn([line, line])).toBe(true);
  });
});
