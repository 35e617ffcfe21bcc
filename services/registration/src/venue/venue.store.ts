import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { venueRoomTable, venueTable } from '../schedule.tables.ts';
import type { RoomView, VenueView } from './venue.body.ts';

type RoomRow = typeof venueRoomTable.$inferSelect;
export type OwnedRoom = RoomView & { readonly ownerId: string };

const roomOf = ({ recordedAt: _, ownerId: _owner, ...room }: RoomRow): RoomView => room;
const ownedOf = ({ recordedAt: _, ...room }: RoomRow): OwnedRoom => room;

export const insertVenue = async (
  tx: Transaction,
  { rooms, ...venue }: VenueView,
  at: Date,
): Promise<void> => {
  await tx.insert(venueTable).values({ ...venue, recordedAt: at });
  await insertRooms(tx, venue.ownerId, rooms, at);
};

export const insertRooms = async (
  tx: Transaction,
  ownerId: string,
  rooms: readonly RoomView[],
  at: Date,
): Promise<void> => {
  if (rooms.length === 0) return;
  await tx
    .insert(venueRoomTable)
    .values(rooms.map((room) => ({ ...room, ownerId, recordedAt: at })));
};

export const listVenues = async (
  tx: Transaction,
  ownerId: string,
  { after, limit }: ListQuery,
): Promise<readonly VenueView[]> => {
  const rows = await tx
    .select()
    .from(venueTable)
    .where(
      and(
        eq(venueTable.ownerId, ownerId),
        after === undefined ? undefined : gt(venueTable.venueId, after),
      ),
    )
    .orderBy(asc(venueTable.venueId))
    .limit(limit + 1);
  const rooms = await findRoomsOf(
    tx,
    rows.map(({ venueId }) => venueId),
  );
  return rows.map(({ recordedAt: _, ...venue }) => ({
    ...venue,
    rooms: rooms.filter(({ venueId }) => venueId === venue.venueId),
  }));
};

const findRoomsOf = async (
  tx: Transaction,
  venueIds: readonly string[],
): Promise<readonly RoomView[]> => {
  if (venueIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(venueRoomTable)
    .where(inArray(venueRoomTable.venueId, [...venueIds]))
    .orderBy(asc(venueRoomTable.roomId))
    .limit(5_000);
  return rows.map(roomOf);
};

/** A venue, and nobody else adds rooms to it until this transaction ends. */
export const findVenueToChange = async (
  tx: Transaction,
  venueId: string,
  ownerId: string,
): Promise<VenueView | undefined> => {
  const [row] = await tx
    .select()
    .from(venueTable)
    .where(and(eq(venueTable.venueId, venueId), eq(venueTable.ownerId, ownerId)))
    .limit(1)
    .for('update');
  if (!row) return undefined;
  const { recordedAt: _, ...venue } = row;
  return { ...venue, rooms: [...(await findRoomsOf(tx, [venueId]))] };
};

/** Rooms by id. With `lock`, nobody else plans in them until this transaction ends. */
export const findRooms = async (
  tx: Transaction,
  roomIds: readonly string[],
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<ReadonlyMap<string, OwnedRoom>> => {
  if (roomIds.length === 0) return new Map();
  const query = tx
    .select()
    .from(venueRoomTable)
    .where(inArray(venueRoomTable.roomId, [...roomIds]))
    // Always in one order, so that two who lock several rooms never wait for each other.
    .orderBy(asc(venueRoomTable.roomId))
    .limit(500);
  const rows = lock ? await query.for('update') : await query;
  return new Map(rows.map((row) => [row.roomId, ownedOf(row)]));
};

export const saveRoom = async (
  tx: Transaction,
  { roomId, name, capacity, stations, closed, version }: RoomView,
): Promise<void> => {
  await tx
    .update(venueRoomTable)
    .set({ name, capacity, stations, closed, version })
    .where(eq(venueRoomTable.roomId, roomId));
};
