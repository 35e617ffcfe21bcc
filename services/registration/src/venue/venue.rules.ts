import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { NewRoom } from './venue.body.ts';

export const unknownVenue: Rejection = { kind: 'missing', code: 'venue.unknown' };
export const unknownRoom: Rejection = { kind: 'missing', code: 'room.unknown' };

export const ROOMS_MAX = 500;

const stationIssues = (room: NewRoom, at: string): readonly RejectionIssue[] => {
  const labels = room.stations.map(({ station }) => station);
  return new Set(labels).size < labels.length
    ? [{ at: `${at}stations`, code: 'session.station-twice' }]
    : [];
};

/** What speaks against these rooms beside those a venue has by now. */
export const flawOfRooms = (
  rooms: readonly NewRoom[],
  present: readonly { readonly name: string }[],
): Rejection | undefined => {
  if (present.length + rooms.length > ROOMS_MAX) {
    return { kind: 'conflict', code: 'room.too-many', params: { limit: ROOMS_MAX } };
  }
  const taken = new Set(present.map(({ name }) => name));
  const issues = rooms.flatMap((room, place) => {
    const isTaken = taken.has(room.name);
    taken.add(room.name);
    return [
      ...(isTaken ? [{ at: `rooms.${place}.name`, code: 'room.name-taken' }] : []),
      ...stationIssues(room, `rooms.${place}.`),
    ];
  });
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'room.list-refused', issues };
};

/** What speaks against a room's new form; `others` are the rooms beside it. */
export const flawOfRoom = (
  room: NewRoom,
  others: readonly { readonly name: string }[],
): Rejection | undefined => {
  const issues = [
    ...(others.some(({ name }) => name === room.name)
      ? [{ at: 'name', code: 'room.name-taken' }]
      : []),
    ...stationIssues(room, ''),
  ];
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'room.list-refused', issues };
};
