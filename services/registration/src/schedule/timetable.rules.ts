import type { ProposalAsk } from './proposal.body.ts';
import { minutesMs, momentIn } from './zone-time.rules.ts';

/** A time from and to, in milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** When sessions may be held, and what is taken, by room and by people. */
export type Timetable = {
  readonly halves: readonly Span[];
  readonly days: readonly Span[];
  readonly breakMs: number;
  readonly taken: Map<string, readonly Span[]>;
};

const STEP_MS = minutesMs(5);

/** Lunch cuts a day in two; where it lies outside, the day stays whole. */
const halvesOf = (day: Span, lunch: Span | null): readonly Span[] => {
  if (!lunch || lunch.to <= day.from || lunch.from >= day.to || lunch.from >= lunch.to)
    return [day];
  return [
    { from: day.from, to: lunch.from },
    { from: lunch.to, to: day.to },
  ].filter(({ from, to }) => from < to);
};

export const timetableOf = (
  { days, lunch, breakMinutes }: Pick<ProposalAsk, 'days' | 'lunch' | 'breakMinutes'>,
  zone: string,
): Timetable => {
  const spans = days
    .map(({ date, from, to }) => ({
      day: { from: momentIn(zone, date, from), to: momentIn(zone, date, to) },
      noon: lunch && {
        from: momentIn(zone, date, lunch.from),
        to: momentIn(zone, date, lunch.to),
      },
    }))
    .toSorted((left, right) => left.day.from - right.day.from);
  return {
    halves: spans.flatMap(({ day, noon }) => halvesOf(day, noon)),
    days: spans.map(({ day }) => day),
    breakMs: minutesMs(breakMinutes),
    taken: new Map(),
  };
};

const inWindow = (
  window: Span,
  taken: readonly Span[],
  durationMs: number,
  breakMs: number,
): Span | undefined => {
  let { from } = window;
  for (const one of taken) {
    // In the order of time, so what was passed once never comes in the way again.
    if (from + durationMs + breakMs <= one.from) break;
    if (from < one.to + breakMs) {
      from = Math.max(from, Math.ceil((one.to + breakMs) / STEP_MS) * STEP_MS);
    }
  }
  return from + durationMs <= window.to ? { from, to: from + durationMs } : undefined;
};

/**
 * The first time all of these are free for so long. What is longer than any half of a day goes over
 * lunch: a task of six hours has its meal inside.
 */
export const earliestSpan = (
  { halves, days, breakMs, taken }: Timetable,
  keys: readonly string[],
  minutes: number,
): Span | undefined => {
  const durationMs = minutesMs(minutes);
  const fitsHalf = halves.some(({ from, to }) => to - from >= durationMs);
  const busy = keys
    .flatMap((key) => taken.get(key) ?? [])
    .toSorted((left, right) => left.from - right.from);
  for (const window of fitsHalf ? halves : days) {
    const found = inWindow(window, busy, durationMs, breakMs);
    if (found) return found;
  }
  return undefined;
};
