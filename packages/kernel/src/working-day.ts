import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const DAY_MS = 86_400_000;

/** Zones in which the holidays 国务院办公厅 announces every year are kept, moved days among them. */
const ZONES_OF_MAINLAND = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'];

// The days alone: the package's own functions read a date by the clock of the machine they run on.
const FREE = new Set(Object.keys(calendar.holidays));
const WORKED = new Set(Object.keys(calendar.workdays));

/** `YYYY-MM-DD` of a moment in a zone. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);

/** The day so many days later; counted in UTC, where no clock is ever put forward. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How far a zone is ahead of UTC at this moment. */
const offsetMs = (zone: string, at: Date): number => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${text.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;
};

/** The moment a day begins in a zone. */
export const startOfDay = (zone: string, day: string): Date => {
  const midnight = new Date(`${day}T00:00:00Z`);
  return new Date(midnight.getTime() - offsetMs(zone, midnight));
};

const isWeekday = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/**
 * Is this a working day there? In mainland zones by the announced calendar: a holiday on a Tuesday is
 * none, the Saturday worked for it is one. A year not announced yet, and any other zone: Monday to Friday.
 */
export const isWorkingDay = (day: string, zone: string): boolean =>
  ZONES_OF_MAINLAND.includes(zone)
    ? WORKED.has(day) || (isWeekday(day) && !FREE.has(day))
    : isWeekday(day);

/** A day of a period: whether it is worked, and the holiday that makes it free, or worked in its place. */
export type CalendarDay = {
  readonly day: string;
  readonly isWorking: boolean;
  /** null: an ordinary weekday, or an ordinary weekend. */
  readonly holiday: { readonly zh: string; readonly en: string } | null;
};

const holidayOf = (day: string): CalendarDay['holiday'] => {
  const told: Readonly<Record<string, string>> = FREE.has(day)
    ? calendar.holidays
    : calendar.workdays;
  const [en, zh] = told[day]?.split(',') ?? [];
  return en && zh ? { zh, en } : null;
};

/** What a day is there, and why. */
export const calendarDay = (day: string, zone: string): CalendarDay => ({
  day,
  isWorking: isWorkingDay(day, zone),
  holiday: ZONES_OF_MAINLAND.includes(zone) ? holidayOf(day) : null,
});

/**
 * The end of a period of so many working days that begins the day after: midnight, in the zone, after
 * the last of them.
 */
export const endOfWorkingDays = (from: Date, workingDays: number, zone: string): Date => {
  let day = dayIn(zone, from);
  for (let left = workingDays; left > 0; ) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day, zone)) left -= 1;
  }
  return startOfDay(zone, daysAfter(day, 1));
};
