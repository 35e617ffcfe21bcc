import type { NewId } from '@jinbang/kernel/id';
import { daysAfter } from '@jinbang/kernel/working-day';
import type { CompetitionView } from '../competition/competition.body.ts';
import type { EventDates, EventView, NewEvent } from '../event/event.body.ts';
import { offeredTerms } from '../template/terms.rules.ts';
import type { NewContest } from './contest.body.ts';

const DAY_MS = 86_400_000;
/** 52 weeks: the same day of the week. */
const YEAR_DAYS = 364;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

const moved = (dates: EventDates, days: number): EventDates => {
  const move = (day: string | null) => (day === null ? null : daysAfter(day, days));
  return {
    entryOpens: move(dates.entryOpens),
    entryCloses: move(dates.entryCloses),
    starts: move(dates.starts),
    ends: move(dates.ends),
  };
};

/** A new event has modules of its own; tie steps that name one name the new one. */
const eventFrom = (event: EventView, days: number, newId: NewId): NewEvent => {
  const { eventId: _, ownerId: _o, competitionId: _c, state: _s, version: _v, ...rules } = event;
  const named = new Map(rules.modules.map(({ moduleId }) => [moduleId, newId()] as const));
  const ties = rules.ranking.ties.map((step) =>
    step.by === 'module' ? { ...step, moduleId: named.get(step.moduleId) ?? step.moduleId } : step,
  );
  const modules = rules.modules.map((module) => {
    return { ...module, moduleId: named.get(module.moduleId) ?? newId() };
  });
  return {
    ...rules,
    terms: { ...offeredTerms(rules.terms) },
    dates: moved(rules.dates, days),
    ranking: { ...rules.ranking, ties },
    modules,
  };
};

const firstDayOf = (events: readonly EventView[]): string | undefined =>
  events.flatMap(({ dates }) => dates.starts ?? []).toSorted()[0];

export type Ahead = { readonly seasonYear: number; readonly firstDay?: string | undefined };

/**
 * A contest to make after one that was: all settings, nobody of its people, its days moved to the new
 * first day, or by whole years on the same day of the week. The plan record is last year's and stays
 * behind; events that were called off do too.
 */
export const contestDraft = (
  competition: CompetitionView,
  events: readonly EventView[],
  { seasonYear, firstDay }: Ahead,
  newId: NewId,
): NewContest => {
  const { competitionId: _, version: _v, ...settings } = competition;
  const before = firstDayOf(events);
  const days =
    firstDay !== undefined && before !== undefined
      ? daysBetween(before, firstDay)
      : YEAR_DAYS * (seasonYear - competition.seasonYear);
  return {
    competition: { ...settings, seasonYear, plan: null },
    events: events
      .filter(({ state }) => state !== 'CANCELLED' && state !== 'VOID')
      .map((event) => eventFrom(event, days, newId)),
  };
};
