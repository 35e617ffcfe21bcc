import { randomInt } from 'node:crypto';
import { STATUS_BITS_MIN } from '@jinbang/credentials/bitstring';
import type { StatusPlace, StatusPurpose } from '@jinbang/credentials/status-entry';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  findNewestList,
  findUsed,
  lockLists,
  openList,
  type StatusListRow,
  takeIndexes,
} from './status-list.store.ts';

/** Past this share a new list is begun, so that a free index is found at once. */
const FILL_MAX = 0.5;

export const listUrl = (origin: string, listId: string): string => `${origin}/status/${listId}`;

const freeIndexes = async (
  tx: Transaction,
  list: StatusListRow,
  count: number,
): Promise<readonly number[]> => {
  const free = new Set<number>();
  while (free.size < count) {
    const tries = Array.from({ length: (count - free.size) * 2 }, () => randomInt(list.bitCount));
    const used = await findUsed(tx, list.listId, tries);
    for (const index of tries) {
      if (free.size < count && !used.has(index)) free.add(index);
    }
  }
  return [...free];
};

export type DrawnPlace = StatusPlace & { readonly listId: string };

/**
 * A random place in the body's status list for each certificate, never used before and never again:
 * neighbours must not tell who was certified together. The list is held until the transaction ends.
 */
export const drawStatusIndexes = async (
  tx: Transaction,
  {
    bodyId,
    purpose = 'revocation',
    certificateIds,
    origin,
    newId,
    at,
  }: {
    bodyId: string;
    /** Suspension only for bodies that ask for a second place. */
    purpose?: StatusPurpose;
    certificateIds: readonly string[];
    origin: string;
    newId: NewId;
    at: Date;
  },
): Promise<readonly DrawnPlace[]> => {
  await lockLists(tx, bodyId);
  const newest = await findNewestList(tx, bodyId, purpose);
  const hasRoom = newest && newest.usedCount + certificateIds.length <= newest.bitCount * FILL_MAX;
  const list = hasRoom
    ? newest
    : await openList(tx, { newId, bodyId, purpose, bitCount: STATUS_BITS_MIN, openedAt: at });
  const indexes = await freeIndexes(tx, list, certificateIds.length);
  const taken = certificateIds.map((certificateId, place) => ({
    certificateId,
    index: indexes[place] ?? -1,
  }));
  await takeIndexes(tx, list.listId, taken);
  const url = listUrl(origin, list.listId);
  return taken.map(({ index }) => ({ listId: list.listId, list: url, index }));
};
