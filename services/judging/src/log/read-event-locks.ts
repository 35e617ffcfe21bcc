import type { EventLocks } from '@jinbang/contracts/http/judging-log';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findEventLocks, hasEvent } from './event-locks.store.ts';

/**
 * The locks of an event with what opens their leaves: how a stranger gets from a published result
 * down to the log of its marks. A lock says how many marks were closed and their hash, never a mark.
 */
export const readEventLocks = async (
  db: Pick<Database, 'execute' | 'select'>,
  eventId: string,
): Promise<Result<EventLocks, Rejection>> => {
  if (!(await hasEvent(db, eventId))) return refuse({ kind: 'missing', code: 'event.unknown' });
  const rows = await findEventLocks(db, eventId);
  const items = rows.map(({ module_id: moduleId, leaf_index: leaf, salt, content }) => ({
    moduleId,
    leaf: Number(leaf),
    salt: Buffer.from(salt).toString('base64'),
    content,
  }));
  return accept({ items });
};
