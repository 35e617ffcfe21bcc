/** Pixels as a canvas gives them: red, green, blue and opacity of each, row by row. */
export type Pixels = {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
};

/** A printed white under a lamp is no 255; one that is bluish or grey is none at all. */
const LIGHT_MIN = 225;
const TINT_MAX = 18;
/** So much of the border may be hair, or a shadow beside it. */
export const WHITE_PERCENT_MIN = 85;

const isWhite = (data: ArrayLike<number>, at: number): boolean => {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  const darkest = Math.min(red, green, blue);
  return darkest >= LIGHT_MIN && Math.max(red, green, blue) - darkest <= TINT_MAX;
};

/**
 * How many percent of a portrait's ground are white (S12), rounded down: looked at along the top and
 * the upper half of both sides, where nobody's shoulders are.
 */
export const whitePercentOf = ({ data, width, height }: Pixels): number => {
  const band = Math.max(1, Math.round(width * 0.08));
  let all = 0;
  let white = 0;
  for (let y = 0; y < Math.floor(height / 2); y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y >= band && x >= band && x < width - band) continue;
      all += 1;
      if (isWhite(data, (y * width + x) * 4)) white += 1;
    }
  }
  return all === 0 ? 0 : Math.floor((white / all) * 100);
};
