import { dayIn, daysAfter, endOfWorkingDays, isWorkingDay } from '@jinbang/kernel/working-day';
import type { PageRow } from '../result/result-page.rules.ts';

/** Whom a notice that was started again is about; null: everybody. */
export type NoticePlaces = readonly string[] | null;

export type NoticePeriod = {
  readonly until: Date;
  readonly places: NoticePlaces;
  /** Until when the places that did not change may be objected to: to the end of their first notice. */
  readonly othersUntil: Date | null;
};

type Placed = { readonly entryId: string; readonly standing: PageRow };

/** What a notice is about: where somebody stands, with what, and why not. */
const told = ({ standing }: Placed): string => {
  const { group, rank, code, award, total } = standing;
  return JSON.stringify([group, rank, code, award, total]);
};

/** Whose place an amendment changed, those who came or went among them. */
export const changedPlaces = (
  before: readonly Placed[],
  after: readonly Placed[],
): readonly string[] => {
  const [old, fresh] = [before, after].map(
    (rows) => new Map(rows.map((row) => [row.entryId, told(row)])),
  );
  const everybody = new Set([...before, ...after].map(({ entryId }) => entryId));
  return [...everybody].filter((entryId) => old?.get(entryId) !== fresh?.get(entryId));
};

type Earlier = {
  readonly noticeUntil: Date | null;
  readonly noticePlaces: NoticePlaces;
  readonly rows: readonly Placed[];
};

/**
 * The public notice of a result that is released now, or null where none is needed: the rules ask for
 * none, or it replaces one whose notice has ended and there is nothing new to object to.
 */
export const noticePeriod = (
  rows: readonly Placed[],
  given: {
    readonly now: Date;
    readonly workingDays: number;
    readonly zone: string;
    readonly restart: boolean;
    /** The released result this one replaces. */
    readonly earlier: Earlier | null;
  },
): NoticePeriod | null => {
  const { now, workingDays, zone, earlier } = given;
  if (workingDays === 0) return null;
  const end = endOfWorkingDays(now, workingDays, zone);
  if (earlier === null) return { until: end, places: null, othersUntil: null };
  const running = earlier.noticeUntil !== null && now < earlier.noticeUntil;
  const until = running ? earlier.noticeUntil : null;
  const changed = changedPlaces(earlier.rows, rows);
  if (given.restart && changed.length > 0)
    return { until: end, places: changed, othersUntil: until };
  return until ? { until, places: earlier.noticePlaces, othersUntil: null } : null;
};

/** How many working days of a notice are left, today included where it is one. */
export const workingDaysLeft = (now: Date, until: Date, zone: string): number => {
  if (now >= until) return 0;
  const last = daysAfter(dayIn(zone, until), -1);
  let left = 0;
  for (let day = dayIn(zone, now); day <= last; day = daysAfter(day, 1)) {
    if (isWorkingDay(day, zone)) left += 1;
  }
  return left;
};
