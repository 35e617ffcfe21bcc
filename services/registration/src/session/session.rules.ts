import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { AskedSession, NewSession, SessionView } from './session.body.ts';

export const unknownSession: Rejection = { kind: 'missing', code: 'session.unknown' };

export const SESSIONS_MAX = 200;

/** A room as sessions are planned in it. */
export type PlanningRoom = {
  readonly roomId: string;
  readonly name: string;
  readonly closed: boolean;
  readonly stations: readonly { readonly station: string; readonly spare: boolean }[];
};

/** The session as it is planned: with the room's name, and its stations where none are listed. */
export const inRoom = (
  { stations, ...session }: AskedSession,
  rooms: ReadonlyMap<string, PlanningRoom>,
): NewSession => {
  const room = session.roomId === null ? undefined : rooms.get(session.roomId);
  const own = (room?.stations ?? []).map(({ station, spare }) => ({ station, spare }));
  return { ...session, room: room?.name ?? session.room, stations: stations ?? own };
};

const OVER: readonly EventView['state'][] = ['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'];

const roomIssues = (
  { roomId, stations }: NewSession,
  at: (field: string) => string,
  rooms: ReadonlyMap<string, PlanningRoom>,
): readonly RejectionIssue[] => {
  const room = roomId === null ? undefined : rooms.get(roomId);
  if (roomId !== null && !room) return [{ at: at('roomId'), code: 'room.unknown' }];
  return [
    ...(room?.closed ? [{ at: at('roomId'), code: 'room.closed' }] : []),
    ...(stations.length === 0 ? [{ at: at('stations'), code: 'session.stations-missing' }] : []),
  ];
};

const issuesOf = (
  event: EventView,
  session: NewSession,
  at: (field: string) => string,
  rooms: ReadonlyMap<string, PlanningRoom>,
): readonly RejectionIssue[] => {
  const { moduleId, startsAt, endsAt, group, stations } = session;
  const labels = stations.map(({ station }) => station);
  return [
    ...(event.modules.some((module) => module.moduleId === moduleId)
      ? []
      : [{ at: at('moduleId'), code: 'session.module-elsewhere' }]),
    ...(Date.parse(startsAt) < Date.parse(endsAt)
      ? []
      : [{ at: at('endsAt'), code: 'session.ends-before-start' }]),
    ...(group === null || event.groups.includes(group)
      ? []
      : [{ at: at('group'), code: 'event.group-elsewhere' }]),
    ...(new Set(labels).size < labels.length
      ? [{ at: at('stations'), code: 'session.station-twice' }]
      : []),
    ...roomIssues(session, at, rooms),
  ];
};

const NO_ROOMS: ReadonlyMap<string, PlanningRoom> = new Map();

const flawOfState = ({ state }: EventView): Rejection | undefined =>
  OVER.includes(state) ? { kind: 'conflict', code: 'event.over', params: { state } } : undefined;

const refused = (issues: readonly RejectionIssue[]): Rejection | undefined =>
  issues.length === 0 ? undefined : { kind: 'invalid', code: 'session.list-refused', issues };

/** What speaks against planning these sessions, every place that is wrong. */
export const flawOfSessions = (
  event: EventView,
  sessions: readonly NewSession[],
  plannedCount: number,
  rooms: ReadonlyMap<string, PlanningRoom> = NO_ROOMS,
): Rejection | undefined => {
  const over = flawOfState(event);
  if (over) return over;
  if (plannedCount + sessions.length > SESSIONS_MAX) {
    return { kind: 'conflict', code: 'session.too-many', params: { limit: SESSIONS_MAX } };
  }
  return refused(
    sessions.flatMap((session, place) =>
      issuesOf(event, session, (field) => `sessions.${place}.${field}`, rooms),
    ),
  );
};

export const cancelledSession: Rejection = { kind: 'conflict', code: 'session.cancelled' };

/** May it still be moved, changed or cancelled? Once somebody drew for it, people count on it. */
export const flawOfMoving = (
  event: EventView,
  session: SessionView,
  isDrawn: boolean,
): Rejection | undefined => {
  if (session.state === 'cancelled') return cancelledSession;
  return isDrawn ? { kind: 'conflict', code: 'session.drawn' } : flawOfState(event);
};

/** What speaks against the new form of a session. */
export const flawOfChange = (
  event: EventView,
  session: NewSession,
  rooms: ReadonlyMap<string, PlanningRoom>,
): Rejection | undefined => refused(issuesOf(event, session, (field) => field, rooms));

type Standing = Pick<SessionView, 'roomId' | 'startsAt' | 'endsAt'> & {
  readonly stations: readonly { readonly station: string }[];
};

export const isTogether = (
  one: Pick<Standing, 'startsAt' | 'endsAt'>,
  other: Pick<Standing, 'startsAt' | 'endsAt'>,
): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) &&
  Date.parse(other.startsAt) < Date.parse(one.endsAt);

const sharedStation = (one: Standing, other: Standing): string | undefined => {
  if (one.roomId === null || one.roomId !== other.roomId || !isTogether(one, other)) {
    return undefined;
  }
  const labels = new Set(one.stations.map(({ station }) => station));
  return other.stations.find(({ station }) => labels.has(station))?.station;
};

/**
 * The one clash that is refused: a workstation of a room on record can serve one session at a time.
 * Where sessions only share a room, people decide.
 */
export const flawOfStations = (
  sessions: readonly NewSession[],
  standing: readonly Standing[],
  at: (place: number) => string = (place) => `sessions.${place}.stations`,
): Rejection | undefined =>
  refused(
    sessions.flatMap((session, place) => {
      const others = [...standing, ...sessions.slice(0, place)];
      const station = others.map((other) => sharedStation(session, other)).find(Boolean);
      return station === undefined
        ? []
        : [
            {
              at: at(place),
              code: 'session.station-taken',
              params: { station, room: session.room },
            },
          ];
    }),
  );
