import type { Office } from '@jinbang/contracts/office';
import { isTogether } from '../session/session.rules.ts';
import type { Clash, ClashGround, PlannedSession } from './clash-ground.ts';

/** Offices whose holder stands in the hall while a session runs. */
const IN_HALL: readonly Office[] = [
  'chief-judge',
  'judge',
  'floor-judge',
  'measuring-judge',
  'encryption-judge',
  'supervisor',
  'check-in',
  'technical-support',
];

const PEOPLE_NAMED_MAX = 20;
const STEPS_MAX = 5_000;

type Choices = readonly (readonly PlannedSession[])[];

/**
 * Can somebody go to one session of each module without being at two places? Tried through, the
 * module with the fewest sessions first; a plan too wide to try through has a way in all likelihood.
 */
export const hasWay = (choices: Choices): boolean => {
  const order = choices.toSorted((left, right) => left.length - right.length);
  let steps = 0;
  const from = (place: number, taken: readonly PlannedSession[]): boolean => {
    const next = order[place];
    if (!next) return true;
    return next.some((session) => {
      steps += 1;
      if (steps > STEPS_MAX) return true;
      if (taken.some((other) => isTogether(session, other))) return false;
      return from(place + 1, [...taken, session]);
    });
  };
  return from(0, []);
};

/** For each module of an event that has sessions: those an entry of the group may be in. */
const choicesOf = (
  sessions: readonly PlannedSession[],
  eventId: string,
  group: string,
): Choices => {
  const open = sessions.filter(
    (one) => one.eventId === eventId && (one.group === null || one.group === group),
  );
  return [...Map.groupBy(open, ({ moduleId }) => moduleId).values()];
};

/** Two modules whose sessions are all at the same time, to show where the trouble is. */
const worstPair = (choices: Choices): readonly PlannedSession[] => {
  for (const [place, ones] of choices.entries()) {
    const against = choices
      .slice(place + 1)
      .find((others) => ones.every((one) => others.every((other) => isTogether(one, other))));
    if (against) return [...ones.slice(0, 1), ...against.slice(0, 1)];
  }
  return choices.flatMap((ones) => ones.slice(0, 1));
};

const clashOf = (kind: Clash['kind'], choices: Choices, more: Partial<Clash>): Clash => {
  const sessions = worstPair(choices);
  return {
    kind,
    sessionIds: sessions.map(({ sessionId }) => sessionId),
    eventIds: [...new Set(choices.flat().map(({ eventId }) => eventId))],
    moduleId: null,
    personIds: [],
    params: {},
    ...more,
  };
};

/** Modules of one event that no contestant can all go to. */
export const modulesClashes = ({ sessions, demand }: ClashGround): readonly Clash[] => {
  const entered = new Map(demand.map(({ eventId, entries }) => [eventId, entries]));
  return [...entered].flatMap(([eventId, entries]) => {
    const stuck = [...entries.keys()]
      .map((group) => choicesOf(sessions, eventId, group))
      .find((choices) => !hasWay(choices));
    return stuck ? [clashOf('modules-together', stuck, {})] : [];
  });
};

/** People entered in several events that cannot all be gone to; each event by itself can. */
export const contestantClashes = ({ sessions, contestants }: ClashGround): readonly Clash[] => {
  const keyOf = ({ entries }: ClashGround['contestants'][number]) =>
    entries
      .map(({ eventId, group }) => `${eventId} ${group}`)
      .toSorted()
      .join();
  return [...Map.groupBy(contestants, keyOf).values()].flatMap((people) => {
    const entries = people[0]?.entries ?? [];
    const each = entries.map(({ eventId, group }) => choicesOf(sessions, eventId, group));
    if (!each.every(hasWay) || hasWay(each.flat())) return [];
    const personIds = people.slice(0, PEOPLE_NAMED_MAX).map(({ personId }) => personId);
    return [
      clashOf('contestant-twice', each.flat(), { personIds, params: { people: people.length } }),
    ];
  });
};

const togetherIn = (
  sessions: readonly PlannedSession[],
  [one, other]: readonly [string, string],
): readonly (readonly [PlannedSession, PlannedSession])[] => {
  const others = sessions.filter(({ eventId }) => eventId === other);
  return sessions
    .filter(({ eventId }) => eventId === one)
    .flatMap((session) =>
      others
        .filter((beside) => isTogether(session, beside))
        .map((beside) => [session, beside] as const),
    );
};

/** Officials of two events that run at the same time. */
export const officialClashes = ({ sessions, officials }: ClashGround): readonly Clash[] => {
  const inHall = officials.filter(({ office }) => IN_HALL.includes(office));
  return [...Map.groupBy(inHall, ({ personId }) => personId)].flatMap(([personId, held]) => {
    const eventIds = [...new Set(held.map(({ eventId }) => eventId))];
    return eventIds.flatMap((one, place) =>
      eventIds.slice(place + 1).flatMap((other): readonly Clash[] => {
        const pairs = togetherIn(sessions, [one, other]);
        const [first] = pairs;
        if (!first) return [];
        const sessionIds = first.map(({ sessionId }) => sessionId);
        return [
          {
            kind: 'official-twice',
            sessionIds,
            eventIds: [one, other],
            moduleId: null,
            personIds: [personId],
            params: { times: pairs.length },
          },
        ];
      }),
    );
  });
};
