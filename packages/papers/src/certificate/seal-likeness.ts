/** A decoded picture: four bytes a pixel, red, green, blue and how much it covers. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** The red of seal paste and everything people would take for it. */
const isRedOf = (red: number, green: number, blue: number): boolean => {
  const most = Math.max(green, blue);
  return red >= 90 && red - most >= 45 && Math.abs(green - blue) <= 0.6 * (red - most) + 25;
};

/** Is `#rrggbb` a red a seal could have? What is no colour counts as one. */
export const isRed = (colour: string): boolean => {
  const [, ...parts] = HEX.exec(colour) ?? [];
  const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined
    ? true
    : isRedOf(red, green, blue);
};

const CELLS = 96;
/** So much of a cell must be red for the cell to count. */
const SHARE = 0.12;

type Grid = { readonly columns: number; readonly rows: number; readonly red: readonly boolean[] };

const gridOf = ({ width, height, data }: Pixels): Grid => {
  const side = Math.max(1, Math.ceil(Math.max(width, height) / CELLS));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      const cover = (data[at + 3] ?? 0) / 255;
      // On white paper, as it will be printed.
      const on = (value: number | undefined) => (value ?? 0) * cover + 255 * (1 - cover);
      if (!isRedOf(on(data[at]), on(data[at + 1]), on(data[at + 2]))) continue;
      const cell = Math.floor(y / side) * columns + Math.floor(x / side);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { columns, rows, red: Array.from(counts, (count) => count >= SHARE * side * side) };
};

type Part = { readonly cells: readonly (readonly [x: number, y: number])[] };

/** Red cells that touch, or nearly: the letters of a seal stand apart from its ring. */
const REACH = 2;
const STEPS = Array.from({ length: 2 * REACH + 1 }, (_, step) => step - REACH);

const aroundOf = ({ columns, rows }: Grid, at: number): readonly number[] => {
  const [x, y] = [at % columns, Math.floor(at / columns)];
  const xs = STEPS.map((step) => x + step).filter((one) => one >= 0 && one < columns);
  const ys = STEPS.map((step) => y + step).filter((one) => one >= 0 && one < rows);
  return ys.flatMap((row) => xs.map((column) => row * columns + column));
};

const partsOf = (grid: Grid): readonly Part[] => {
  const seen = new Set<number>();
  const partFrom = (start: number): Part => {
    const found: number[] = [];
    const open = [start];
    seen.add(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      found.push(at);
      const fresh = aroundOf(grid, at).filter((next) => grid.red[next] && !seen.has(next));
      for (const next of fresh) seen.add(next);
      open.push(...fresh);
    }
    return { cells: found.map((at) => [at % grid.columns, Math.floor(at / grid.columns)]) };
  };
  return grid.red.flatMap((isThere, at) => (isThere && !seen.has(at) ? [partFrom(at)] : []));
};

const SECTORS = 24;
const RING = { from: 0.74, to: 1.12, share: 0.8, corner: 1.18, cornersMost: 0.05 };
const SIZE_LEAST = 5;
const ASPECT = { least: 0.72, most: 1.4 };

const looksSealed = ({ cells }: Part): boolean => {
  const xs = cells.map(([x]) => x);
  const ys = cells.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const aspect = wide / high;
  if (Math.min(wide, high) < SIZE_LEAST || aspect < ASPECT.least || aspect > ASPECT.most) {
    return false;
  }
  const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
  const radii = cells.map(([x, y]) => ({
    far: Math.hypot((x - centreX) / (wide / 2), (y - centreY) / (high / 2)),
    turn: Math.atan2(y - centreY, x - centreX),
  }));
  const rim = radii.filter(({ far }) => far >= RING.from && far <= RING.to);
  const sectors = new Set(
    rim.map(({ turn }) => Math.floor(((turn + Math.PI) / (2 * Math.PI)) * SECTORS) % SECTORS),
  );
  const corners = radii.filter(({ far }) => far > RING.corner).length / cells.length;
  if (sectors.size >= RING.share * SECTORS && corners <= RING.cornersMost) return true;
  return isFrame(cells, { left, right, top, bottom });
};

type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** A square frame that is not filled: some seals are. */
const isFrame = (cells: Part['cells'], { left, right, top, bottom }: Box): boolean => {
  const onEdge = ([x, y]: readonly [number, number]) =>
    x <= left + 1 || x >= right - 1 || y <= top + 1 || y >= bottom - 1;
  const outermost = ([x, y]: readonly [number, number]) =>
    x === left || x === right || y === top || y === bottom;
  const around = 2 * (right - left + 1) + 2 * (bottom - top + 1) - 4;
  const all = (right - left + 1) * (bottom - top + 1);
  const edge = cells.filter(outermost).length / around;
  const inside = cells.filter((cell) => !onEdge(cell)).length;
  return edge >= 0.85 && inside < 0.55 * all && right - left >= SIZE_LEAST;
};

/**
 * Does something in the picture look like a seal: a red ring, disc or square frame? Small red things
 * and long red lines do not. It is a sieve for what a person overlooks; a second person looks besides.
 */
export const sealLikeness = (pixels: Pixels): boolean => partsOf(gridOf(pixels)).some(looksSealed);
