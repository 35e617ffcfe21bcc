import { type Exact, exact, roundHalfUp } from '@jinbang/kernel/exact';

/**
 * The WorldSkills scale: the median stands at 700, marks spread by the median absolute deviation.
 * Worked out from published results (domain §4) and not official: whatever shows it says so.
 */
export type Scale = {
  readonly count: number;
  readonly median: Exact;
  /** Median absolute deviation from the median. */
  readonly deviation: Exact;
  /** False where few or equal marks make the scale meaningless: do not show it then. */
  readonly shown: boolean;
};

/** 1.4826, which makes the deviation of a normal spread its standard deviation. */
const SPREAD = exact('7413/5000');
const MIDDLE = exact(700);
const STEP = exact(30);
const TOP = exact(1000);
const ZERO = exact(0);

/** Below six results the median moves with every one of them (domain §4). */
export const SCALE_COUNT_MIN = 6;

/** The scale of one group's raw totals; null without any. */
export const scaleOf = (raw: readonly Exact[], countMin = SCALE_COUNT_MIN): Scale | null => {
  if (raw.length === 0) return null;
  const median = medianOf(raw);
  const deviation = medianOf(raw.map((value) => value.sub(median).abs()));
  return scaleFrom({ count: raw.length, median, deviation }, countMin);
};

/** The scale of totals whose median and deviation are known already. */
export const scaleFrom = (
  spread: Pick<Scale, 'count' | 'median' | 'deviation'>,
  countMin = SCALE_COUNT_MIN,
): Scale => ({ ...spread, shown: spread.count >= countMin && spread.deviation.gt(ZERO) });

/** 0..1000, whole, half up; 700 for everybody where nothing deviates. */
export const scaleValue = ({ median, deviation }: Scale, raw: Exact): number => {
  if (deviation.equals(ZERO)) return Number(MIDDLE.n);
  const steps = raw.sub(median).div(deviation.mul(SPREAD));
  const points = roundHalfUp(MIDDLE.add(STEP.mul(steps)), 0);
  if (points.lt(ZERO)) return 0;
  return Number((points.gt(TOP) ? TOP : points).n);
};

/** The middle value, or the mean of the two middle ones; exact. Throws without values. */
export const medianOf = (values: readonly Exact[]): Exact => {
  const sorted = values.toSorted((left, right) => left.compare(right));
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (!low || !high) throw new RangeError('Nothing has no median.');
  return low.add(high).div(exact(2));
};
