import type { NewRoom } from './schedule.client.ts';

const STATIONS_MAX = 400;

export type RoomLines = {
  readonly rooms: readonly NewRoom[];
  /** Numbers of lines nobody can read, from 1. */
  readonly wrongLines: readonly number[];
};

const roomOf = (line: string): NewRoom | undefined => {
  const [name = '', places = '', spares = '0', ...more] = line
    .split(/[,，、;；\t]/)
    .map((part) => part.trim());
  const isCount = (text: string) => /^\d{1,3}$/.test(text);
  if (name === '' || name.length > 64 || !isCount(places) || !isCount(spares)) return undefined;
  const count = Number(places) + Number(spares);
  if (more.length > 0 || count === 0 || count > STATIONS_MAX) return undefined;
  const digits = String(count).length;
  return {
    name,
    stations: Array.from({ length: count }, (_, place) => ({
      station: String(place + 1).padStart(digits, '0'),
      spare: place >= Number(places),
    })),
  };
};

/** Rooms as people write them down: a line each with name, workstations and spare ones. */
export const readRooms = (text: string): RoomLines => {
  const lines = text
    .split('\n')
    .map((line, place) => ({ line: line.trim(), number: place + 1 }))
    .filter(({ line }) => line !== '');
  const read = lines.map(({ line, number }) => ({ room: roomOf(line), number }));
  return {
    rooms: read.flatMap(({ room }) => room ?? []),
    wrongLines: read.flatMap(({ room, number }) => (room ? [] : [number])),
  };
};
