import { type Language, textOf } from '../../ui/language.ts';
import type { Clash, Schedule } from './schedule.client.ts';

/** How many colours events are told apart by; the name stands on every bar besides. */
const HUES = 6;

export type Plan = {
  readonly eventName: (eventId: string) => string;
  readonly moduleName: (moduleId: string) => string;
  /** A number for the colour of an event. */
  readonly hueOf: (eventId: string) => number;
  readonly clashesOf: (sessionId: string) => readonly Clash[];
};

/** What the drawing and the table call things by. */
export const planOf = (
  { events }: Schedule,
  clashes: readonly Clash[],
  language: Language,
): Plan => {
  const names = new Map(events.map(({ eventId, name }) => [eventId, textOf(name, language)]));
  const hues = new Map(events.map(({ eventId }, place) => [eventId, place % HUES]));
  const modules = new Map(
    events.flatMap((event) =>
      event.modules.map(({ moduleId, name }) => [moduleId, textOf(name, language)] as const),
    ),
  );
  return {
    eventName: (eventId) => names.get(eventId) ?? '',
    moduleName: (moduleId) => modules.get(moduleId) ?? '',
    hueOf: (eventId) => hues.get(eventId) ?? 0,
    // That workstations are short is no fault of the sessions there are.
    clashesOf: (sessionId) =>
      clashes.filter(
        ({ kind, sessionIds }) => kind !== 'few-stations' && sessionIds.includes(sessionId),
      ),
  };
};
