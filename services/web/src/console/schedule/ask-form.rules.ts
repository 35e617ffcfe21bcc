import { daysFrom } from './day.rules.ts';
import type { PlannedEvent, ProposalAsk } from './schedule.client.ts';

export type AskedModule = { readonly minutes: string; readonly roomIds: readonly string[] };
export type AskForm = {
  readonly firstDay: string;
  readonly dayCount: string;
  readonly from: string;
  readonly to: string;
  readonly hasLunch: boolean;
  readonly lunchFrom: string;
  readonly lunchTo: string;
  readonly pause: string;
  readonly chosen: readonly string[];
  /** By event; empty for as many as have entered. */
  readonly entries: Readonly<Record<string, string>>;
  readonly modules: Readonly<Record<string, AskedModule>>;
};

const MODULE: AskedModule = { minutes: '120', roomIds: [] };

export const moduleIn = ({ modules }: AskForm, moduleId: string): AskedModule =>
  modules[moduleId] ?? MODULE;

/** What stands in the form when it opens: events that have no session yet, a usual working day. */
export const beginForm = (today: string, unplanned: readonly string[]): AskForm => ({
  firstDay: today,
  dayCount: '1',
  from: '08:30',
  to: '17:30',
  hasLunch: true,
  lunchFrom: '12:00',
  lunchTo: '13:00',
  pause: '30',
  chosen: unplanned,
  entries: {},
  modules: {},
});

/** What all chosen events have alike; an empty field stays as each event has it. */
export type Alike = {
  readonly entries: string;
  readonly minutes: string;
  readonly roomIds: readonly string[];
};

/** Sets the same for every chosen event: what is empty here is left to each. */
export const withAlike = (
  form: AskForm,
  events: readonly PlannedEvent[],
  { entries, minutes, roomIds }: Alike,
): AskForm => {
  const chosen = events.filter(({ eventId }) => form.chosen.includes(eventId));
  const modules = chosen.flatMap((event) =>
    event.modules.map(({ moduleId }) => {
      const asked = moduleIn(form, moduleId);
      return [
        moduleId,
        {
          minutes: minutes === '' ? asked.minutes : minutes,
          roomIds: roomIds.length === 0 ? asked.roomIds : roomIds,
        },
      ] as const;
    }),
  );
  const counts = entries === '' ? [] : chosen.map(({ eventId }) => [eventId, entries] as const);
  return {
    ...form,
    entries: { ...form.entries, ...Object.fromEntries(counts) },
    modules: { ...form.modules, ...Object.fromEntries(modules) },
  };
};

/** A room for each chosen event, in the order of both; from the beginning where rooms are fewer. */
export const withRoomEach = (
  form: AskForm,
  events: readonly PlannedEvent[],
  roomIds: readonly string[],
): AskForm =>
  events
    .filter(({ eventId }) => form.chosen.includes(eventId))
    .reduce((before, event, place) => {
      const roomId = roomIds[place % roomIds.length];
      const alike = { entries: '', minutes: '', roomIds: roomId === undefined ? [] : [roomId] };
      return withAlike(before, [event], alike);
    }, form);

const clamped = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(Number(text)) || least));

type Asked =
  | { readonly ok: true; readonly ask: ProposalAsk }
  | { readonly ok: false; readonly why: 'chooseEvent' | 'chooseRooms' };

/** The form as a question to the server, or what is missing in it. */
export const askOf = (form: AskForm, events: readonly PlannedEvent[]): Asked => {
  const chosen = events.filter(({ eventId }) => form.chosen.includes(eventId));
  if (chosen.length === 0) return { ok: false, why: 'chooseEvent' };
  const asked = chosen.map(({ eventId, modules }) => {
    const entries = form.entries[eventId]?.trim() ?? '';
    return {
      eventId,
      ...(entries === '' ? {} : { entries: clamped(entries, 1, 2_000) }),
      modules: modules.map(({ moduleId }) => {
        const { minutes, roomIds } = moduleIn(form, moduleId);
        return { moduleId, durationMinutes: clamped(minutes, 5, 1_440), roomIds };
      }),
    };
  });
  if (asked.some(({ modules }) => modules.some(({ roomIds }) => roomIds.length === 0))) {
    return { ok: false, why: 'chooseRooms' };
  }
  const { from, to, lunchFrom, lunchTo } = form;
  return {
    ok: true,
    ask: {
      days: daysFrom(form.firstDay, clamped(form.dayCount, 1, 14)).map((date) => ({
        date,
        from,
        to,
      })),
      lunch: form.hasLunch ? { from: lunchFrom, to: lunchTo } : null,
      breakMinutes: clamped(form.pause, 0, 240),
      events: asked,
    },
  };
};
