const DAY_MS = 86_400_000;

/** The date in a zone as a day of UTC, so that days can be counted without clocks changing. */
const dayIn = (zone: string, at: Date): Date => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return new Date(`${parts}T00:00:00Z`);
};

/** How far a zone is ahead of UTC at this moment. */
const offsetMs = (zone: string, at: Date): number => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${text.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;
};

const isWorkingDay = (day: Date): boolean => day.getUTCDay() !== 0 && day.getUTCDay() !== 6;

/**
 * The end of a public notice 公示 of so many working days, beginning the day after: midnight, in the
 * competition's zone, after the last of them. Monday to Friday; moved holidays are not known here yet.
 */
export const noticeEnd = (from: Date, workingDays: number, zone: string): Date => {
  let day = dayIn(zone, from);
  for (let left = workingDays; left > 0; ) {
    day = new Date(day.getTime() + DAY_MS);
    if (isWorkingDay(day)) left -= 1;
  }
  const midnight = new Date(day.getTime() + DAY_MS);
  return new Date(midnight.getTime() - offsetMs(zone, midnight));
};
