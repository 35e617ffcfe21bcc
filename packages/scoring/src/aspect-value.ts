import { type Exact, exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { type Aspect, isMarkedBySeat, type Judgement, type PanelRule } from './aspect.ts';
import { enteredIn, type JudgeMark } from './judge-mark.ts';
import { measuredValue } from './measured-value.ts';
import { combinePoints } from './panel-points.ts';

/** What a seat of the panel has said; a recorded absence is an answer, no entry is none. */
export type SeatMark = JudgeMark | 'absent';

/** Why a panel must meet; the numbers are exact text. */
export type Conflict =
  | { readonly reason: 'entries-differ' }
  | {
      readonly reason: 'spread' | 'middle-gap';
      readonly gap: string;
      readonly allowed: string;
    };

type Count = { readonly present: number; readonly expected: number };

/**
 * Where an aspect of one subject stands (domain §3, mark states). `value` exists only when
 * COMPLETE; `dropped` are the seats whose points the panel rule left out.
 */
export type SettledAspect =
  | (Count & { readonly state: 'EMPTY' | 'PARTIAL'; readonly value?: undefined })
  | (Count & {
      readonly state: 'CONFLICT';
      readonly value?: undefined;
      readonly conflict: Conflict;
    })
  | (Count & {
      readonly state: 'COMPLETE';
      readonly value: Exact;
      readonly dropped: readonly string[];
    });

/**
 * Settles one aspect of one subject from the marks of its panel.
 *
 * `seats` are the panel's seats in order; marks of other seats are not looked at. Every mark must
 * have passed `checkValue` for this aspect. A seat without an entry is awaited: the aspect stays
 * PARTIAL until it marks or its absence is recorded. A given 0 is a mark like any other.
 */
export const settleAspect = (
  aspect: Aspect,
  marks: ReadonlyMap<string, SeatMark>,
  seats: readonly string[],
): SettledAspect => {
  const { calculation } = aspect;
  const given = givenMarks(marks, seats);
  if (!isMarkedBySeat(calculation)) return settleAgreed(aspect, given);
  const count = { present: given.length, expected: seats.length };
  if (given.length === 0) return { state: 'EMPTY', ...count };
  if (seats.some((seat) => !marks.has(seat))) return { state: 'PARTIAL', ...count };
  return calculation.kind === 'judgement'
    ? settleJudgement(aspect, calculation, given, count)
    : settlePoints(calculation, given, count);
};

type GivenMark = { readonly seat: string; readonly mark: JudgeMark };

const givenMarks = (
  marks: ReadonlyMap<string, SeatMark>,
  seats: readonly string[],
): readonly GivenMark[] =>
  seats.flatMap((seat) => {
    const mark = marks.get(seat);
    return mark === undefined || mark === 'absent' ? [] : [{ seat, mark }];
  });

const settleJudgement = (
  aspect: Aspect,
  { maxSpread = 1, minimumJudges }: Judgement,
  given: readonly GivenMark[],
  count: Count,
): SettledAspect => {
  if (given.length < (minimumJudges ?? count.expected)) return { state: 'PARTIAL', ...count };
  const scores = given.map(({ mark }) => {
    if (mark.kind !== 'judgement') throw wrongForm(aspect, mark);
    return Number(mark.score);
  });
  const gap = Math.max(...scores) - Math.min(...scores);
  if (gap > maxSpread) {
    const conflict = { reason: 'spread', gap: `${gap}`, allowed: `${maxSpread}` } as const;
    return { state: 'CONFLICT', ...count, conflict };
  }
  const value = exact(aspect.max)
    .mul(sumExact(scores.map((score) => exact(score))))
    .div(exact(3 * scores.length));
  return { state: 'COMPLETE', ...count, value, dropped: [] };
};

const settlePoints = (
  calculation: PanelRule,
  given: readonly GivenMark[],
  count: Count,
): SettledAspect => {
  const outcome = combinePoints(
    calculation,
    given.map(({ seat, mark }) => ({ seat, points: pointsIn(mark) })),
  );
  if (outcome.kind === 'too-few') return { state: 'PARTIAL', ...count };
  if (outcome.kind === 'combined') {
    return { state: 'COMPLETE', ...count, value: outcome.value, dropped: outcome.dropped };
  }
  const { reason, gap, allowed } = outcome;
  const conflict = { reason, gap: exactText(gap), allowed: exactText(allowed) };
  return { state: 'CONFLICT', ...count, conflict };
};

/** What one judge gave in all: a number, or the sum of a form. */
const pointsIn = (mark: JudgeMark): Exact => {
  if (mark.kind === 'points') return exact(mark.points);
  if (mark.kind === 'form') return sumExact(mark.points.map((points) => exact(points)));
  throw new RangeError(`A panel in points got a ${mark.kind}.`);
};

/** S23: one value for the whole panel, whoever of it enters it, or two compared. */
const settleAgreed = (aspect: Aspect, given: readonly GivenMark[]): SettledAspect => {
  const expected = aspect.entries === 'twoIndependent' ? 2 : 1;
  const count = { present: given.length, expected };
  const first = given[0];
  if (!first) return { state: 'EMPTY', ...count };
  if (given.some(({ mark }) => !isSameMark(mark, first.mark))) {
    return { state: 'CONFLICT', ...count, conflict: { reason: 'entries-differ' } };
  }
  if (given.length < expected) return { state: 'PARTIAL', ...count };
  return { state: 'COMPLETE', ...count, value: measuredValue(aspect, first.mark), dropped: [] };
};

/** Entries are compared as entered, not as marks: two readings may earn the same and still differ. */
const isSameMark = (left: JudgeMark, right: JudgeMark): boolean => {
  if (left.kind !== right.kind) return false;
  const [mine, theirs] = [enteredIn(left), enteredIn(right)];
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return mine.length === theirs.length && mine.every((one, place) => one === theirs[place]);
  }
  return typeof mine === 'string' && typeof theirs === 'string'
    ? exact(mine).equals(exact(theirs))
    : mine === theirs;
};

const wrongForm = (aspect: Aspect, mark: JudgeMark) =>
  new RangeError(`Aspect ${aspect.code} takes ${aspect.calculation.kind}, not ${mark.kind}.`);
