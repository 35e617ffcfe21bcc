import type { AppealKind, AppealRule, Span } from '@jinbang/contracts/http/judging-appeal';
import { endOfWorkingDays } from '@jinbang/kernel/working-day';

const MS = { minutes: 60_000, hours: 3_600_000 } as const;

/** The city template: two hours after the session, 24 hours after the posting, one tier (M07). */
export const DEFAULT_RULE: AppealRule = {
  appeal: { amount: 120, unit: 'minutes' },
  recount: { amount: 24, unit: 'hours' },
  second: null,
  answer: { amount: 24, unit: 'hours' },
  panelSize: 3,
};

/** When a span is over; working days end with the last of them, in the competition's zone. */
export const endOf = (from: Date, { amount, unit }: Span, zone: string): Date =>
  unit === 'working-days'
    ? endOfWorkingDays(from, amount, zone)
    : new Date(from.getTime() + amount * MS[unit]);

/** One said by the organiser; the newest for the module counts, else the newest for the whole event. */
export type SaidWindow = {
  readonly kind: AppealKind;
  readonly moduleId: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

/** A session the contestant stood in, and the time that was added to it there (M08). */
export type StoodSession = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly addedMinutes: number;
};

export type Window = { readonly opensAt: Date | null; readonly closesAt: Date | null };

type Ground = {
  readonly kind: AppealKind;
  readonly moduleId: string;
  readonly rule: AppealRule;
  readonly zone: string;
  /** In the order they were said. */
  readonly said: readonly SaidWindow[];
  readonly stood: readonly StoodSession[];
};

const NOT_KNOWN: Window = { opensAt: null, closesAt: null };

/**
 * From when to when one may be filed. What the organiser said counts; else an appeal has the time of
 * the rule from the end of the last session the contestant stood in, and a recount waits for the
 * posting. An end nobody knows is none: nothing is late by it.
 */
export const windowFor = ({ kind, moduleId, rule, zone, said, stood }: Ground): Window => {
  const own = said.filter((one) => one.kind === kind);
  const counts =
    own.findLast((one) => one.moduleId === moduleId) ??
    own.findLast((one) => one.moduleId === null);
  if (counts) return { opensAt: counts.opensAt, closesAt: counts.closesAt };
  if (kind === 'recount' || stood.length === 0) return NOT_KNOWN;
  const ends = stood.map(
    ({ endsAt, addedMinutes }) => endsAt.getTime() + addedMinutes * MS.minutes,
  );
  const starts = stood.map(({ startsAt }) => startsAt.getTime());
  return {
    opensAt: new Date(Math.min(...starts)),
    closesAt: endOf(new Date(Math.max(...ends)), rule.appeal, zone),
  };
};

/** Late is what was received after the end; when it was typed does not matter (M07). */
export const isLate = (receivedAt: Date, { closesAt }: Window): boolean =>
  closesAt !== null && receivedAt > closesAt;
