import type { Transaction } from '@jinbang/service-kit/database';
import { findRooms, type OwnedRoom } from '../venue/venue.store.ts';
import type { AskedSession, NewSession, SessionView } from './session.body.ts';
import { findSessionsInRooms } from './session.store.ts';

const roomIdsOf = (sessions: readonly Pick<AskedSession, 'roomId'>[]): readonly string[] => [
  ...new Set(sessions.flatMap(({ roomId }) => roomId ?? [])),
];

/** The rooms these sessions ask for, of this owner; nobody else plans in them meanwhile. */
export const findRoomsToPlan = async (
  tx: Transaction,
  ownerId: string,
  sessions: readonly Pick<AskedSession, 'roomId'>[],
): Promise<ReadonlyMap<string, OwnedRoom>> => {
  const rooms = await findRooms(tx, roomIdsOf(sessions), { lock: true });
  return new Map([...rooms].filter(([, room]) => room.ownerId === ownerId));
};

/** What stands in their rooms while they are held. */
export const findStanding = (
  tx: Transaction,
  sessions: readonly NewSession[],
): Promise<readonly SessionView[]> => {
  const starts = sessions.map(({ startsAt }) => startsAt).toSorted();
  const ends = sessions.map(({ endsAt }) => endsAt).toSorted();
  const span = { startsAt: starts[0] ?? '', endsAt: ends.at(-1) ?? '' };
  return findSessionsInRooms(tx, roomIdsOf(sessions), span);
};
