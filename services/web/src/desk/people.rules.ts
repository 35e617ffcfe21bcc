import { type Shown, shownOf } from './acts.rules.ts';
import type { KeptAct, Line, Standing, Times } from './desk.types.ts';

const MINUTE_MS = 60_000;

/** Somebody on the list as this desk sees them. */
export type Guest = { readonly line: Line; readonly shown: Shown };

export const guestsOf = (lines: readonly Line[], acts: readonly KeptAct[]): readonly Guest[] => {
  const actsOf = Map.groupBy(acts, ({ personId }) => personId);
  return lines.map((line) => ({ line, shown: shownOf(line, actsOf.get(line.personId) ?? []) }));
};

export const countsOf = (guests: readonly Guest[]): Readonly<Record<Standing, number>> => {
  const counts = { expected: 0, present: 0, absent: 0 };
  for (const { shown } of guests) counts[shown.state] += 1;
  return counts;
};

/** Nobody is let in without a reason after this, and nobody is absent before. */
const lateAfter = ({ startsAt }: Line, { lateMinutes }: Times): number | null =>
  startsAt === null ? null : Date.parse(startsAt) + lateMinutes * MINUTE_MS;

export const isLate = (line: Line, times: Times, now: Date): boolean => {
  const limit = lateAfter(line, times);
  return limit !== null && now.getTime() > limit;
};

/** Without a planned session nobody knows who is late, so the desk decides by itself. */
export const mayBeAbsent = (line: Line, times: Times, now: Date): boolean =>
  line.startsAt === null || isLate(line, times, now);

/** From when on somebody may be set down as absent, to be said beside a button that waits for it. */
export const absentFrom = (line: Line, times: Times): string | null => {
  const limit = lateAfter(line, times);
  return limit === null ? null : new Date(limit).toISOString();
};

/** Who can be set down as absent at one stroke: nobody came, and the time is over. */
export const overdue = (guests: readonly Guest[], times: Times, now: Date): readonly Line[] =>
  guests
    .filter(
      ({ line, shown }) =>
        shown.state === 'expected' && shown.place !== 'undecided' && isLate(line, times, now),
    )
    .map(({ line }) => line);

/** When the first of those still expected is over time; null where nothing is planned. */
export const nextOverdueAt = (guests: readonly Guest[], times: Times): string | null => {
  const limits = guests.flatMap(({ line, shown }) =>
    shown.state === 'expected' ? (lateAfter(line, times) ?? []) : [],
  );
  return limits.length === 0 ? null : new Date(Math.min(...limits)).toISOString();
};

const isBadge = (text: string): boolean => /^JB[EA][0-9A-Z]{20,}/.test(text);
const plain = (text: string): string => text.trim().toUpperCase();

export type Found =
  | { readonly kind: 'all' }
  | { readonly kind: 'badge'; readonly line: Line }
  /** A badge, and not one of this event: nobody is let in by it. */
  | { readonly kind: 'other-badge' }
  | { readonly kind: 'some'; readonly lines: readonly Line[] };

/** Whom a scanned code, a typed number, a name or four digits mean; without network. */
export const findGuest = (text: string, lines: readonly Line[]): Found => {
  const asked = plain(text);
  if (asked === '') return { kind: 'all' };
  const scanned = lines.find(({ badge }) => badge === asked);
  if (scanned) return { kind: 'badge', line: scanned };
  if (isBadge(asked)) return { kind: 'other-badge' };
  const byNumber = lines.filter(({ entryNo }) => entryNo !== null && plain(entryNo) === asked);
  if (byNumber.length > 0) return { kind: 'some', lines: byNumber };
  return {
    kind: 'some',
    lines: lines.filter(
      ({ entryNo, name, idLastFour }) =>
        plain(name ?? '').includes(asked) ||
        plain(entryNo ?? '').includes(asked) ||
        plain(idLastFour ?? '') === asked,
    ),
  };
};
