import { z } from '@hono/zod-openapi';
import { bilingual, id, label } from '@jinbang/contracts/primitive';

/** A workstation as it stands in a room; `purpose` says what for, such as the machine. */
export const roomStation = z.object({
  station: label,
  spare: z.boolean().default(false),
  purpose: z.string().trim().max(64).default(''),
});
export type RoomStation = z.infer<typeof roomStation>;

export const newRoom = z.object({
  name: z.string().trim().min(1).max(64),
  /** How many people may be in it at once; 0 where nobody counts them. */
  capacity: z.int().min(0).max(5_000).default(0),
  stations: z.array(roomStation).max(400).default([]),
});
export type NewRoom = z.infer<typeof newRoom>;

export const newRooms = z.object({ rooms: z.array(newRoom).min(1).max(50) });

export const roomChange = newRoom.extend({
  /** Closed rooms are kept for what was held there; nothing new is planned in them. */
  closed: z.boolean().default(false),
});
export type RoomChange = z.infer<typeof roomChange>;

export const roomView = roomChange.extend({
  roomId: id,
  venueId: id,
  capacity: z.int(),
  stations: z.array(z.object({ station: label, spare: z.boolean(), purpose: z.string() })).max(400),
  closed: z.boolean(),
  version: z.int().positive(),
});
export type RoomView = z.infer<typeof roomView>;

export const newVenue = z.object({
  name: bilingual,
  address: z.string().trim().max(200).default(''),
  rooms: z.array(newRoom).max(50).default([]),
});
export type NewVenue = z.infer<typeof newVenue>;

export const venueView = z.object({
  venueId: id,
  ownerId: id,
  name: bilingual,
  address: z.string(),
  rooms: z.array(roomView).max(500),
  version: z.int().positive(),
});
export type VenueView = z.infer<typeof venueView>;

export const madeRooms = z.object({ rooms: z.array(roomView).max(50) });
