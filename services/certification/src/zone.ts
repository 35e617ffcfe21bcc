const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-CA', options);
  formats.set(zone, format);
  return format;
};

/** The day `YYYY-MM-DD` of an instant where the competition is held. */
export const dayIn = (zone: string, at: Date): string => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
};

export const yearIn = (zone: string, at: Date): number => Number(dayIn(zone, at).slice(0, 4));

/** Of what no competition says; architecture §3 names it as the default. */
export const HOME_ZONE = 'Asia/Shanghai';

/** The day where no competition says where it is: standards hold for the whole country. */
export const todayAt = (at: Date): string => dayIn(HOME_ZONE, at);

/** The last second of a day `YYYY-MM-DD` at home, as an instant: what ends on a day, ends with it. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59+08:00`);

/** The last second of so many full years begun on the day of an instant: 23 Nov 2026 and 3 → 22 Nov 2029. */
export const endOfYears = (at: Date, years: number): Date => {
  const [year = 0, month = 1, day = 1] = todayAt(at).split('-').map(Number);
  return endOfDay(new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10));
};
