const MINUTE_MS = 60_000;

const partsIn = (zone: string, at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** How far clocks of the zone are ahead of UTC at that moment. */
const aheadMs = (zone: string, at: number): number => {
  const { year, month, day, hour, minute, second } = partsIn(zone, at);
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return local - Math.floor(at / 1_000) * 1_000;
};

/** The day `YYYY-MM-DD` it is in a zone: a competition's zone decides what its days are. */
export const dayIn = (zone: string, instant: string): string => {
  const { year, month, day } = partsIn(zone, Date.parse(instant));
  return `${year}-${month}-${day}`;
};

/** The moment at which clocks of the zone show that time of that day, in milliseconds. */
export const momentIn = (zone: string, day: string, time: string): number => {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const guess = shown - aheadMs(zone, shown);
  // Once more with the offset of that moment: it differs where clocks were changed in between.
  return shown - aheadMs(zone, guess);
};

export const minutesMs = (minutes: number): number => minutes * MINUTE_MS;
