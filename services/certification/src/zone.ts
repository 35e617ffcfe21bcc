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

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How many milliseconds the clocks of a zone are ahead of UTC at an instant. */
const aheadIn = (zone: string, at: Date): number => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at.getTime();
};

/** The last second of a day `YYYY-MM-DD` in a zone, as an instant: what ends on a day, ends with it. */
export const endOfDay = (day: string, zone = HOME_ZONE): Date => {
  const asUtc = Date.parse(`${day}T23:59:59Z`);
  const near = new Date(asUtc - aheadIn(zone, new Date(asUtc)));
  // Once more, since clocks may have been changed in between.
  return new Date(asUtc - aheadIn(zone, near));
};

/** The last second of so many full years begun on a day: 2026-11-23 and 3 → the end of 2029-11-22 there. */
export const endOfYears = (begun: string, years: number, zone: string): Date => {
  const [year = 0, month = 1, day = 1] = begun.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
  return endOfDay(last, zone);
};
