import type { EventLocks } from '@jinbang/contracts/http/judging-log';
import type { Database } from '@jinbang/service-kit/database';
import { findEventLocks } from './event-locks.store.ts';

/**
 * The locks of an event with what opens their leaves: how a stranger gets from a published result
 * down to the log of its marks. A lock says how many marks were closed and their hash, never a mark.
 */
export const readEventLocks = async (
  db: Pick<Database, 'execute'>,
  eventId: string,
): Promise<EventLocks> => {
  const rows = await findEventLocks(db, eventId);
  const items = rows.map(({ module_id: moduleId, leaf_index: leaf, salt, content }) => ({
    moduleId,
    leaf: Number(leaf),
    salt: Buffer.from(salt).toString('base64'),
    content,
  }));
  return { items };
};
