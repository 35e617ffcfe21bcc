import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { orderedIds } from '../ordered-ids.ts';
import { organisedCompetition } from '../schedule/organised-competition.ts';
import type { NewRoom, NewVenue, RoomChange, RoomView, VenueView } from './venue.body.ts';
import { flawOfRoom, flawOfRooms, unknownRoom, unknownVenue } from './venue.rules.ts';
import { findRooms, findVenueToChange, insertRooms, insertVenue, saveRoom } from './venue.store.ts';

const roomsOf = (deps: CommandDeps, venueId: string, rooms: readonly NewRoom[]): RoomView[] => {
  const ids = orderedIds(deps.newId, rooms.length);
  return rooms.map((room, place) => ({
    ...room,
    roomId: ids[place] ?? deps.newId(),
    venueId,
    closed: false,
    version: 1,
  }));
};

/** A venue of the competition's owner: it stays for the competitions after this one. */
export const registerVenue =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    { rooms, ...venue }: NewVenue,
  ): Promise<Result<VenueView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const competition = await organisedCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const flaw = flawOfRooms(rooms, []);
      if (flaw) return refuse(flaw);
      const { ownerId } = competition.value;
      const venueId = deps.newId();
      const made = { ...venue, venueId, ownerId, rooms: roomsOf(deps, venueId, rooms), version: 1 };
      await insertVenue(work.tx, made, work.at);
      return accept(made);
    });

export const addRooms =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, venueId }: { readonly competitionId: string; readonly venueId: string },
    rooms: readonly NewRoom[],
  ): Promise<Result<{ rooms: RoomView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const competition = await organisedCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      const venue = await findVenueToChange(work.tx, venueId, ownerId);
      if (!venue) return refuse(unknownVenue);
      const flaw = flawOfRooms(rooms, venue.rooms);
      if (flaw) return refuse(flaw);
      const made = roomsOf(deps, venueId, rooms);
      await insertRooms(work.tx, ownerId, made, work.at);
      return accept({ rooms: made });
    });

/** What a room is like from now on; sessions planned in it keep the stations they were given. */
export const changeRoom =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, roomId }: { readonly competitionId: string; readonly roomId: string },
    basedOn: number,
    change: RoomChange,
  ): Promise<Result<RoomView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx } = work;
      const competition = await organisedCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const venueId = (await findRooms(tx, [roomId])).get(roomId)?.venueId;
      const { ownerId } = competition.value;
      const venue =
        venueId === undefined ? undefined : await findVenueToChange(tx, venueId, ownerId);
      const room = venue?.rooms.find((one) => one.roomId === roomId);
      if (!venue || !room) return refuse(unknownRoom);
      const others = venue.rooms.filter((one) => one.roomId !== roomId);
      const flaw = flawOfVersion('room.changed', basedOn, room) ?? flawOfRoom(change, others);
      if (flaw) return refuse(flaw);
      const changed = { ...room, ...change, version: room.version + 1 };
      await saveRoom(tx, changed);
      return accept(changed);
    });
