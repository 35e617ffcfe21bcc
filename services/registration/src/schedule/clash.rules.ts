import { isTogether } from '../session/session.rules.ts';
import type { Clash, ClashGround, PlannedSession } from './clash-ground.ts';
import { contestantClashes, modulesClashes, officialClashes } from './person-clash.rules.ts';
import { dayIn } from './zone-time.rules.ts';

export const CLASHES_MAX = 500;

/** A room on record by its id; a room in words by its words, within the competition alone. */
const roomKey = ({ roomId, room }: PlannedSession): string | undefined =>
  roomId ?? (room.trim() === '' ? undefined : `words ${room.trim()}`);

/** A hall with numbered workstations may hold two sessions, when each has workstations of its own. */
const isApart = (one: PlannedSession, other: PlannedSession): boolean => {
  if (one.roomId === null) return false;
  const labels = new Set(one.stations);
  return !other.stations.some((station) => labels.has(station));
};

type Pair = readonly [PlannedSession, PlannedSession];

const pairsInRooms = ({ sessions, elsewhere }: ClashGround): readonly Pair[] => {
  const own = new Set(sessions.map(({ sessionId }) => sessionId));
  const byRoom = Map.groupBy([...sessions, ...elsewhere], roomKey);
  byRoom.delete(undefined);
  return [...byRoom.values()].flatMap((inRoom) =>
    inRoom.flatMap((one, place) =>
      inRoom
        .slice(place + 1)
        .filter((other) => own.has(one.sessionId) || own.has(other.sessionId))
        .filter((other) => isTogether(one, other))
        .map((other): Pair => [one, other]),
    ),
  );
};

const clashOf = (
  kind: Clash['kind'],
  sessions: readonly PlannedSession[],
  more: Partial<Clash> = {},
): Clash => ({
  kind,
  sessionIds: sessions.map(({ sessionId }) => sessionId),
  eventIds: [...new Set(sessions.map(({ eventId }) => eventId))],
  moduleId: null,
  personIds: [],
  params: {},
  ...more,
});

const roomClashes = (ground: ClashGround): readonly Clash[] => {
  const pairs = pairsInRooms(ground);
  return [
    ...pairs
      .filter(([one, other]) => !isApart(one, other))
      .map((pair) => clashOf('room-twice', pair, { params: { room: pair[0].room } })),
    ...fullClashes(ground, pairs),
  ];
};

/** More workstations at work than people may be in the room, one session or several at once. */
const fullClashes = ({ sessions, rooms }: ClashGround, pairs: readonly Pair[]): readonly Clash[] =>
  sessions.flatMap((session) => {
    const capacity = session.roomId === null ? 0 : (rooms.get(session.roomId)?.capacity ?? 0);
    if (capacity === 0) return [];
    const beside = pairs.flatMap(([one, other]) => (one === session ? [other] : []));
    const people = [session, ...beside].reduce((sum, { places }) => sum + places, 0);
    return people > capacity
      ? [
          clashOf('room-full', [session, ...beside], {
            params: { room: session.room, people, capacity },
          }),
        ]
      : [];
  });

/** A session ends on the day it began, by the clocks of the competition's zone. */
const dayClashes = ({ sessions, zone }: ClashGround): readonly Clash[] =>
  sessions.flatMap((session) => {
    const last = new Date(Date.parse(session.endsAt) - 1).toISOString();
    return dayIn(zone, session.startsAt) === dayIn(zone, last)
      ? []
      : [clashOf('over-midnight', [session])];
  });

/** Entries of a group that find no workstation: those for everybody count for each group. */
const stationClashes = ({ sessions, demand }: ClashGround): readonly Clash[] =>
  demand.flatMap(({ eventId, moduleId, entries }) => {
    const ofModule = sessions.filter((session) => session.moduleId === moduleId);
    const places = (group: string | null) =>
      ofModule.reduce((sum, one) => sum + (one.group === group ? one.places : 0), 0);
    const forAll = places(null);
    const missing = [...entries].map(([group, count]) => Math.max(0, count - places(group)));
    const short = missing.reduce((sum, count) => sum + count, 0) - forAll;
    if (short <= 0) return [];
    const wanted = [...entries.values()].reduce((sum, count) => sum + count, 0);
    const kind = ofModule.length === 0 ? 'no-session' : 'few-stations';
    const params = { entries: wanted, missing: short };
    return [{ ...clashOf(kind, ofModule), eventIds: [eventId], moduleId, params }];
  });

/**
 * What does not go together in a competition's plan (season M03), worst first. Everything here warns;
 * people decide. A workstation on record that two sessions want at once is refused when planned.
 */
export const findClashes = (ground: ClashGround): readonly Clash[] =>
  [
    ...roomClashes(ground),
    ...modulesClashes(ground),
    ...contestantClashes(ground),
    ...officialClashes(ground),
    ...stationClashes(ground),
    ...dayClashes(ground),
  ].slice(0, CLASHES_MAX);
