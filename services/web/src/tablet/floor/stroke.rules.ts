import {
  DRAWING_HEIGHT,
  DRAWING_LENGTH_MAX,
  DRAWING_WIDTH,
} from '@jinbang/contracts/http/judging-acts';

export type Point = { readonly x: number; readonly y: number };
export type Stroke = readonly Point[];

const STEP_MIN = 4;

const within = (value: number, most: number): number =>
  Math.min(most - 1, Math.max(0, Math.round(value)));

const onSheet = ({ x, y }: Point): Point => ({
  x: within(x, DRAWING_WIDTH),
  y: within(y, DRAWING_HEIGHT),
});

/** A stroke with the points that matter: each some way from the one before, and the last one. */
const thinned = (stroke: Stroke, stepMin: number): Stroke => {
  const points = stroke.map(onSheet);
  const kept: Point[] = [];
  for (const [place, point] of points.entries()) {
    const before = kept.at(-1);
    const isFar = !before || Math.hypot(point.x - before.x, point.y - before.y) >= stepMin;
    const isLast = place === points.length - 1 && before !== undefined;
    if (isFar || (isLast && (point.x !== before.x || point.y !== before.y))) kept.push(point);
  }
  return kept;
};

const textOf = (stroke: Stroke): string => {
  const [first, ...rest] = stroke;
  if (!first) return '';
  let at = first;
  const steps = rest.map((point) => {
    const step = `l${point.x - at.x} ${point.y - at.y}`;
    at = point;
    return step;
  });
  // A dot has no way; a step of one makes it one that can be seen.
  return `M${first.x} ${first.y}${steps.length === 0 ? 'l1 0' : steps.join('')}`;
};

/** Strokes as a compact path; one that would be too long is drawn with fewer points. */
export const pathOf = (strokes: readonly Stroke[]): string => {
  for (let stepMin = STEP_MIN; ; stepMin *= 2) {
    const path = strokes.map((stroke) => textOf(thinned(stroke, stepMin))).join('');
    if (path.length <= DRAWING_LENGTH_MAX || stepMin > DRAWING_WIDTH) {
      return path.slice(0, DRAWING_LENGTH_MAX);
    }
  }
};

const LEAST = 60;

/** Is there more than a slip of the finger? */
export const isDrawn = (strokes: readonly Stroke[]): boolean => {
  const length = strokes.reduce(
    (sum, stroke) =>
      sum +
      stroke.reduce((way, point, place) => {
        const before = stroke[place - 1];
        return before ? way + Math.hypot(point.x - before.x, point.y - before.y) : way;
      }, 0),
    0,
  );
  return length >= LEAST;
};
