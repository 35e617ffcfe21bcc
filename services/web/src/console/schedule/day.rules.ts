import type { Language } from '../../ui/language.ts';
import type { PlannedSession } from './schedule.client.ts';

const HOUR_MS = 3_600_000;
const MINUTES_A_DAY = 1_440;
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const partsIn = (zone: string, at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** The day `YYYY-MM-DD` by the competition's clocks, wherever the reader sits. */
export const dayOf = (zone: string, instant: string): string => {
  const { year, month, day } = partsIn(zone, Date.parse(instant));
  return `${year}-${month}-${day}`;
};

/** `09:30` by the competition's clocks. */
export const timeOf = (zone: string, instant: string): string => {
  const { hour, minute } = partsIn(zone, Date.parse(instant));
  return `${hour}:${minute}`;
};

/** The moment those clocks show that time of that day. */
export const instantOf = (zone: string, day: string, time: string): string => {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const aheadAt = (at: number) =>
    Date.parse(
      `${dayOf(zone, new Date(at).toISOString())}T${timeOf(zone, new Date(at).toISOString())}:00Z`,
    ) -
    Math.floor(at / 60_000) * 60_000;
  return new Date(shown - aheadAt(shown - aheadAt(shown))).toISOString();
};

/** 11月21日 周六 or Sat 21 Nov. */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    timeZone: 'UTC',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(Date.parse(`${day}T00:00:00Z`));

export const minuteOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

export type Bar = {
  readonly session: PlannedSession;
  /** In percent of the hours shown. */
  readonly left: number;
  readonly width: number;
  /** Which line of its room: sessions at one time lie below each other. */
  readonly lane: number;
};
export type RoomRow = {
  readonly room: string;
  readonly bars: readonly Bar[];
  readonly lanes: number;
};
export type DayDrawing = { readonly hours: readonly number[]; readonly rows: readonly RoomRow[] };

const spanIn = (zone: string, day: string, { startsAt, endsAt }: PlannedSession) => {
  const from = dayOf(zone, startsAt) === day ? minuteOf(timeOf(zone, startsAt)) : 0;
  const to = dayOf(zone, endsAt) === day ? minuteOf(timeOf(zone, endsAt)) : MINUTES_A_DAY;
  return { from, to };
};

const laid = (
  sessions: readonly PlannedSession[],
  spanOf: (session: PlannedSession) => { from: number; to: number },
  first: number,
  minutes: number,
): readonly Bar[] => {
  const ends: number[] = [];
  return sessions.map((session) => {
    const { from, to } = spanOf(session);
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return {
      session,
      left: ((from - first) / minutes) * 100,
      width: ((to - from) / minutes) * 100,
      lane,
    };
  });
};

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** One day as it is drawn: rooms down, hours across from the first session to the last. */
export const drawDay = (
  sessions: readonly PlannedSession[],
  zone: string,
  day: string,
): DayDrawing => {
  const ofDay = sessions
    .filter(({ state, startsAt }) => state === 'planned' && dayOf(zone, startsAt) === day)
    .toSorted((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
  if (ofDay.length === 0) return { hours: [], rows: [] };
  const spanOf = (session: PlannedSession) => spanIn(zone, day, session);
  const first = Math.floor(Math.min(...ofDay.map((one) => spanOf(one).from)) / 60);
  const last = Math.ceil(Math.max(...ofDay.map((one) => spanOf(one).to)) / 60);
  const hours = Array.from({ length: last - first }, (_, place) => first + place);
  const rows = [...Map.groupBy(ofDay, ({ room }) => room.trim())]
    .toSorted(([left], [right]) => byName.compare(left, right))
    .map(([room, inRoom]) => {
      const bars = laid(inRoom, spanOf, first * 60, hours.length * 60);
      return { room, bars, lanes: Math.max(...bars.map(({ lane }) => lane)) + 1 };
    });
  return { hours, rows };
};

/** The days with sessions, each once, in order. */
export const daysOf = (sessions: readonly PlannedSession[], zone: string): readonly string[] =>
  [...new Set(sessions.map(({ startsAt }) => dayOf(zone, startsAt)))].toSorted((left, right) =>
    left < right ? -1 : 1,
  );

/** Days from the first on, one after the other. */
export const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + place * 24 * HOUR_MS).toISOString().slice(0, 10),
  );
