import { type CalendarDay, calendarDay, dayIn, daysAfter } from './working-day.ts';

const DAYS_MAX = 400;

/**
 * Every day a notice hangs, the one it was posted first; which of them count, and why the others do
 * not. `until` is the midnight after the last; null: it hangs for no time.
 */
export const daysOfNotice = (
  postedAt: Date,
  until: Date | null,
  zone: string,
): readonly CalendarDay[] => {
  if (until === null) return [];
  const last = daysAfter(dayIn(zone, until), -1);
  const days: CalendarDay[] = [];
  for (let day = dayIn(zone, postedAt); day <= last && days.length < DAYS_MAX; ) {
    days.push(calendarDay(day, zone));
    day = daysAfter(day, 1);
  }
  return days;
};
